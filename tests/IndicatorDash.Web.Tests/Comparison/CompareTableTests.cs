using Bunit;
using IndicatorDash.Testing;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Provenance;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Comparison;

/// <summary>莱芜市, which became part of 济南市 in 2019, as it was and as it is now.</summary>
public sealed class CompareTableTests : ComponentTest
{
    private const string Trained = "members-trained-times";

    [Fact]
    public async Task Table_OfRegionsAsTheyAreNow_NamesEachPartWithItsSourceAndGivesTheSumNone()
    {
        await using var store = await StoreAsync();
        await store.PublishAsync(Trained, 370100, 2018, 20_000);
        await store.PublishAsync(Trained, 371200, 2018, 3_000);

        var row = await RowAsync(store);

        Assert.Contains("今含原莱芜市", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("按现行区划相加", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("汇总2/2", row.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("23,000", row.QuerySelector("td .fv")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [$"{Trained}.370100.2018", $"{Trained}.371200.2018"], row.QuerySelectorAll("td a.fv").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Table_OfRegionsAsTheyAreNowWhereOneIsMissing_SaysWhatItLacks()
    {
        await using var store = await StoreAsync();
        await store.PublishAsync(Trained, 370100, 2018, 20_000);

        var row = await RowAsync(store);

        Assert.Contains("不含莱芜市", row.TextContent, StringComparison.Ordinal);
        Assert.Equal([$"{Trained}.370100.2018"], row.QuerySelectorAll("td a.fv").Select(link => link.GetAttribute("href")));
    }

    private static Task<CuratedStore> StoreAsync() => CuratedStore.CreateAsync(configure: services => services.AddComparePage());

    private async Task<AngleSharp.Dom.IElement> RowAsync(CuratedStore store)
    {
        var choice = new CompareChoice(["370100"], [Trained], 2018, AsTheyAreNow: true);
        var model = await store.Get<CompareReader>().ReadAsync(choice, null, default);
        return Render<CompareTable>(parameters => parameters
            .Add(table => table.Model, model!)
            .AddCascadingValue<FigureLink>((figure, indicator) => FactKey.Of(figure, indicator).ToString())).Find("tbody tr");
    }
}
