using IndicatorDash.Figures;
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
        var second = await preparation.PrepareAsync(CancellationToken.None);

        await using var db = store.Open();
        Assert.NotNull(first);
        Assert.Equal(1, first.Number);
        Assert.Null(second);
        Assert.Equal(first.NewCount, await db.Observations.CountAsync());
        Assert.True(first.NewCount > 100);
        Assert.Equal(first.NewCount, await db.Figures.CountAsync(figure => figure.Origin == FigureOrigin.Observed));
        Assert.Empty(await db.PlannedObservations.ToListAsync());
    }
}
