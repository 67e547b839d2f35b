namespace IndicatorDash.Regions;

/// <summary>The regions that bear a name, in code order.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, Region[]>.AlternateLookup<ReadOnlySpan<char>> _regions;

    public NameTable(IEnumerable<Region> regions, Func<Region, string[]> namesOf) =>
        _regions = regions
            .SelectMany(region => namesOf(region).Distinct().Select(name => (Name: name, Region: region)))
            .GroupBy(pair => pair.Name, pair => pair.Region, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public Region[] Find(ReadOnlySpan<char> name) => _regions.TryGetValue(name, out var found) ? found : [];
}
