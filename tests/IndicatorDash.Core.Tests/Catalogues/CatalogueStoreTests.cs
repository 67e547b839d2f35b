using IndicatorDash.Imports;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Catalogues;

public sealed class CatalogueStoreTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Get_OfWhatIsStored_HasAllOfItInOrder(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);

        var catalogue = await store.CatalogueAsync();

        Assert.Equivalent(SampleCatalogue.Regions, catalogue.Regions.All, strict: true);
        Assert.Equivalent(SampleCatalogue.Indicators, catalogue.Indicators, strict: true);
        Assert.Equal(SampleCatalogue.Indicators.Select(indicator => indicator.Id), catalogue.Indicators.Select(indicator => indicator.Id));
        Assert.Equivalent(SampleCatalogue.Themes, catalogue.Themes, strict: true);
        Assert.Equivalent(SampleCatalogue.Headlines, catalogue.Headlines, strict: true);
        Assert.Equal("人", catalogue.Units.Find("名")?.Code);
        Assert.Equal("share", catalogue.Indicator(SampleCatalogue.Share).Code);
        Assert.Equal(SampleCatalogue.Trained, catalogue.FindIndicator("trained")?.Id);
        Assert.Null(catalogue.FindIndicator("Trained"));
        Assert.Equal("villages", catalogue.Theme(SampleCatalogue.VillageTheme).Code);
        Assert.Equal([SampleCatalogue.Trained], catalogue.IndicatorsOf(catalogue.Headlines[0]).Select(indicator => indicator.Id));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Get_AfterAChange_IsTheOldUntilItIsForgotten(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var catalogues = store.Get<CatalogueStore>();
        var first = await catalogues.GetAsync(CancellationToken.None);
        await using (var db = store.Open())
        {
            await db.Indicators.Where(indicator => indicator.Id == SampleCatalogue.Trained)
                .ExecuteUpdateAsync(set => set.SetProperty(indicator => indicator.Name, "新名"));
        }

        Assert.Same(first, await catalogues.GetAsync(CancellationToken.None));
        catalogues.Forget();

        Assert.Equal("新名", (await catalogues.GetAsync(CancellationToken.None)).Indicator(SampleCatalogue.Trained).Name);
        Assert.Equal("trained", first.Indicator(SampleCatalogue.Trained).Name);
    }

    [Fact]
    public async Task Refresh_AfterAChangeOnAnotherNode_ReadsAgainAndOnlyThen()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var other = new CatalogueStore(store.Get<IDbContextFactory<IndicatorDbContext>>());
        var none = await other.RefreshAsync(1, CancellationToken.None);
        var first = await other.GetAsync(CancellationToken.None);
        Assert.Equal(none, await other.RefreshAsync(1, CancellationToken.None));
        Assert.Same(first, await other.GetAsync(CancellationToken.None));

        await store.Get<IndicatorAdministration>().ChangeAsync(
            ImportTest.Administrator, first.Indicator(SampleCatalogue.Trained), CatalogueChanges.Trained with { Name = "新名" }, default);

        Assert.True(await other.RefreshAsync(1, CancellationToken.None) > none);
        Assert.Equal("新名", (await other.GetAsync(CancellationToken.None)).Indicator(SampleCatalogue.Trained).Name);
        var second = await other.GetAsync(CancellationToken.None);
        await other.RefreshAsync(2, CancellationToken.None);
        Assert.NotSame(second, await other.GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Get_ByManyAtOnce_ReadsOnce()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var catalogues = store.Get<CatalogueStore>();

        var read = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => catalogues.GetAsync(CancellationToken.None))));

        Assert.Single(read.Distinct());
    }

    [Fact]
    public async Task Get_AfterAFailure_TriesAgain()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var contexts = new FailingOnce(store);
        var catalogues = new CatalogueStore(contexts);

        await Assert.ThrowsAsync<IOException>(() => catalogues.GetAsync(CancellationToken.None));

        Assert.NotEmpty((await catalogues.GetAsync(CancellationToken.None)).Indicators);
    }

    [Fact]
    public async Task Get_CancelledByOneReader_GoesOnForTheOthers()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var contexts = new Gate(store);
        var catalogues = new CatalogueStore(contexts);
        using var cancellation = new CancellationTokenSource();
        var first = catalogues.GetAsync(cancellation.Token);
        var second = catalogues.GetAsync(CancellationToken.None);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        contexts.Opened.SetResult();

        Assert.NotEmpty((await second).Indicators);
        Assert.Equal(1, contexts.Created);
    }

    [Fact]
    public async Task Get_WithoutANation_Fails()
    {
        await using var store = await TestStore.CreateAsync(StorageProvider.Sqlite);

        await Assert.ThrowsAsync<ArgumentException>(() => store.CatalogueAsync());
    }

    private sealed class FailingOnce(TestStore store) : IDbContextFactory<IndicatorDbContext>
    {
        private bool _failed;

        public IndicatorDbContext CreateDbContext()
        {
            if (_failed)
            {
                return store.Open();
            }

            _failed = true;
            throw new IOException("The network is gone.");
        }
    }

    private sealed class Gate(TestStore store) : IDbContextFactory<IndicatorDbContext>
    {
        public TaskCompletionSource Opened { get; } = new();

        public int Created { get; private set; }

        public IndicatorDbContext CreateDbContext() => throw new NotSupportedException();

        public async Task<IndicatorDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
        {
            Created++;
            await Opened.Task;
            return store.Open();
        }
    }
}
