namespace IndicatorDash.Spreadsheets;

/// <summary>Why a file cannot be read as a spreadsheet; each has one message that says what to do.</summary>
public enum SpreadsheetProblem
{
    /// <summary>The file has no bytes. Save it again and upload that.</summary>
    Empty = 0,

    /// <summary>It is something else: a picture, a document, a program. Choose the right file.</summary>
    NotASpreadsheet = 1,

    /// <summary>A workbook of Excel 95 or before. Save it as <c>.xlsx</c>.</summary>
    OldExcel = 2,

    /// <summary>A binary workbook (<c>.xlsb</c>). Save it as <c>.xlsx</c>.</summary>
    BinaryWorkbook = 3,

    /// <summary>A workbook of LibreOffice (<c>.ods</c>). Save it as <c>.xlsx</c>.</summary>
    OpenDocument = 4,

    /// <summary>A web page, often exported by a system under the name <c>.xls</c>. Open it and save it as <c>.xlsx</c>.</summary>
    WebPage = 5,

    /// <summary>An XML spreadsheet of 2003, often under the name <c>.xls</c>. Open it and save it as <c>.xlsx</c>.</summary>
    XmlSpreadsheet = 6,

    /// <summary>A password is needed to open it. Take it off and save again.</summary>
    PasswordProtected = 7,

    /// <summary>Cut off or changed on its way. Copy or download it again, or open it and save it anew.</summary>
    Damaged = 8,

    /// <summary>The file is too large: {0} MiB at most. Split it, or take pictures out.</summary>
    TooLarge = 9,

    /// <summary>Unpacked it is too large: {0} MiB at most. Split it, or delete empty rows and formats.</summary>
    InflatedTooLarge = 10,

    /// <summary>It unpacks to more than {0} times its size, which no ordinary workbook does. Copy its cells to a new one.</summary>
    RatioTooHigh = 11,

    /// <summary>Its package has more than {0} parts. Copy its cells to a new workbook.</summary>
    TooManyParts = 12,

    /// <summary>More than {0} sheets. Split the workbook.</summary>
    TooManySheets = 13,

    /// <summary>More than {0} rows with content. Split the file.</summary>
    TooManyRows = 14,

    /// <summary>Sheet {0} has content right of column {1}, at {2}. Delete it, or move it to another sheet.</summary>
    TooManyColumns = 15,

    /// <summary>More than {0} cells with content. Split the file.</summary>
    TooManyCells = 16,

    /// <summary>On sheet {0} the cell {1} has more than {2} characters. Shorten it.</summary>
    CellTooLong = 17,

    /// <summary>Some text has more than {0} characters; which cell's is not known. Shorten it.</summary>
    TextTooLong = 18,

    /// <summary>Its cells share more than {0} texts. Split the file.</summary>
    TooManyTexts = 19,

    /// <summary>Sheet {0} names a row {1}, which no sheet has. Copy its cells to a new workbook.</summary>
    RowNumberTooHigh = 20,

    /// <summary>A part of it has a document type definition, as attacks have. Copy its cells to a new workbook.</summary>
    DtdForbidden = 21,

    /// <summary>A quotation mark that is opened in line {0} is not closed, or text follows it. Correct that line.</summary>
    UnbalancedQuotes = 22,

    /// <summary>Its characters are in no encoding that is read, or not in the chosen one. Save it as UTF-8.</summary>
    UnknownEncoding = 23,

    /// <summary>Line {0} is UTF-8 and line {1} is not: files were joined. Save it anew in one encoding, or choose one.</summary>
    MixedEncodings = 24,

    /// <summary>Reading took longer than {0} seconds. Split the file.</summary>
    TooSlow = 25,

    /// <summary>It has no sheet of cells, only charts. Choose another file.</summary>
    NoSheet = 26,
}
