using System.Text.RegularExpressions;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>What the header of a column says, level by level.</summary>
internal sealed record HeaderReading
{
    public required int Column { get; init; }

    /// <summary>The texts from above to below, parted by <c> / </c>.</summary>
    public SheetText? Header { get; init; }

    /// <summary>What is left of the levels without periods, units and words that add nothing.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>How many of the names stand above 其中; <see langword="null"/> where there is no 其中.</summary>
    public int? PartAt { get; init; }

    public Period? Period { get; init; }

    public SheetText? Unit { get; init; }

    public ObservationKind? Kind { get; init; }

    public bool IsCumulative { get; init; }
}

/// <summary>Combines the rows of a header: merged cells spread, upper levels over lower ones.</summary>
internal sealed partial class HeaderReader(SheetGrid grid, NameLookup names, CellRange range, int headerRows)
{
    private readonly List<int> _rows = RowsOf(grid, names, range, headerRows);

    public HeaderReading Read(int column)
    {
        var levels = Levels(column);
        if (levels.Count == 0)
        {
            return new HeaderReading { Column = column };
        }

        var reading = new HeaderReading
        {
            Column = column,
            Header = new SheetText(string.Join(" / ", levels.Select(level => level.Text)), levels[^1].Cell),
        };
        for (var i = 0; i < levels.Count; i++)
        {
            reading = Take(reading, levels[i], i == 0 ? "" : levels[i - 1].Text);
        }

        return reading with { IsCumulative = reading.IsCumulative && reading.Period?.Kind != PeriodKind.Span };
    }

    private HeaderReading Take(HeaderReading reading, SheetText level, string above)
    {
        if (ColumnHeadings.TryReadKind(level.Text, out var kind))
        {
            return reading with { Kind = kind };
        }

        if (names.Period(above + level.Text) is { } combined)
        {
            return reading with { Period = combined };
        }

        // A row of units below the names.
        if (reading.Names.Count > 0 && names.IsUnit(level.Text))
        {
            return reading with { Unit = level };
        }

        var text = IndicatorText.Read(level.Text, names.Units);
        if (text.Code is not null)
        {
            // A code says which indicator it is; no word of the name beside it means anything else.
            return reading with { Names = [.. reading.Names, text.Label], Unit = text.Unit is { } own ? new SheetText(own, level.Cell) : reading.Unit };
        }

        var name = TakeKind(text.Name, out var namedKind);
        var isCumulative = ColumnHeadings.IsCumulative(name)
            || (name.StartsWith("累计", StringComparison.Ordinal) && !names.IsIndicator(name));
        name = isCumulative ? name["累计".Length..] is var rest && names.IsIndicator(rest) ? rest : "" : name;
        return reading with
        {
            Names = name.Length == 0 || (reading.Names.Count > 0 && ColumnHeadings.IsGeneric(name)) ? reading.Names : [.. reading.Names, name],
            PartAt = text.IsPart ? reading.Names.Count : reading.PartAt,
            Period = text.Periods is [var period] ? period : reading.Period,
            Unit = text.Unit is { } unit ? new SheetText(unit, level.Cell) : reading.Unit,
            Kind = namedKind ?? reading.Kind,
            IsCumulative = reading.IsCumulative || isCumulative,
        };
    }

    // "社区食堂（目标）", and "社区食堂目标数" where 社区食堂 is known and the whole is not.
    private string TakeKind(string name, out ObservationKind? kind)
    {
        kind = null;
        var match = KindSuffix().Match(name);
        if (!match.Success || names.IsIndicator(name))
        {
            return name;
        }

        var before = name[..match.Index];
        var isBracketed = match.Groups["bracketed"].Success;
        var word = isBracketed ? match.Groups["bracketed"].Value : match.Value;
        if (before.Length == 0 && !isBracketed && ColumnHeadings.TryReadKind(word, out var alone))
        {
            kind = alone;
            return "";
        }

        if (before.Length == 0 || (!isBracketed && !names.IsIndicator(before)) || !ColumnHeadings.TryReadKind(word, out var read))
        {
            return name;
        }

        kind = read;
        return before;
    }

    /// <summary>The texts of a column, each merged cell once, and a text that is repeated below itself once.</summary>
    private List<SheetText> Levels(int column)
    {
        var levels = new List<SheetText>();
        foreach (var row in _rows)
        {
            if (CellOver(row, column, out var address) is not { } cell)
            {
                continue;
            }

            var text = IndicatorText.JoinLines(CellText.AsWritten(cell));
            if (levels.Count == 0 || (levels[^1].Cell != address && levels[^1].Text != text))
            {
                levels.Add(new SheetText(text, address));
            }
        }

        return levels;
    }

    /// <summary>
    /// The cell of a header row over a column. In files that cannot merge, an upper level stands over its first column
    /// only, and holds for the columns right of it that have a lower level.
    /// </summary>
    private Cell? CellOver(int row, int column, out CellAddress address)
    {
        if (grid.Seen(row, column, out address) is { } seen)
        {
            return seen;
        }

        for (var left = column; IsUnmergedUpper(row) && left >= range.First.Column && HasLower(row, left); left--)
        {
            if (grid.Seen(row, left, out address) is { } upper)
            {
                return upper;
            }
        }

        return null;
    }

    private bool IsUnmergedUpper(int row) => row != _rows[^1]
        && !Enumerable.Range(range.First.Column, range.Last.Column - range.First.Column + 1)
            .Any(column => grid.MergeAt(row, column) is { } merge && merge.First.Column != merge.Last.Column);

    private bool HasLower(int row, int column) =>
        _rows.Exists(lower => lower > row && grid.At(lower, column) is { } cell && !CellText.IsBlank(cell));

    private static List<int> RowsOf(SheetGrid grid, NameLookup names, CellRange range, int headerRows)
    {
        var classifier = new RowClassifier(names);
        return [.. Enumerable.Range(range.First.Row, headerRows).Where(row =>
            classifier.Classify(grid.Cells(row, range.First.Column, range.Last.Column)) != RowKind.Numbering)];
    }

    [GeneratedRegex(@"[（(](?<bracketed>[^（()）]{2,6})[)）]$|(?:目标|计划|任务|规划|完成|实际)[值数]?$")]
    private static partial Regex KindSuffix();
}
