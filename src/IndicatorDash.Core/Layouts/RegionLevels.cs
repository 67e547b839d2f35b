using IndicatorDash.Regions;

namespace IndicatorDash.Layouts;

/// <summary>
/// Tells what a name that several regions share means in its column: 河北 below 省份 is the province, and so it is among names
/// that are all of provinces. Where it may be the whole of what stands beside it, as 长沙 above the districts of 长沙市, or another
/// name of the column is one of those regions in full, nothing is told. No other name is looked at.
/// </summary>
internal sealed class RegionLevels(SheetGrid grid, NameLookup names, TableLayout table)
{
    private const int FewestSiblings = 2;
    private readonly int? _tableId = table.Region is { } region ? names.Region(region.Text).Region?.Id : null;
    private readonly Dictionary<int, NamedRegions> _named = [];
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
        var named = NamedIn(column);
        if (candidates.Any(region => region.Id == _tableId || named.Ids.Contains(region.Id) || named.Above.Contains(region.Id)))
        {
            return null;
        }

        var header = table.Columns.FirstOrDefault(one => one.Column == column)?.Header;
        var meant = header is not null && ColumnHeadings.LevelOf(header.Text) is { } level
            ? candidates.Where(region => region.Level == level).ToList()
            : named.Parent is { } parent ? [.. candidates.Where(region => region.ParentId == parent)]
            : [];
        return meant is [var only] ? only : null;
    }

    private NamedRegions NamedIn(int column)
    {
        if (!_named.TryGetValue(column, out var named))
        {
            var regions = grid.Sheet.Rows
                .Where(row => row.Number >= table.Range.First.Row + table.HeaderRows && row.Number <= table.Range.Last.Row)
                .Select(row => grid.At(row.Number, column)?.Text).OfType<string>().Distinct()
                .Where(text => !names.IsTotal(text))
                .Select(text => names.Region(text, _tableId).Region).OfType<Region>()
                .Where(region => region.Id != _tableId).Distinct().ToList();
            var ids = regions.ConvertAll(region => region.Id);
            var isOfOne = regions.Count >= FewestSiblings && regions.TrueForAll(region => region.ParentId == regions[0].ParentId);
            named = new([.. ids], names.Catalogue.Regions.AncestorIds(ids), isOfOne ? regions[0].ParentId : null);
            _named.Add(column, named);
        }

        return named;
    }

    /// <summary>What a column names for certain.</summary>
    /// <param name="Ids">The regions.</param>
    /// <param name="Above">All that they lie in.</param>
    /// <param name="Parent">What all of them lie in directly; none where they are few or lie in several.</param>
    private sealed record NamedRegions(HashSet<int> Ids, HashSet<int> Above, int? Parent);
}
