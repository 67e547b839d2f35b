using IndicatorDash.Regions;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Looks up what the rows of a table are called, and reports what is unknown.</summary>
internal sealed class LabelCheck(SheetGrid grid, NameLookup names, RemarkList remarks)
{
    private static readonly Dictionary<string, MarkMeaning> NoMarks = [];

    /// <summary>The region of the whole table; <see langword="null"/> where it is not known for certain.</summary>
    public Region? RegionOf(TableLayout layout) => layout.Region is { } text ? names.Region(text.Text).Region : null;

    /// <summary>Infers the table's region from its rows where nothing says it.</summary>
    public TableLayout WithRegion(TableLayout layout, IReadOnlyList<int> rows)
    {
        if (layout.Region is not null)
        {
            return layout;
        }

        if (CommonParent(layout, rows) is { } parent)
        {
            remarks.Add(LayoutRemarkCode.RegionInferred, null, parent.Name);
            return layout with { Region = new SheetText(parent.Name, null) };
        }

        if (!layout.Columns.Any(column => column.Role == ColumnRole.Region))
        {
            remarks.Add(LayoutRemarkCode.RegionMissing);
        }

        return layout;
    }

    /// <summary>Reports the labels and headers that are unknown or may mean several things.</summary>
    public void CheckNames(TableLayout layout, IReadOnlyList<int> rows)
    {
        var parts = rows.Where(row => !layout.RowRoles.TryGetValue(row, out var role) || role == RowRole.SubItem).ToList();
        foreach (var (text, address, withinId) in RegionLabels(layout, parts).DistinctBy(label => (label.Text, label.WithinId)))
        {
            CheckRegion(text, address, withinId);
        }

        var whole = parts.Where(row => !layout.RowRoles.ContainsKey(row)).ToList();
        var headers = layout.Columns.Where(column => column is { Role: ColumnRole.Value, PartOf: null })
            .Select(column => column.Indicator ?? layout.Indicator).OfType<SheetText>();
        var named = layout.Columns.Any(column => column.Role == ColumnRole.Indicator)
            ? Labels(layout, whole, ColumnRole.Indicator)
            : headers.Select(header => (header.Text, header.Cell));
        var codes = new CodesBeside(grid, names, layout.Columns);
        foreach (var (text, address) in named.DistinctBy(pair => pair.Item1))
        {
            CheckIndicator(codes.Clear(new SheetText(text, address), ColumnRole.Indicator).Text, address);
        }

        foreach (var (text, address) in Labels(layout, parts, ColumnRole.Period).Where(pair => names.Period(pair.Item1) is null))
        {
            remarks.Add(LayoutRemarkCode.UnreadPeriods, address, text);
        }

        foreach (var unit in layout.Columns.Select(column => column.Unit).OfType<SheetText>().Where(unit => !names.IsUnit(unit.Text)))
        {
            remarks.Add(LayoutRemarkCode.UnknownUnit, unit.Cell, unit.Text);
        }
    }

    /// <summary>The names of regions with what they lie in: 市中区 is one region within 济南市 and another within 枣庄市.</summary>
    private IEnumerable<(string Text, CellAddress? Cell, int? WithinId)> RegionLabels(TableLayout layout, List<int> rows)
    {
        var tableId = RegionOf(layout)?.Id;
        if (layout.RowRoles.Values.All(role => role != RowRole.SubItem) && layout.Columns.All(column => column.Role != ColumnRole.Within))
        {
            var codes = new CodesBeside(grid, names, layout.Columns);
            var levels = new RegionLevels(grid, names, layout);
            return Labels(layout, rows, ColumnRole.Region).Where(label => !RowWords.IsTotal(label.Text))
                .Select(label => codes.Clear(new SheetText(label.Text, label.Address), ColumnRole.Region))
                .Where(label => levels.MeantBy(label) is null)
                .Select(label => (label.Text, label.Cell, tableId));
        }

        var reader = new RowReader(grid, names, layout);
        var last = rows.Count == 0 ? 0 : rows[^1];
        return reader.HasRegions
            ? grid.Sheet.Rows.Where(row => row.Number >= layout.Range.First.Row + layout.HeaderRows && row.Number <= last)
                .Select(row => reader.Read(row.Number, layout.RowRoles.GetValueOrDefault(row.Number)))
                .Where(row => row.Role is RowRole.Data or RowRole.SubItem && row is { Region: not null, RegionMeant: null })
                .Select(row => (row.Region!.Text, row.Region.Cell, row.Within is { } within ? names.Region(within.Text, tableId).Region?.Id ?? tableId : tableId))
            : [];
    }

    private void CheckRegion(string text, CellAddress? address, int? withinId)
    {
        var match = names.Region(text, withinId);
        if (match.Kind == RegionMatchKind.Unknown)
        {
            match = names.Region(text);
        }

        if (match.Kind != RegionMatchKind.Found)
        {
            remarks.Add(
                match.Kind == RegionMatchKind.Unknown ? LayoutRemarkCode.UnknownRegions : LayoutRemarkCode.AmbiguousRegions,
                address,
                text.Trim());
        }
    }

    private void CheckIndicator(string text, CellAddress? address)
    {
        var match = names.Indicator(text);
        if (match.Indicator is null)
        {
            remarks.Add(
                match.IsUnknown ? LayoutRemarkCode.UnknownIndicators : LayoutRemarkCode.AmbiguousIndicators, address, text.Trim());
        }
    }

    private Region? CommonParent(TableLayout layout, IReadOnlyList<int> rows)
    {
        var labels = Labels(layout, rows, ColumnRole.Within).Concat(Labels(layout, rows, ColumnRole.Region)).ToList();
        var regions = labels.Select(label => names.Region(label.Text).Region).OfType<Region>().Distinct().ToList();
        if (regions.Count < 2)
        {
            return null;
        }

        // The highest level among the rows are siblings, or one is the region of the table itself.
        var top = regions.GroupBy(region => region.Level).MinBy(group => group.Key)!.ToList();
        var parents = top.Select(region => region.ParentId).Distinct().ToList();
        return top is [var only] ? only : parents is [{ } id] ? names.Catalogue.Regions.Find(id) : null;
    }

    /// <summary>The different texts of the columns of a role, each where it stands first.</summary>
    private List<(string Text, CellAddress? Address)> Labels(TableLayout layout, IReadOnlyList<int> rows, ColumnRole role)
    {
        var labels = new List<(string, CellAddress?)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in layout.Columns.Where(column => column.Role == role))
        {
            for (var i = 0; i < rows.Count; i++)
            {
                if (grid.Seen(rows[i], column.Column, out var address) is { } cell
                    && seen.Add(cell.Text)
                    && CellMarks.Of(new Cell(1, CellKind.Text, cell.Text), NoMarks) is null)
                {
                    labels.Add((cell.Text, address));
                }
            }
        }

        return labels;
    }
}
