namespace IndicatorDash.Spreadsheets.Marking;

/// <summary>A file with its problems marked.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Extension">What its name must end in, such as <c>.xlsx</c>.</param>
public sealed record MarkedFile(byte[] Content, string Extension);
