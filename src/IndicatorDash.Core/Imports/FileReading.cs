using IndicatorDash.Layouts;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Imports;

/// <summary>How an uploaded file was read and laid out, as the pages show it.</summary>
public sealed record FileReading
{
    public required WorkbookFormat Format { get; init; }

    /// <summary>How its characters were read; <see langword="null"/> for workbooks.</summary>
    public TextEncoding? Encoding { get; init; }

    /// <summary>The names of its sheets, those without a table too.</summary>
    public required IReadOnlyList<string> Sheets { get; init; }

    /// <summary>The tables, detected or corrected, as they were read.</summary>
    public required IReadOnlyList<TableLayout> Layouts { get; init; }
}
