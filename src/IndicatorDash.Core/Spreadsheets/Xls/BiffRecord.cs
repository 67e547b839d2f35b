namespace IndicatorDash.Spreadsheets.Xls;

/// <summary>The records that are read; there are some hundred others.</summary>
/// <remarks>https://learn.microsoft.com/openspecs/office_file_formats/ms-xls, 2.3.1.</remarks>
internal enum BiffRecord : ushort
{
    Formula = 0x0006,
    EndOfPart = 0x000A,
    Date1904 = 0x0022,
    FilePassword = 0x002F,
    Font = 0x0031,
    Continue = 0x003C,
    ColumnSettings = 0x007D,
    Sheet = 0x0085,
    ManyRk = 0x00BD,
    RichText = 0x00D6,
    CellFormat = 0x00E0,
    Merges = 0x00E5,
    SharedTexts = 0x00FC,
    SharedText = 0x00FD,
    Number = 0x0203,
    Text = 0x0204,
    BooleanOrError = 0x0205,
    FormulaText = 0x0207,
    Row = 0x0208,
    DefaultRowHeight = 0x0225,
    Rk = 0x027E,
    NumberFormat = 0x041E,
    StartOfPart = 0x0809,
}
