using IndicatorDash.Accounts;
using IndicatorDash.Imports;
using IndicatorDash.Indicators;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Figures;

public sealed class FormulaTrialsTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Trial_OfASum_ComputesWhatWouldBeStoredAndStoresNothing(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(
            Row(1, Active, Xining, "2020", 30),
            Row(2, Villages, Xining, "2020", 40),
            Row(3, Active, Haidong, "2020", 8),
            Row(4, Villages, Haidong, "2020", 10));
        var before = await StoreState.ReadAsync(store);

        var trial = await store.Get<FormulaTrials>().TryAsync(
            ImportTest.Administrator, CatalogueChanges.Gap, SampleCatalogue.Directory.Find(Qinghai)!, 2020, default);

        Assert.Null(trial.Fault);
        Assert.Equal(26m, trial.Result!.Quantity!.Value.Value);
        Assert.Equal(
            [("active", 38m), ("idle", 12m)],
            trial.Inputs.Select(input => (input.Indicator.Code, input.Figure!.Quantity!.Value.Value)));
        Assert.Equal(before, await StoreState.ReadAsync(store));
    }

    [Fact]
    public async Task Trial_OfAChangedFormula_TakesTheRegionsOwnReport()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        await store.PublishAsync(
            Row(1, Active, Xining, "2020", 30), Row(2, Villages, Xining, "2020", 40), Row(3, Idle, Xining, "2020", 9));

        var trial = await store.Get<FormulaTrials>().TryAsync(
            ImportTest.Administrator,
            CatalogueChanges.Of("idle", "villages", "个", Measure.Stock, Aggregation.Formula) with { Formula = "villages + active" },
            SampleCatalogue.Directory.Find(Xining)!,
            2020,
            default);

        Assert.Equal((FigureOrigin.Observed, 9m), (trial.Result!.Origin, trial.Result.Quantity!.Value.Value));
    }

    [Fact]
    public async Task Trial_OfAMissingInput_HasNoResultAndSaysWhich()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        await store.PublishAsync(Row(1, Active, Xining, "2020", 30));

        var trial = await store.Get<FormulaTrials>().TryAsync(
            ImportTest.Administrator, CatalogueChanges.Gap, SampleCatalogue.Directory.Find(Xining)!, 2020, default);

        Assert.Null(trial.Result);
        Assert.Equal([true, false], trial.Inputs.Select(input => input.Figure is not null));
    }

    [Fact]
    public async Task Trial_OfWhatCannotBe_SaysWhatIsWrong()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);

        var trial = await store.Get<FormulaTrials>().TryAsync(
            ImportTest.Administrator,
            CatalogueChanges.Gap with { Formula = "active - trained" },
            SampleCatalogue.Directory.Nation,
            2020,
            default);

        Assert.Equal(new FormulaFault(IndicatorProblem.FormulaUnits, "个、人"), trial.Fault);
        Assert.Null(trial.Result);
    }

    [Fact]
    public async Task Trial_ByAReviewer_IsDenied()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var reviewer = Authority.Of(AccountMode.Simple, "李四", [Role.Reviewer], null);

        await Assert.ThrowsAsync<AccessDeniedException>(() => store.Get<FormulaTrials>().TryAsync(
            reviewer, CatalogueChanges.Gap, SampleCatalogue.Directory.Nation, 2020, default));
    }
}
