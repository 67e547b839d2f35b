using IndicatorDash.Indicators;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Catalogues;

/// <summary>What an administrator may have computed from what.</summary>
public sealed partial class IndicatorAdministrationTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Define_OfAFormula_ComputesItAtEachLevelAndEveryYear(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(
            SampleCatalogue.Row(1, SampleCatalogue.Active, SampleCatalogue.Xining, "2020", 30),
            SampleCatalogue.Row(2, SampleCatalogue.Villages, SampleCatalogue.Xining, "2020", 40),
            SampleCatalogue.Row(3, SampleCatalogue.Active, SampleCatalogue.Haidong, "2020", 8),
            SampleCatalogue.Row(4, SampleCatalogue.Villages, SampleCatalogue.Haidong, "2020", 10));

        var gap = await Administration(store).DefineAsync(Administrator, CatalogueChanges.Gap, default);

        Assert.Equal("active - idle", gap.Formula);
        Assert.Equal([20m], await ValuesAsync(store, gap.Id, SampleCatalogue.Xining));
        Assert.Equal([26m], await ValuesAsync(store, gap.Id, SampleCatalogue.Qinghai));
        await AssertRebuiltAsync(store);
    }

    [Fact]
    public async Task Change_OfAFormula_ComputesItAnewAndIsRecorded()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        await store.PublishAsync(
            SampleCatalogue.Row(1, SampleCatalogue.Active, SampleCatalogue.Xining, "2020", 30),
            SampleCatalogue.Row(2, SampleCatalogue.Villages, SampleCatalogue.Xining, "2020", 40));
        var idle = CatalogueChanges.Of("idle", "villages", "个", Measure.Stock, Aggregation.Formula);

        await Administration(store).ChangeAsync(
            Administrator,
            (await store.CatalogueAsync()).Indicator(SampleCatalogue.Idle),
            idle with { Formula = "(villages - active) / 2" },
            default);

        Assert.Equal([5m], await ValuesAsync(store, SampleCatalogue.Idle, SampleCatalogue.Xining));
        Assert.Equal([12.5m], await ValuesAsync(store, SampleCatalogue.IdleShare, SampleCatalogue.Xining));
        await AssertRebuiltAsync(store);
        await using var db = store.Open();
        Assert.Contains(
            "Formula: villages - active → (villages - active) / 2",
            (await db.AuditRecords.OrderBy(record => record.Sequence).LastAsync()).Details,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_ThatLeadsAFormulaBack_IsRefused()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var villages = CatalogueChanges.Of("villages", "villages", "个", Measure.Stock, Aggregation.Formula) with { Formula = "idle - active" };

        var failure = await Assert.ThrowsAsync<IndicatorException>(async () => await Administration(store).ChangeAsync(
            Administrator, (await store.CatalogueAsync()).Indicator(SampleCatalogue.Villages), villages, default));

        Assert.Equal([IndicatorProblem.Circular], failure.Problems);
    }

    [Fact]
    public async Task Change_OfTheUnitOfAnInput_IsRefusedWhereAFormulaWouldBreak()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var active = CatalogueChanges.Of("active", "villages", "人", Measure.Stock, Aggregation.Sum);

        var failure = await Assert.ThrowsAsync<IndicatorException>(async () => await Administration(store).ChangeAsync(
            Administrator, (await store.CatalogueAsync()).Indicator(SampleCatalogue.Active), active, default));

        Assert.Equal([IndicatorProblem.BreaksFormula], failure.Problems);
    }

    [Fact]
    public async Task Change_OfTheUnitOfAPart_IsRefusedWhereARatioWouldBreak()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var share = CatalogueChanges.Of("share", "villages", "%", Measure.Rate, Aggregation.Ratio) with { Numerator = "active", Denominator = "meetings" };
        await Administration(store).ChangeAsync(Administrator, (await store.CatalogueAsync()).Indicator(SampleCatalogue.Share), share, default);
        var meetings = CatalogueChanges.Of("meetings", "training", "人", Measure.Flow, Aggregation.None);

        var failure = await Assert.ThrowsAsync<IndicatorException>(async () => await Administration(store).ChangeAsync(
            Administrator, (await store.CatalogueAsync()).Indicator(SampleCatalogue.Meetings), meetings, default));

        Assert.Equal([IndicatorProblem.BreaksFormula], failure.Problems);
    }

    [Fact]
    public async Task Delete_OfAnInputOfAFormula_IsRefused()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);

        var failure = await Assert.ThrowsAsync<IndicatorException>(async () => await Administration(store).DeleteAsync(
            Administrator, (await store.CatalogueAsync()).Indicator(SampleCatalogue.Idle), default));

        Assert.Equal([IndicatorProblem.IsPart], failure.Problems);
    }
}
