namespace IndicatorDash.Catalogues;

/// <summary>A property of an entry of the catalogue that is another than before.</summary>
/// <param name="Field">The name of the property.</param>
/// <param name="Before">What it was, as text; codes stand for what is referred to.</param>
/// <param name="After">What it is; empty for nothing.</param>
public sealed record FieldChange(string Field, string Before, string After);
