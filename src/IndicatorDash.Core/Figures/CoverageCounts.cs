using System.Runtime.InteropServices;
using IndicatorDash.Catalogues;

namespace IndicatorDash.Figures;

/// <summary>How the number of published figures of an indicator, a region and a year changes.</summary>
internal readonly record struct CoverageChange(int IndicatorId, int RegionId, int Year, int Count);

/// <summary>Counts figures by region, year and theme: for the region itself, and for all above it.</summary>
internal static class CoverageCounts
{
    /// <summary>What the changes come to.</summary>
    public static Dictionary<(int RegionId, int Year, int ThemeId), (int Own, int Below)> Of(
        IEnumerable<CoverageChange> changes, Catalogue catalogue)
    {
        var counts = new Dictionary<(int RegionId, int Year, int ThemeId), (int Own, int Below)>();
        foreach (var change in changes)
        {
            Add(counts, (change.RegionId, change.Year, catalogue.Indicator(change.IndicatorId).ThemeId), change.Count, 0);
        }

        foreach (var (own, count) in counts.Where(count => count.Value.Own != 0).ToList())
        {
            foreach (var ancestor in catalogue.Regions.Ancestors(own.RegionId))
            {
                Add(counts, (ancestor.Id, own.Year, own.ThemeId), 0, count.Own);
            }
        }

        return counts;
    }

    /// <summary>Adds to a count.</summary>
    public static void Add(
        Dictionary<(int RegionId, int Year, int ThemeId), (int Own, int Below)> counts,
        (int RegionId, int Year, int ThemeId) key,
        int own,
        int below)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
        count = (count.Own + own, count.Below + below);
    }

    /// <summary>The counts as they are kept: by region, year and theme, without those of nothing.</summary>
    public static IEnumerable<CoverageCell> Cells(Dictionary<(int RegionId, int Year, int ThemeId), (int Own, int Below)> counts) =>
        counts.Where(count => count.Value is not (0, 0)).OrderBy(count => count.Key).Select(count => new CoverageCell
        {
            RegionId = count.Key.RegionId,
            Year = count.Key.Year,
            ThemeId = count.Key.ThemeId,
            Own = count.Value.Own,
            Below = count.Value.Below,
        });
}
