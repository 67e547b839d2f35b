namespace IndicatorDash.Spreadsheets;

/// <summary>How the characters of a text file are written.</summary>
public enum TextEncoding
{
    Utf8 = 0,

    Utf16 = 1,

    /// <summary>The Chinese national standard, a superset of GBK.</summary>
    Gb18030 = 2,
}
