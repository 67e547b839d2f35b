namespace IndicatorDash.Spreadsheets.Xlsx;

/// <summary>That a part refers to another.</summary>
/// <param name="Id">By what it refers to it.</param>
/// <param name="Type">The last word of its type, which is the same in strict and transitional workbooks.</param>
/// <param name="Target">The part's name.</param>
internal sealed record Relationship(string Id, string Type, string Target);
