using IndicatorDash.Publication;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Figures;

public sealed class FigureRefresherTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Publications_OfAllKinds_LeaveWhatARebuildWouldMake(StorageProvider provider)
    {
        var seen = new HashSet<string>();
        for (var seed = 1; seed <= 6; seed++)
        {
            await PublishAndRebuildAsync(provider, seed, seen);
        }

        // The sequences had everything in them.
        Assert.Equal(["beside", "changed", "computed", "computed twice", "later slot", "new", "summed", "withdrawn"], seen.Order(StringComparer.Ordinal));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rebuild_AfterFiguresWereLost_RestoresThem(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(Row(1, Active, Xining, "2020", 1), Row(2, Villages, Xining, "2020", 4));
        var before = await StoreState.ReadAsync(store);
        await using (var db = store.Open())
        {
            await db.Figures.ExecuteDeleteAsync();
            await db.CoverageCells.ExecuteDeleteAsync();
        }

        await store.Get<FigureRebuild>().RunAsync(CancellationToken.None);

        Assert.Equal(before, await StoreState.ReadAsync(store));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_OfAPart_BringsTheRatioUpToDate(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(Row(1, Active, Xining, "2020", 1), Row(2, Villages, Xining, "2020", 4));
        Assert.Equal(25m, await ShareAsync(store));

        await store.PublishAsync(Row(1, Villages, Xining, "2020", 2));
        Assert.Equal(50m, await ShareAsync(store));

        await store.PublishAsync(Row(1, Active, Xining, "2020", 1, change: ChangeKind.Withdrawn));
        Assert.Null(await ShareAsync(store));
    }

    private static async Task PublishAndRebuildAsync(StorageProvider provider, int seed, HashSet<string> seen)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var random = new Random(seed);
        for (var version = 1; version <= 12; version++)
        {
            Note(await store.PublishAsync(await RandomPlans.RowsAsync(store, random)), seen);
            var kept = await StoreState.ReadAsync(store);

            await store.Get<FigureRebuild>().RunAsync(CancellationToken.None);

            var rebuilt = await StoreState.ReadAsync(store);
            Assert.Equal(rebuilt.Figures, kept.Figures);
            Assert.Equal(rebuilt.Coverage, kept.Coverage);
            Assert.Equal(rebuilt, kept);
            await using var db = store.Open();
            Note(await db.Figures.ToListAsync(), seen);
        }
    }

    private static void Note(DataVersion version, HashSet<string> seen)
    {
        seen.UnionWith(version.NewCount > 0 ? ["new"] : []);
        seen.UnionWith(version.ChangedCount > 0 ? ["changed"] : []);
        seen.UnionWith(version.WithdrawnCount > 0 ? ["withdrawn"] : []);
    }

    private static void Note(List<Figure> figures, HashSet<string> seen)
    {
        seen.UnionWith(figures.Exists(figure => figure.Origin == FigureOrigin.Summed) ? ["summed"] : []);
        seen.UnionWith(figures.Exists(figure => figure.Origin == FigureOrigin.Computed) ? ["computed"] : []);
        seen.UnionWith(figures.Exists(figure => figure is { Origin: FigureOrigin.Computed, IndicatorId: IdleShare }) ? ["computed twice"] : []);
        seen.UnionWith(figures.Exists(figure => figure is { Origin: FigureOrigin.Observed, ScaledSum: not null }) ? ["beside"] : []);
        seen.UnionWith(figures.Exists(figure => figure.Slot > Figure.YearSlot) ? ["later slot"] : []);
    }

    private static async Task<decimal?> ShareAsync(TestStore store)
    {
        var figures = await store.Get<FigureQueries>().SeriesAsync(Share, [Xining], null, CancellationToken.None);
        return figures.SingleOrDefault()?.Quantity?.Value;
    }
}
