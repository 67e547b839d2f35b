using System.Globalization;

namespace IndicatorDash.Spreadsheets;

/// <summary>Where a cell is on its sheet; row and column count from 1. Written as in a spreadsheet: <c>B7</c>.</summary>
public readonly record struct CellAddress(int Row, int Column)
{
    private const int Letters = 26;

    /// <summary>The letters of a column: 1 is A, 28 is AB.</summary>
    public static string ColumnName(int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(column);
        var name = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / Letters)
        {
            name = (char)('A' + ((rest - 1) % Letters)) + name;
        }

        return name;
    }

    /// <summary>Reads <c>B7</c>; absolute marks and lower case are not taken.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CellAddress address)
    {
        var column = 0L;
        var at = 0;
        while (at < text.Length && text[at] is >= 'A' and <= 'Z' && column < int.MaxValue / Letters)
        {
            column = (column * Letters) + (text[at] - 'A' + 1);
            at++;
        }

        var isAddress = at > 0
            && int.TryParse(text[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && row > 0;
        address = isAddress ? new CellAddress(int.Parse(text[at..], CultureInfo.InvariantCulture), (int)column) : default;
        return isAddress;
    }

    public override string ToString() => Column <= Letters
        ? string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + Column - 1)}{Row}")
        : ColumnName(Column) + Row.ToString(CultureInfo.InvariantCulture);
}
