using IndicatorDash.Observations;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Publication;

public sealed class ObservationQueriesTests
{
    private const int Versions = 8;

    public static IReadOnlyList<ObservationFilter> Filters { get; } =
    [
        new(),
        new() { IndicatorIds = [Active, Share] },
        new() { Within = SampleCatalogue.Directory.Find(Dongying) },
        new() { RegionIds = [Shandong, Xining], FirstYear = 2019 },
        new() { Kind = ObservationKind.Target, LastYear = 2018 },
        new() { SourceId = 1, Within = SampleCatalogue.Directory.Find(Shandong) },
        new() { RegionIds = [] },
    ];

    // Read in pages of any size, the answer is the same, and in order.
    [Theory, OnSqlite, OnSqlServer]
    public async Task All_AsOfEachVersion_AreThoseThatWereCurrentThen(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var then = await PublishAsync(store, seed: 1);
        var queries = store.Get<ObservationQueries>();

        for (var version = 0; version <= Versions; version++)
        {
            foreach (var filter in Filters)
            {
                var expected = then[version].Where(observation => Meets(filter, observation))
                    .OrderBy(ObservationPosition.Of).Select(observation => observation.Id).ToList();
                foreach (var size in (int[])[3, 1_000])
                {
                    var all = await PagesAsync(
                        (after, limit) => queries.AllAsync(filter, version, after, limit, default), ObservationPosition.Of, size);
                    Assert.Equal(expected, all.Select(observation => observation.Id));
                }

                // In one go, however few rows are read at a time.
                var stream = await ListAsync(queries.AllAsync(filter, version, null, 3, default));
                Assert.Equal(expected, stream.Select(observation => observation.Id));
            }
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Changes_BetweenTwoVersions_MakeTheOneOfTheOther(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var then = await PublishAsync(store, seed: 2);
        var queries = store.Get<ObservationQueries>();

        for (var earlier = 0; earlier <= Versions; earlier++)
        {
            for (var version = earlier; version <= Versions; version++)
            {
                foreach (var size in (int[])[3, 1_000])
                {
                    var changes = await PagesAsync(
                        (after, limit) => queries.ChangesAsync(new(), earlier, version, after, limit, default),
                        change => ObservationPosition.Of(change.Observation),
                        size);

                    var made = then[earlier].ToDictionary(observation => observation.Key, observation => observation.Id);
                    foreach (var (kind, observation) in changes)
                    {
                        Assert.Equal(kind == ObservationChangeKind.Inserted, !made.ContainsKey(observation.Key));
                        made[observation.Key] = observation.Id;
                        if (kind == ObservationChangeKind.Withdrawn)
                        {
                            made.Remove(observation.Key);
                        }
                    }

                    Assert.Equal(then[version].Select(observation => observation.Id).Order(), made.Values.Order());
                }
            }
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Changes_OfWhatCameAndWent_AreNone(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(Row(1, Trained, Xining, "2020", 1));
        await store.PublishAsync(Row(1, Trained, Haidong, "2020", 2), Row(2, Trained, Xining, "2020", 5));
        await store.PublishAsync(Row(1, Trained, Haidong, "2020", 2, change: ChangeKind.Withdrawn));

        var changes = await ListAsync(store.Get<ObservationQueries>().ChangesAsync(new(), 1, 3, null, 100, default));

        var change = Assert.Single(changes);
        Assert.Equal((ObservationChangeKind.Changed, Xining, 50_000L), (change.Kind, change.Observation.RegionId, change.Observation.ScaledValue));
    }

    [Theory]
    [InlineData("1-2020-370000-12", true)]
    [InlineData("1-2020-370000", false)]
    [InlineData("1-2020-370000--2", false)]
    [InlineData("a-b-c-d", false)]
    [InlineData("", false)]
    public void Position_ReadBack_IsTheSame(string text, bool isOne) =>
        Assert.Equal(isOne ? text : null, ObservationPosition.Read(text)?.ToString());

    private static bool Meets(ObservationFilter filter, Observation observation) =>
        filter.IndicatorIds?.Contains(observation.IndicatorId) != false
        && filter.RegionIds?.Contains(observation.RegionId) != false
        && (filter.Within is not { } region || SampleCatalogue.Directory.IsWithin(observation.RegionId, region.Id))
        && observation.Year >= filter.FirstYear && observation.Year <= filter.LastYear
        && (filter.Kind is not { } kind || observation.Kind == kind)
        && (filter.SourceId is not { } source || observation.SourceId == source);

    // The observations that were current in each version, from none on.
    private static async Task<List<List<Observation>>> PublishAsync(TestStore store, int seed)
    {
        var random = new Random(seed);
        var then = new List<List<Observation>> { new() };
        for (var version = 1; version <= Versions; version++)
        {
            await store.PublishAsync(await RandomPlans.RowsAsync(store, random));
            await using var db = store.Open();
            then.Add(await db.Observations.Where(observation => observation.SupersededIn == null).ToListAsync());
        }

        return then;
    }

    private static async Task<List<T>> PagesAsync<T>(
        Func<ObservationPosition?, int, IAsyncEnumerable<T>> read, Func<T, ObservationPosition> positionOf, int size)
    {
        var all = new List<T>();
        List<T> page;
        do
        {
            page = await ListAsync(read(all.Count == 0 ? null : positionOf(all[^1]), size).Take(size));
            all.AddRange(page);
        }
        while (page.Count == size);
        return all;
    }

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> rows)
    {
        var list = new List<T>();
        await foreach (var row in rows)
        {
            list.Add(row);
        }

        return list;
    }
}
