namespace IndicatorDash.Spreadsheets;

/// <summary>What a user should be told of a file that was read.</summary>
[Flags]
public enum ReadRemarks
{
    None = 0,

    /// <summary>Its name ends in something that it is not: a text file named <c>.xlsx</c>.</summary>
    WrongExtension = 1,

    /// <summary>There are macros, which were not looked at.</summary>
    MacrosIgnored = 2,

    /// <summary>A sheet with content is hidden.</summary>
    HiddenSheets = 4,

    /// <summary>Rows with content are hidden or filtered out on a sheet that is not.</summary>
    HiddenRows = 8,

    /// <summary>Columns with content are hidden on a sheet that is not.</summary>
    HiddenColumns = 16,
}
