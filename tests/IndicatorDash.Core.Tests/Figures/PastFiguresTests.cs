using IndicatorDash.Imports;
using IndicatorDash.Periods;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Figures;

public sealed class PastFiguresTests
{
    private static readonly int[] AllIndicators = [.. SampleCatalogue.Indicators.Select(indicator => indicator.Id)];
    private static readonly int[] AllRegions = [.. SampleCatalogue.Regions.Select(region => region.Id)];

    [Theory, OnSqlite, OnSqlServer]
    public async Task Questions_AsOfEachVersion_AnswerAsTheyDidThen(StorageProvider provider)
    {
        for (var seed = 1; seed <= 4; seed++)
        {
            await using var store = await TestStore.CreateSampleAsync(provider);
            var random = new Random(seed);
            var then = new List<Answers> { await AskAsync(store, null) };
            for (var version = 1; version <= 12; version++)
            {
                await PublishAsync(store, random, version);
                then.Add(await AskAsync(store, null));
            }

            for (var version = 1; version <= 12; version++)
            {
                var now = await AskAsync(store, version);
                Assert.Equal(then[version].Figures, now.Figures);
                Assert.Equal(then[version].Coverage, now.Coverage);
            }
        }
    }

    // A large first version is not made anew for a small change; a small one is not made from what became of it.
    [Theory, OnSqlite, OnSqlServer]
    public async Task Questions_OfOneRegion_AnswerAsTheyDidThen(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(Row(1, Active, Xining, "2020", 1));
        var small = await AskAsync(store, null);
        await store.PublishAsync([.. AllRegions.Skip(1).SelectMany((region, i) => new[]
        {
            Row((2 * i) + 1, Active, region, "2020", 2),
            Row((2 * i) + 2, Villages, region, "2020", 8),
        })]);
        var large = await AskAsync(store, null);
        await store.PublishAsync(Row(1, Active, Lixia, "2020", 7), Row(2, Active, Jinan, "2020", 1, change: ChangeKind.Withdrawn));

        Assert.Equal(small.Figures, (await AskAsync(store, 1)).Figures);
        Assert.Equal(small.Coverage, (await AskAsync(store, 1)).Coverage);
        Assert.Equal(large.Figures, (await AskAsync(store, 2)).Figures);
        Assert.Equal(large.Coverage, (await AskAsync(store, 2)).Coverage);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Within_AtMostSoMany_AreTheFirst(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(
            Row(1, Active, Jinan, "2019", 1), Row(2, Active, Jinan, "2020", 2), Row(3, Active, Xining, "2020", 3), Row(4, Active, Haidong, "2020", 4));
        var then = await store.Get<FigureQueries>().WithinAsync([Active], SampleCatalogue.Directory.Nation, 3, null, default);
        await store.PublishAsync(
            Row(1, Active, Jinan, "2019", 1, change: ChangeKind.Withdrawn), Row(2, Active, Lixia, "2018", 5), Row(3, Active, Shizhong, "2018", 5));

        Assert.Equal(then, await store.Get<FigureQueries>().WithinAsync([Active], SampleCatalogue.Directory.Nation, 3, 1, default));
    }

    private static async Task PublishAsync(TestStore store, Random random, int version)
    {
        if (version % 4 == 0)
        {
            await UndoLastAsync(store);
        }
        else
        {
            await store.PublishAsync(await RandomPlans.RowsAsync(store, random));
        }
    }

    private static async Task UndoLastAsync(TestStore store)
    {
        var workflow = store.Get<ImportWorkflow>();
        var last = (await store.Get<VersionQueries>().CurrentAsync(default))!.Batch.Id;
        var plan = await workflow.PlanUndoAsync(ImportTest.OtherReviewer, last, 0, 1, default);
        await workflow.UndoAsync(ImportTest.OtherReviewer, last, plan.Hash, "录错", default);
    }

    // Every question of the pages, of everything and of parts of it.
    private static async Task<Answers> AskAsync(TestStore store, int? asOf)
    {
        var figures = store.Get<FigureQueries>();
        var coverage = store.Get<CoverageQueries>();
        var found = new List<(string Question, Figure Figure)>();
        var counted = new List<string>();
        void Found(string question, IEnumerable<Figure> answer) => found.AddRange(answer.Select(figure => (question, figure)));

        Found("all", await figures.AllAsync(AllIndicators, AllRegions, asOf, default));
        Found("words", await figures.WordsAsync(AllIndicators, AllRegions, CalendarPoint.MinYear, CalendarPoint.MaxYear, asOf, default));
        Found("nothing", await figures.AllAsync([], [], asOf, default));
        foreach (var region in SampleCatalogue.Regions)
        {
            int[] children = [.. SampleCatalogue.Directory.Children(region.Id).Select(child => child.Id)];
            Found($"within {region.Id}", await figures.WithinAsync(AllIndicators, region, int.MaxValue, asOf, default));
            Found($"share {region.Id}", await figures.SeriesAsync(Share, [region.Id], asOf, default));
            Found($"year {region.Id}", await figures.YearAsync([Active, Share], children, 2019, asOf, default));
            counted.AddRange((await coverage.ForRegionsAsync([region.Id, .. children], asOf, default)).Select(TextOf));
            counted.AddRange((await coverage.ReportingWithinAsync(region, 5, asOf, default)).Select(TextOf));
        }

        counted.AddRange((await coverage.TotalsAsync(AllRegions, asOf, default)).Select(total => total.ToString()));
        return new Answers(found, counted);
    }

    private static string TextOf(CoverageCell cell) => $"{cell.RegionId} {cell.Year} {cell.ThemeId}: {cell.Own} {cell.Below}";

    private sealed record Answers(List<(string Question, Figure Figure)> Figures, List<string> Coverage);
}
