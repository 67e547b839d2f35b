using IndicatorDash.Catalogues;
using IndicatorDash.Curation;
using IndicatorDash.Regions;

namespace IndicatorDash.Testing;

/// <summary>The shipped catalogue, read from its files without a store.</summary>
internal static class CuratedCatalogue
{
    public static Catalogue Catalogue { get; } = Read();

    private static Catalogue Read()
    {
        var data = new CuratedDataReader(new StoredIds(new StoredIds.Counter([]), new StoredIds.Counter([]), new StoredIds.Counter([])))
            .Read(TestStore.CuratedFolder);
        return new Catalogue(new RegionDirectory(data.Regions), data.Indicators, data.Themes, data.Units, data.Headlines);
    }
}
