namespace IndicatorDash.Spreadsheets;

/// <summary>What a spreadsheet file is, by its content and not by its name.</summary>
public enum WorkbookFormat
{
    /// <summary>Office Open XML (<c>.xlsx</c>, <c>.xlsm</c>), transitional or strict.</summary>
    Xlsx = 0,

    /// <summary>BIFF8 (<c>.xls</c>, <c>.et</c>).</summary>
    Xls = 1,

    /// <summary>Values parted by commas, semicolons or tabs.</summary>
    Csv = 2,
}
