using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using IndicatorDash.Testing;

namespace IndicatorDash.Figures;

public sealed class FigureStreamTests
{
    // Whatever was published since, and however large the pages are.
    [Theory, OnSqlite, OnSqlServer]
    public async Task Stream_AsOfEachVersion_IsWhatWasThereThen(StorageProvider provider)
    {
        const int versions = 6;
        await using var store = await TestStore.CreateSampleAsync(provider);
        var figures = store.Get<FigureQueries>();
        var random = new Random(3);
        var then = new Dictionary<(int Version, int Filter), List<Figure>>();
        for (var version = 1; version <= versions; version++)
        {
            await store.PublishAsync(await RandomPlans.RowsAsync(store, random));
            var all = await figures.AllAsync(
                SampleCatalogue.Indicators.Select(indicator => indicator.Id), SampleCatalogue.Regions.Select(region => region.Id), null, default);
            for (var filter = 0; filter < ObservationQueriesTests.Filters.Count; filter++)
            {
                then[(version, filter)] = [.. all.Where(figure => Meets(ObservationQueriesTests.Filters[filter], figure))];
            }
        }

        foreach (var ((version, filter), expected) in then)
        {
            foreach (var size in (int[])[3, 1_000])
            {
                Assert.Equal(expected, await PagesAsync(figures, ObservationQueriesTests.Filters[filter], version, size));
            }
        }
    }

    private static bool Meets(ObservationFilter filter, Figure figure) =>
        filter.IndicatorIds?.Contains(figure.IndicatorId) != false
        && filter.RegionIds?.Contains(figure.RegionId) != false
        && (filter.Within is not { } region || SampleCatalogue.Directory.IsWithin(figure.RegionId, region.Id))
        && figure.Year >= filter.FirstYear && figure.Year <= filter.LastYear
        && (filter.Kind is not { } kind || figure.Kind == kind);

    private static async Task<List<Figure>> PagesAsync(FigureQueries queries, ObservationFilter filter, int version, int size)
    {
        var all = new List<Figure>();
        int before;
        do
        {
            before = all.Count;
            FigurePosition? after = before == 0 ? null : FigurePosition.Of(all[^1]);
            await foreach (var figure in queries.StreamAsync(filter, version, after, size, default).Take(size))
            {
                all.Add(figure);
            }
        }
        while (all.Count == before + size);
        return all;
    }
}
