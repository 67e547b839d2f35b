using System.Globalization;

namespace IndicatorDash.Exports;

/// <summary>Writes lines of CSV that are opened as a spreadsheet: no text becomes a formula.</summary>
public static class CsvText
{
    /// <summary>Tells Excel and WPS that a file is UTF-8.</summary>
    public const char ByteOrderMark = '\ufeff';

    /// <summary>What makes a spreadsheet take a text for a formula when it comes first, in full width too.</summary>
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    private const string Quoted = "\",\r\n";

    /// <summary>A line with its end. Texts are kept from being formulas by an apostrophe before them; a number is none.</summary>
    public static string Line(params IEnumerable<string?> fields) => string.Join(',', fields.Select(Field)) + "\r\n";

    /// <summary>A text without the apostrophe that keeps it from being a formula.</summary>
    public static ReadOnlySpan<char> Unprotected(ReadOnlySpan<char> text) =>
        text is ['\'', var first, ..] && FormulaStarts.Contains(first, StringComparison.Ordinal) ? text[1..] : text;

    /// <summary>A text as it stands in a line.</summary>
    public static string Field(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var isFormula = FormulaStarts.Contains(text[0], StringComparison.Ordinal)
            && !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
        var safe = isFormula ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(Quoted) >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
