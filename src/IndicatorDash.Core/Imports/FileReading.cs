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

    /// <summary>Which of these are laid out as somebody corrected an earlier file with the same header.</summary>
    public IReadOnlyList<RememberedLayout> Remembered { get; init; } = [];
}

/// <summary>A table that is laid out by an earlier correction.</summary>
/// <param name="Sheet">The sheet it stands on.</param>
/// <param name="Range">Its cells.</param>
/// <param name="By">Who corrected the earlier one.</param>
/// <param name="AtUtc">When they did.</param>
public sealed record RememberedLayout(string Sheet, CellRange Range, string By, DateTime AtUtc);
