namespace IndicatorDash.Spreadsheets;

/// <summary>A spreadsheet as read: what its cells hold, and nothing of what they mean.</summary>
public sealed record Workbook
{
    public required WorkbookFormat Format { get; init; }

    /// <summary>The sheets in their order, hidden ones too.</summary>
    public required IReadOnlyList<Sheet> Sheets { get; init; }

    /// <summary>Whether there are macros; they are never looked at.</summary>
    public bool HasMacros { get; init; }

    /// <summary>How the characters of a text file were read; <see langword="null"/> for workbooks.</summary>
    public TextEncoding? Encoding { get; init; }

    /// <summary>What a user should be told of it.</summary>
    public ReadRemarks Remarks { get; init; }
}
