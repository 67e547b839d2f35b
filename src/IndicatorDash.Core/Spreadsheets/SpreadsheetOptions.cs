using System.ComponentModel.DataAnnotations;

namespace IndicatorDash.Spreadsheets;

/// <summary>What a spreadsheet may be at most: the section <c>Spreadsheets</c> of the configuration.</summary>
/// <remarks>
/// Where Excel has a limit of its own, ours is that or less. A reader that follows these is safe from files made to exhaust a
/// server, so raise them only as far as its memory goes: a million cells take about 100 MB.
/// </remarks>
public sealed class SpreadsheetOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Spreadsheets";

    /// <summary>The largest file, in bytes.</summary>
    /// <value>The default is 30 MiB.</value>
    [Range(1024, 1024 * 1024 * 1024)]
    public int MaxFileBytes { get; set; } = 30 * 1024 * 1024;

    /// <summary>The largest <c>.xls</c> or <c>.et</c> file, in bytes; these are not compressed.</summary>
    /// <value>The default is 20 MiB.</value>
    [Range(1024, 1024 * 1024 * 1024)]
    public int MaxXlsFileBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>How many bytes all parts of a workbook that are read may unpack to.</summary>
    /// <value>The default is 256 MiB.</value>
    [Range(1024 * 1024, int.MaxValue)]
    public int MaxInflatedBytes { get; set; } = 256 * 1024 * 1024;

    /// <summary>How many times the file's size its parts may unpack to, once they are over 8 MiB.</summary>
    /// <value>The default is 200; an ordinary workbook has 5 to 30.</value>
    [Range(10, 2000)]
    public int MaxInflationRatio { get; set; } = 200;

    /// <summary>How many parts a workbook may have, pictures and the like included.</summary>
    /// <value>The default is 5,000.</value>
    [Range(16, 65_535)]
    public int MaxParts { get; set; } = 5_000;

    /// <summary>How many sheets a workbook may have.</summary>
    /// <value>The default is 255.</value>
    [Range(1, 5_000)]
    public int MaxSheets { get; set; } = 255;

    /// <summary>How many rows with content all sheets may have together.</summary>
    /// <value>The default is 200,000.</value>
    [Range(1, 1_048_576)]
    public int MaxRows { get; set; } = 200_000;

    /// <summary>The last column that may have content.</summary>
    /// <value>The default is 256, which is column IV.</value>
    [Range(1, 16_384)]
    public int MaxColumns { get; set; } = 256;

    /// <summary>How many cells with content, and how many merged ranges, all sheets may have together.</summary>
    /// <value>The default is 5,000,000.</value>
    [Range(1, 100_000_000)]
    public int MaxCells { get; set; } = 5_000_000;

    /// <summary>How many characters a cell may have.</summary>
    /// <value>The default is 32,767, as in Excel.</value>
    [Range(1, 32_767)]
    public int MaxCellLength { get; set; } = 32_767;

    /// <summary>How many texts the table of texts that cells of a workbook share may have.</summary>
    /// <value>The default is 1,000,000.</value>
    [Range(1, 10_000_000)]
    public int MaxSharedTexts { get; set; } = 1_000_000;

    /// <summary>How many characters that table may have.</summary>
    /// <value>The default is 64,000,000.</value>
    [Range(1, 512 * 1024 * 1024)]
    public int MaxSharedCharacters { get; set; } = 64_000_000;

    /// <summary>How long reading one file may take, in seconds.</summary>
    /// <value>The default is 60.</value>
    [Range(1, 3600)]
    public int MaxSeconds { get; set; } = 60;
}
