using IndicatorDash.Testing;

namespace IndicatorDash.Browser;

/// <summary>
/// What a visit sends stays small. Measured on the published product, because only publishing compresses the static files
/// as readers get them; bytes, unlike times, are the same on every machine.
/// </summary>
[Collection(SharedDashboards.Name)]
public sealed class PageWeightTests(Dashboards dashboards)
{
    // Those with charts, and those with the most numbers.
    private static readonly string[] DensePaths =
    [
        "/",
        "/?region=370000&year=2022",
        "/indicators",
        "/indicators/members-trained-times?region=370000",
        "/indicators/members-trained-times?tab=table",
        "/regions/370000",
        "/coverage?region=370000",
    ];

    [Fact]
    public async Task KeyPages_Published_AreLight()
    {
        using var product = await PublishedProduct.CreateAsync();
        await using var store = await CuratedStore.CreateAsync(dense: true);
        await using var server = await DashboardServer.StartAsync(store.ConnectionString, product.Folder);

        foreach (var path in DensePaths)
        {
            var (first, repeat) = await PageWeight.OfAsync(dashboards.Browser, server.Address + path);

            Assert.True(first is > 0 and <= PageWeight.MaxFirstVisit, $"{path}: {first} bytes at first");
            Assert.True(repeat is > 0 and <= PageWeight.MaxRepeatVisit, $"{path}: {repeat} bytes on return");
        }
    }
}
