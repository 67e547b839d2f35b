using System.Text;
using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using IndicatorDash.Maps;
using IndicatorDash.Testing;
using IndicatorDash.Web.Boards;
using IndicatorDash.Web.Coverage;
using IndicatorDash.Web.Overview;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Maps;

public sealed class InstalledMapTests
{
    [Fact]
    public async Task Map_OfAProvince_IsDrawnOnTheOverviewAndOnBoardsOfItAlone()
    {
        await using var store = await CuratedStore.CreateAsync(
            configure: services => services.AddSingleton<OverviewReader>().AddCoveragePage().AddBoards());
        await store.Get<BoundaryMapAdministration>().InstallAsync(
            Authority.Of(AccountMode.Simple, "张三", [Role.Administrator], null),
            new MapUpload(370000, "鲁SG(2023)026号", "map.json", Encoding.UTF8.GetBytes(BoundaryFiles.Json("\"adcode\":370100", "\"adcode\":370500"))),
            default);

        var (ofShandong, ofQinghai) = (await OverviewAsync(store, "370000"), await OverviewAsync(store, "630000"));
        var (board, elsewhere) = (await CardAsync(store, "370000"), await CardAsync(store, "630000"));

        Assert.Equal(("鲁SG(2023)026号", "鲁SG(2023)026号"), (ofShandong?.Approval, board?.Approval));
        Assert.Equal([370100, 370500], board!.Shapes.Select(shape => shape.RegionId));
        Assert.Null(ofQinghai);
        Assert.Null(elsewhere);
    }

    private static async Task<LoadedMap?> OverviewAsync(CuratedStore store, string region) =>
        (await store.Get<OverviewReader>().ReadAsync(new OverviewRequest(region, null, null, null), null, default))!.Sparse!.Boundary;

    private static async Task<LoadedMap?> CardAsync(CuratedStore store, string region)
    {
        var document = BoardDocument.Empty("地图") with { Cards = [new() { Kind = CardKind.Map, Indicators = ["members-trained"] }] };
        var model = await store.Get<BoardReader>().OfAsync(document, region, null, null, default);
        return Assert.IsType<SideCard>(Assert.Single(model!.Cards)).Boundary;
    }
}
