using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Reads the labels of the rows of a table from above to below, since blank ones mean the one above.</summary>
internal sealed class RowReader(SheetGrid grid, NameLookup names, TableLayout table)
{
    private const int MaxTotalWord = 6;

    private readonly int[][] _columns =
        [.. Enum.GetValues<ColumnRole>().Select(role => table.Columns.Where(column => column.Role == role).Select(column => column.Column).ToArray())];
    private readonly CodesBeside _codes = new(grid, names, table.Columns);
    private readonly RegionLevels _levels = new(grid, names, table);
    private readonly Dictionary<string, IndicatorText> _indicators = new(StringComparer.Ordinal);
    private readonly SheetText?[] _above = new SheetText?[Enum.GetValues<ColumnRole>().Length];
    private RowWithin? _within;
    private int? _lastGroup;
    private SheetText? _totalled;
    private SheetText? _wholeRegion;
    private SheetText? _wholeIndicator;
    private CellAddress? _filledDown;

    /// <summary>Whether the rows say what region they are of.</summary>
    public bool HasRegions { get; } = table.Columns.Any(column => column.Role == ColumnRole.Region);

    private RowWithin Within => _within ??= new RowWithin(ColumnsOf(ColumnRole.Within), names, (row, column) => TextAt(row, column, ColumnRole.Within));

    public RowReading Read(int row, RowRole role)
    {
        _filledDown = null;
        var own = TextAt(row, ColumnRole.Region);
        var (within, ofTotal) = Within.Read(row, isFilledDown: role != RowRole.Total, hasRegion: own is not null);
        var hasOther = ColumnsOf(ColumnRole.Indicator).Length > 0 || ColumnsOf(ColumnRole.Period).Length > 0;
        var region = own ?? (hasOther && ColumnsOf(ColumnRole.Within).Length == 0 ? Label(row, ColumnRole.Region, isFilledDown: true) : null);
        (region, within) = Regions(row, region, within, ofTotal, role);
        Remember(ColumnRole.Region, own);
        var label = Label(row, ColumnRole.Indicator, isFilledDown: true);
        var said = label is null ? null : IndicatorIn(label.Text);
        var (indicator, partOf) = Indicator(label, said, role);
        var period = Label(row, ColumnRole.Period, isFilledDown: true);
        return new RowReading
        {
            Row = row,
            Role = role,
            Region = region,
            RegionMeant = region is null ? null : _levels.MeantBy(region)?.Id,
            Within = within,
            Indicator = indicator,
            PartOf = partOf,
            PeriodText = period ?? (said?.Periods is [_] ? label : null),
            Period = period is not null ? names.Period(period.Text) : said?.Periods is [var only] ? only : null,
            Source = RemarkAt(row, ColumnRole.Source),
            Note = RemarkAt(row, ColumnRole.Note),
            Unit = TextAt(row, ColumnRole.Unit) ?? (said?.Unit is { } unit ? label! with { Text = unit } : null),
            Kind = KindAt(row),
            FilledDown = _filledDown,
        };
    }

    /// <summary>What region the row is of, and what that lies in.</summary>
    private (SheetText? Region, SheetText? Within) Regions(int row, SheetText? region, SheetText? within, SheetText? ofTotal, RowRole role)
    {
        if (region is null && within?.Cell?.Row == row)
        {
            (region, within) = (within, null);
        }

        if (role == RowRole.Total)
        {
            (region, within) = OfTotal(row, region, beside: within ?? ofTotal);
        }

        if (role == RowRole.SubItem && ColumnsOf(ColumnRole.Indicator).Length == 0)
        {
            within ??= _wholeRegion;
        }
        else
        {
            _wholeRegion = region;
        }

        var name = region is null ? null : names.NameIn(region.Text);
        return (name is null || name == region!.Text ? region : region with { Text = name }, within);
    }

    /// <summary>
    /// 小计 is of the group, and so is 合计 beside the name of one, or among several; else it is of the whole table; 济南市小计 and
    /// 山东省 say themselves what they are of.
    /// </summary>
    private (SheetText? Region, SheetText? Within) OfTotal(int row, SheetText? label, SheetText? beside)
    {
        if (label is null || names.IsRegion(label.Text))
        {
            return (label, beside);
        }

        if (RowWords.NameOfTotal(label.Text) is { } name && names.IsRegion(name))
        {
            return (label with { Text = name }, beside);
        }

        if (!names.IsTotal(label.Text) || label == beside)
        {
            return (label, null);
        }

        if ((beside ?? (RowWords.IsSubtotal(label.Text) ? Within.Above : AmongGroups(row, label))) is { } group)
        {
            return (group, null);
        }

        return (OfTable(label), null);
    }

    private SheetText OfTable(SheetText label)
    {
        if (names.NameIn(label.Text).Length > MaxTotalWord || table.Region is null || names.Region(table.Region.Text).Region is not { } region)
        {
            return RowWords.IsTotalOfSome(label.Text) ? label : table.Region ?? label;
        }

        var meant = TotalLabel.RegionOf(names.NameIn(label.Text), region, names.Catalogue.Regions);
        return meant is null ? label : meant == region ? table.Region : table.Region with { Text = meant.Name };
    }

    // 合计 without the name of a group is of the one above where groups follow, or those before had one each; the last one, after
    // that of its group or in place of one, is the table's.
    private SheetText? AmongGroups(int row, SheetText label)
    {
        _lastGroup ??= grid.Sheet.Rows.Select(other => other.Number)
            .Where(other => other <= table.Range.Last.Row && ColumnsOf(ColumnRole.Within).Any(column =>
                TextAt(other, column, ColumnRole.Within) is { } group && names.IsRegion(group.Text)))
            .DefaultIfEmpty(0).Max();
        var above = Within.Above;
        var isLeftOver = _totalled is not null && _totalled.Text != above?.Text && !ColumnsOf(ColumnRole.Within).Contains(label.Cell!.Value.Column);
        return row < _lastGroup || isLeftOver ? _totalled = above : null;
    }

    /// <summary>What the row says its figures are of, and what that is a part of.</summary>
    private (SheetText? Indicator, SheetText? PartOf) Indicator(SheetText? label, IndicatorText? said, RowRole role)
    {
        if (label is null || said is null)
        {
            return default;
        }

        var indicator = said.Label == label.Text ? label : label with { Text = said.Label };
        var isPart = role == RowRole.SubItem;
        _wholeIndicator = isPart ? _wholeIndicator : indicator;
        return (indicator, isPart ? _wholeIndicator : null);
    }

    private IndicatorText IndicatorIn(string label)
    {
        if (!_indicators.TryGetValue(label, out var text))
        {
            text = IndicatorText.Read(label, names.Units);
            _indicators.Add(label, text);
        }

        return text;
    }

    /// <summary>A label, or the last one above where it is left blank.</summary>
    private SheetText? Label(int row, ColumnRole role, bool isFilledDown)
    {
        if (TextAt(row, role) is { } text)
        {
            Remember(role, text);
            return text;
        }

        if (!isFilledDown || _above[(int)role] is not { } above)
        {
            return null;
        }

        _filledDown ??= new CellAddress(row, ColumnsOf(role)[0]);
        return above;
    }

    private void Remember(ColumnRole role, SheetText? text)
    {
        // Most often it says the very same as the one above.
        ref var above = ref _above[(int)role];
        if (text is not null && (ReferenceEquals(text.Text, above?.Text) || !names.IsTotal(text.Text)))
        {
            above = text;
        }
    }

    private int[] ColumnsOf(ColumnRole role) => _columns[(int)role];

    private SheetText? TextAt(int row, ColumnRole role)
    {
        foreach (var column in ColumnsOf(role))
        {
            if (TextAt(row, column, role) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    private SheetText? TextAt(int row, int column, ColumnRole role)
    {
        if (grid.Seen(row, column, out var address) is not { } cell)
        {
            return null;
        }

        var label = _codes.Clear(new SheetText(CellText.AsWritten(cell), address), role);
        return role == ColumnRole.Within && _levels.MeantBy(label) is { } meant ? label with { Text = meant.Name } : label;
    }

    // A figure that is merged over a column of notes is none.
    private SheetText? RemarkAt(int row, ColumnRole role) =>
        TextAt(row, role) is { } text && ColumnsOf(role).Contains(text.Cell!.Value.Column) ? text : null;

    // One column may say 目标, and another 报送.
    private ObservationKind? KindAt(int row)
    {
        foreach (var column in ColumnsOf(ColumnRole.Kind))
        {
            if (grid.Seen(row, column) is { } cell && ColumnHeadings.TryReadKind(cell.Text, out var kind))
            {
                return kind;
            }
        }

        return null;
    }
}
