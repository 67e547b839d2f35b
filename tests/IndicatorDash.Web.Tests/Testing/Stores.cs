using IndicatorDash.Testing;
using IndicatorDash.Web.Indicators;
using IndicatorDash.Web.Provenance;

namespace IndicatorDash.Web.Testing;

/// <summary>One store with the curated data, for the tests that only read.</summary>
public sealed class CuratedReading : IAsyncLifetime
{
    internal CuratedStore Store { get; private set; } = null!;

    public async Task InitializeAsync() =>
        Store = await CuratedStore.CreateAsync(configure: services => services.AddProvenance().AddIndicatorPages());

    public Task DisposeAsync() => Store.DisposeAsync().AsTask();
}

/// <summary>One store with the curated data and the generated dense ones, for the tests that only read.</summary>
public sealed class DenseReading : IAsyncLifetime
{
    internal CuratedStore Store { get; private set; } = null!;

    public async Task InitializeAsync() =>
        Store = await CuratedStore.CreateAsync(dense: true, services => services.AddProvenance().AddIndicatorPages());

    public Task DisposeAsync() => Store.DisposeAsync().AsTask();
}

/// <summary>Both stores, made once.</summary>
[CollectionDefinition(Name)]
public sealed class ReadingStores : ICollectionFixture<CuratedReading>, ICollectionFixture<DenseReading>
{
    public const string Name = "Reading stores";
}
