using IndicatorDash.Regions;

namespace IndicatorDash.Layouts;

/// <summary>
/// Tells what a name that several regions share means in its column: 河北 below 省份 is the province, and so it is among names
/// that are all of provinces; 长沙 among the districts of 长沙市 is the county. No other name is looked at.
/// </summary>
internal sealed class RegionLevels(SheetGrid grid, NameLookup names, TableLayout table)
{
    private const int FewestSiblings = 2;
    private readonly int? _tableId = table.Region is { } region ? names.Region(region.Text).Region?.Id : null;
    private readonly Dictionary<int, int?> _parents = [];
    private readonly Dictionary<(string Text, int Column), Region?> _meant = [];

    /// <summary>The region that a label means; <see langword="null"/> where it means one alone, none, or it cannot be told which.</summary>
    public Region? MeantBy(SheetText label)
    {
        if (label.Cell is not { Column: var column })
        {
            return null;
        }

        if (!_meant.TryGetValue((label.Text, column), out var meant))
        {
            meant = names.Region(label.Text, _tableId) is { Kind: RegionMatchKind.Ambiguous } match ? OneOf(match.Candidates, column) : null;
            _meant.Add((label.Text, column), meant);
        }

        return meant;
    }

    private Region? OneOf(IReadOnlyList<Region> candidates, int column)
    {
        var header = table.Columns.FirstOrDefault(one => one.Column == column)?.Header;
        var meant = header is not null && ColumnHeadings.LevelOf(header.Text) is { } level
            ? candidates.Where(region => region.Level == level).ToList()
            : ParentOf(column) is { } parent ? [.. candidates.Where(region => region.ParentId == parent)]
            : [];
        return meant is [var only] ? only : null;
    }

    /// <summary>What all regions lie in that the column names for certain; none where they are few or lie in several.</summary>
    private int? ParentOf(int column)
    {
        if (!_parents.TryGetValue(column, out var parent))
        {
            var regions = grid.Sheet.Rows
                .Where(row => row.Number >= table.Range.First.Row + table.HeaderRows && row.Number <= table.Range.Last.Row)
                .Select(row => grid.At(row.Number, column)?.Text).OfType<string>().Distinct()
                .Where(text => !names.IsTotal(text))
                .Select(text => names.Region(text, _tableId).Region).OfType<Region>()
                .Where(region => region.Id != _tableId).Distinct().ToList();
            parent = regions.Count >= FewestSiblings && regions.TrueForAll(region => region.ParentId == regions[0].ParentId)
                ? regions[0].ParentId
                : null;
            _parents.Add(column, parent);
        }

        return parent;
    }
}
