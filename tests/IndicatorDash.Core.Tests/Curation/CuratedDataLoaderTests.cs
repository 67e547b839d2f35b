using IndicatorDash.Auditing;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Imports;
using IndicatorDash.Indicators;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Curation;

public sealed class CuratedDataLoaderTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Prepare_SecondTime_LoadsNothing(StorageProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var preparation = store.Get<StorePreparation>();

        var first = await preparation.PrepareAsync(CancellationToken.None);
        var state = await StoreState.ReadAsync(store);
        var second = await preparation.PrepareAsync(CancellationToken.None);

        await using var db = store.Open();
        Assert.NotNull(first);
        Assert.Equal(1, first.Number);
        Assert.Null(second);
        Assert.Equal(state, await StoreState.ReadAsync(store));
        Assert.Equal(first.NewCount, await db.Observations.CountAsync());
        Assert.True(first.NewCount > 100);
        Assert.Equal(first.NewCount, await db.Figures.CountAsync(figure => figure.Origin == FigureOrigin.Observed));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Load_WithOneValueChanged_MakesAVersionOfOneChange(StorageProvider provider)
    {
        await using var store = await TestStore.CreateCuratedAsync(provider);
        var before = await StoreState.ReadAsync(store);
        using var folder = new DataFolder();
        folder.Replace("observations.csv", ",206000,exact,reported,人次,20.6万人次,", ",207000,exact,reported,人次,20.7万人次,");

        var version = await LoadAsync(store, folder);

        Assert.Equal((2, 0, 1, 0), (version!.Number, version.NewCount, version.ChangedCount, version.WithdrawnCount));
        Assert.Equal([207000m], await ValuesAsync(store, "members-trained-times", 630000));
        var after = await StoreState.ReadAsync(store);
        Assert.Equal(before.Catalogue, after.Catalogue);
        Assert.Equal(before.Coverage, after.Coverage);
        await using var db = store.Open();
        var batch = await db.Batches.SingleAsync(candidate => candidate.Id == version.BatchId);
        Assert.Equal((0, 1, 0), (batch.NewCount, batch.ChangedCount, batch.WithdrawnCount));
        Assert.Equal(batch.FigureCount - 1, batch.UnchangedCount);
        var history = await db.Observations.Where(observation => observation.ScaledValue == 2_060_000_000).SingleAsync();
        Assert.Equal((1, 2), (history.PublishedIn, history.SupersededIn));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Load_AfterAnAliasWasSaved_KeepsItAndSeesNoChangeInIt(StorageProvider provider)
    {
        await using var store = await TestStore.CreateCuratedAsync(provider);
        await using (var db = store.Open())
        {
            await db.Regions.Where(region => region.Id == 370100)
                .ExecuteUpdateAsync(set => set.SetProperty(region => region.Aliases, "泉城"));
        }

        var before = await StoreState.ReadAsync(store);
        using var folder = new DataFolder();
        folder.Replace("observations.csv", ",206000,exact,reported,人次,20.6万人次,", ",207000,exact,reported,人次,20.7万人次,");
        await LoadAsync(store, folder);

        Assert.Equal(before.Catalogue, (await StoreState.ReadAsync(store)).Catalogue);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Load_OfANewerRelease_KeepsWhatAnAdministratorHasSetAndSaysSo(StorageProvider provider)
    {
        await using var store = await TestStore.CreateCuratedAsync(provider);
        var seen = (await store.CatalogueAsync()).FindIndicator("members-trained-times")!;
        await store.Get<IndicatorAdministration>().ChangeAsync(
            ImportTest.Administrator, seen, Asked(seen) with { Name = "我们的名称", Aliases = [] }, default);
        Assert.Null(await store.Get<StorePreparation>().PrepareAsync(default));
        using var folder = new DataFolder();
        folder.Replace(
            "indicators.csv",
            "members-trained-times,培训党员人次,Party member training attendances",
            "members-trained-times,党员培训总人次,Attendances");

        await LoadAsync(store, folder);

        await using var db = store.Open();
        var made = await db.Indicators.SingleAsync(indicator => indicator.Code == "members-trained-times");
        Assert.Equal(("我们的名称", "Attendances", ""), (made.Name, made.NameEn, made.Aliases));
        Assert.Equal(["Aliases", "Name"], EditedFields.Read(made.Edited));
        var record = (await store.Get<AuditQueries>().SearchAsync(new AuditFilter(), null, 1, default)).Records.Single();
        Assert.Equal((AuditActions.EditsKept, "", "version 2"), (record.Action, record.Actor, record.Subject));
        Assert.Contains("members-trained-times Name: 我们的名称 ≠ 党员培训总人次", record.Details, StringComparison.Ordinal);
        Assert.True((await store.Get<AuditVerifier>().VerifyAsync(null, default)).IsIntact);
    }

    [Fact]
    public async Task Load_OfWhatAnAdministratorHasDefinedInAnotherUnit_IsRefused()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        await store.Get<IndicatorAdministration>().DefineAsync(
            ImportTest.Administrator, CatalogueChanges.Schools with { Code = "members-trained-times" }, default);

        var refused = await Assert.ThrowsAsync<CuratedDataException>(() => store.Get<StorePreparation>().PrepareAsync(default));

        Assert.Equal(
            new DataProblem("indicators.csv", 0, "unit", DataProblemCode.UnitMismatch, "members-trained-times: 人次 ≠ 个"), refused.Problems.Single());
        Assert.Equal("个", (await store.CatalogueAsync()).FindIndicator("members-trained-times")!.UnitCode);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Load_WithAnotherNameOfAnIndicator_KeepsItsIdAndFigures(StorageProvider provider)
    {
        await using var store = await TestStore.CreateCuratedAsync(provider);
        var id = (await store.CatalogueAsync()).FindIndicator("members-trained-times")!.Id;
        var before = await StoreState.ReadAsync(store);
        using var folder = new DataFolder();
        folder.Replace("indicators.csv", "members-trained-times,培训党员人次,", "members-trained-times,党员培训总人次,");

        var version = await LoadAsync(store, folder);

        Assert.Equal((2, 0, 0, 0), (version!.Number, version.NewCount, version.ChangedCount, version.WithdrawnCount));
        await using var db = store.Open();
        var indicator = await db.Indicators.SingleAsync(indicator => indicator.Code == "members-trained-times");
        Assert.Equal((id, "党员培训总人次"), (indicator.Id, indicator.Name));
        var after = await StoreState.ReadAsync(store);
        Assert.Equal((before.Observations, before.Figures, before.Coverage), (after.Observations, after.Figures, after.Coverage));
    }

    // Figures depend on the catalogue, too: here the theme that they are counted under, and what is summed.
    [Theory, OnSqlite, OnSqlServer]
    public async Task Load_WithAnotherCatalogue_RemakesTheFigures(StorageProvider provider)
    {
        await using var store = await TestStore.CreateCuratedAsync(provider);
        await store.PublishAsync(
            await RowAsync(store, 1, 370100, 1), await RowAsync(store, 2, 370200, 2));
        Assert.Equal([3m], await ValuesAsync(store, "members-trained-times", 370000));
        using var folder = new DataFolder();
        folder.Replace(
            "indicators.csv",
            "Party member training attendances,training,人次,flow,sum",
            "Party member training attendances,membership,人次,flow,none");

        await LoadAsync(store, folder);

        Assert.Empty(await ValuesAsync(store, "members-trained-times", 370000));
        var kept = await StoreState.ReadAsync(store);
        await store.Get<FigureRebuild>().RunAsync(CancellationToken.None);
        Assert.Equal(kept, await StoreState.ReadAsync(store));
    }

    [Theory]
    [InlineData("Themes")]
    [InlineData("DataVersions")]
    public async Task Load_AfterAFailedAttemptOfTheSameContext_Succeeds(string table)
    {
        await using var store = await TestStore.CreateAsync(StorageProvider.Sqlite);
        var isBroken = true;
        await using var db = store.OpenWith(new OnCommand((command, _) =>
        {
            if (isBroken && command.CommandText.Contains($"INSERT INTO \"{table}\"", StringComparison.Ordinal))
            {
                isBroken = false;
                throw new IOException("The network is gone.");
            }
        }));
        var loader = store.Get<CuratedDataLoader>();
        var strategy = db.Database.CreateExecutionStrategy();

        await Assert.ThrowsAnyAsync<Exception>(() => strategy.ExecuteAsync(
            () => loader.LoadAsync(db, TestStore.CuratedFolder, CancellationToken.None)));
        var version = await strategy.ExecuteAsync(
            () => loader.LoadAsync(db, TestStore.CuratedFolder, CancellationToken.None));

        Assert.Equal(1, version?.Number);
        Assert.Equal(version!.NewCount, await db.Observations.CountAsync());
    }

    // As it is.
    private static IndicatorDefinition Asked(Indicator indicator) => new()
    {
        Code = indicator.Code,
        Name = indicator.Name,
        NameEn = indicator.NameEn,
        Theme = "training",
        Unit = indicator.UnitCode,
        Measure = indicator.Measure,
        Aggregation = indicator.Aggregation,
        Decimals = indicator.Decimals,
        Better = indicator.Better,
        Headline = indicator.HeadlinePosition,
        Definition = indicator.Definition,
        MistakenFor = indicator.MistakenFor,
        Pinyin = indicator.Pinyin,
        Initials = indicator.Initials,
    };

    private static async Task<Publication.DataVersion?> LoadAsync(TestStore store, DataFolder folder)
    {
        await using var db = store.Open();
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(
            () => store.Get<CuratedDataLoader>().LoadAsync(db, folder.Path, CancellationToken.None));
    }

    private static async Task<decimal[]> ValuesAsync(TestStore store, string code, int region)
    {
        var indicator = (await store.CatalogueAsync()).FindIndicator(code)!;
        var figures = await store.Get<FigureQueries>().SeriesAsync(indicator.Id, [region], null, CancellationToken.None);
        return [.. figures.Select(figure => figure.Quantity!.Value.Value)];
    }

    private static async Task<Publication.PlannedObservation> RowAsync(TestStore store, int row, int region, decimal value) =>
        SampleCatalogue.Row(row, (await store.CatalogueAsync()).FindIndicator("members-trained-times")!.Id, region, "2020", value);
}
