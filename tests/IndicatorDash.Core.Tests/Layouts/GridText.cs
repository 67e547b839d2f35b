using System.Globalization;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>
/// Writes workbooks as text, a line for each row and <c>|</c> between cells, so that a messy sheet can be read in its test.
/// </summary>
/// <remarks>
/// <c>&lt;</c> is merged into the cell on its left and <c>^</c> into the one above. <c>41200</c> is a number, <c>'41200</c> a
/// text, <c>@2020-12-31</c> a date, <c>%0.758</c> a percent cell, <c>=100</c> a formula with its value, <c>=?</c> one without,
/// <c>#DIV/0!</c> an error, <c>!TRUE</c> a Boolean, <c>&gt;&gt;text</c> a text that is set in by two steps. A line that begins
/// with <c>~</c> is a hidden row. <c>=== name</c> begins a sheet; <c>hidden</c> and <c>hides C</c> behind the name hide it or a
/// column.
/// </remarks>
internal static class GridText
{
    public static Workbook Workbook(string text) => new() { Format = WorkbookFormat.Xlsx, Sheets = [.. Sheets(text)] };

    private static IEnumerable<Sheet> Sheets(string text)
    {
        const string Head = "=== ";
        var name = "Sheet1";
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (!line.StartsWith(Head, StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }

            if (lines.Count > 0)
            {
                yield return Sheet(name, lines);
            }

            (name, lines) = (line[Head.Length..], []);
        }

        yield return Sheet(name, lines);
    }

    private static Sheet Sheet(string head, List<string> lines)
    {
        var words = head.Split(' ');
        var rows = new List<SheetRow>();
        for (var i = 0; i < lines.Count; i++)
        {
            Cell[] cells = [.. Parts(lines[i]).Select((part, column) => CellOf(part, column + 1)).OfType<Cell>()];
            if (cells.Length > 0)
            {
                rows.Add(new SheetRow(i + 1, cells, lines[i].StartsWith('~')));
            }
        }

        return new Sheet
        {
            Name = words[0],
            IsHidden = words.Contains("hidden"),
            HiddenColumns = words is [_, "hides", var column] ? new HashSet<int> { column[0] - 'A' + 1 } : [],
            Rows = rows,
            Merges = [.. Merges([.. lines.Select(Parts)])],
        };
    }

    private static string[] Parts(string line) => [.. line.TrimStart('~').Split('|').Select(part => part.Trim(' '))];

    private static Cell? CellOf(string part, int column) => part switch
    {
        "" or "<" or "^" => null,
        "=?" => new Cell(column, CellKind.Uncalculated, "", null, CellTraits.Formula),
        ['\'', ..] => new Cell(column, CellKind.Text, part[1..]),
        ['@', ..] => new Cell(column, CellKind.Date, part[1..]),
        ['!', ..] => new Cell(column, CellKind.Boolean, part[1..]),
        ['#', _, _, ..] when part.EndsWith('!') => new Cell(column, CellKind.Error, part),
        ['>', '>', ..] => new Cell(column, CellKind.Text, part[2..], null, CellTraits.None, 2),
        ['%', ..] when Number(part[1..]) is { } number => new Cell(column, CellKind.Number, part[1..], number, CellTraits.Percent),
        ['=', ..] when Number(part[1..]) is { } number => new Cell(column, CellKind.Number, part[1..], number, CellTraits.Formula),
        _ when Number(part) is { } number => new Cell(column, CellKind.Number, part, number),
        _ => new Cell(column, CellKind.Text, part),
    };

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static IEnumerable<CellRange> Merges(string[][] parts)
    {
        for (var row = 0; row < parts.Length; row++)
        {
            for (var column = 0; column < parts[row].Length; column++)
            {
                var (right, below) = (column, row);
                while (right + 1 < parts[row].Length && parts[row][right + 1] == "<")
                {
                    right++;
                }

                while (below + 1 < parts.Length && column < parts[below + 1].Length && parts[below + 1][column] == "^")
                {
                    below++;
                }

                if (parts[row][column] is not ("<" or "^" or "") && (right > column || below > row))
                {
                    yield return new CellRange(new CellAddress(row + 1, column + 1), new CellAddress(below + 1, right + 1));
                }
            }
        }
    }
}
