using Bunit;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Comparison;

public sealed class PickSearchTests : ComponentTest
{
    [Fact]
    public void Search_Typed_OffersWhatWasFoundInPlaceOfWhatIsSuggested()
    {
        var search = Render<PickSearch>(parameters => parameters
            .Add(search => search.Label, "加地区")
            .Add(search => search.Hint, "名称")
            .Add(search => search.FindBy, "region")
            .Add(search => search.Find, text => text == "青海" ? [new PickOption("青海省", "", "/compare?regions=630000")] : [])
            .AddChildContent("<p>建议</p>"));
        Assert.Contains("建议", search.Markup, StringComparison.Ordinal);

        search.Find("input").Input("青海");

        Assert.Equal("/compare?regions=630000", search.Find("a").GetAttribute("href"));
        Assert.DoesNotContain("建议", search.Markup, StringComparison.Ordinal);

        search.Find("input").Input("zzzz");

        Assert.Contains("未找到“zzzz”", search.Markup, StringComparison.Ordinal);
    }
}
