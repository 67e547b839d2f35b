using System.Reflection;
using IndicatorDash.Web.Colours;
using IndicatorDash.Web.Indicators;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web;

public sealed class PageUrlsTests
{
    [Fact]
    public void Urls_WithoutParameters_AreBare()
    {
        Assert.Equal("/", PageUrls.Overview());
        Assert.Equal("/indicators", PageUrls.Indicators());
        Assert.Equal("/indicators/members-recruited", PageUrls.Indicator("members-recruited"));
        Assert.Equal("/regions/370500", PageUrls.Region("370500"));
        Assert.Equal("/compare", PageUrls.Compare([], []));
        Assert.Equal("/coverage", PageUrls.Coverage());
        Assert.Equal("/search", PageUrls.Search(""));
    }

    [Fact]
    public void Urls_WithParameters_StayReadable()
    {
        Assert.Equal("/?region=370000&year=2022&theme=training&indicator=a", PageUrls.Overview("370000", 2022, "training", "a"));
        Assert.Equal(
            "/indicators/members-recruited?tab=compare&region=370000&compare=370100,370200&from=2016&to=2022",
            PageUrls.Indicator("members-recruited", IndicatorTab.Compare, "370000", null, ["370100", "370200"], 2016, 2022));
        Assert.Equal("/search?q=%E5%85%9A%E5%91%98%20%26%20a", PageUrls.Search("党员 & a"));
        Assert.Equal("/culture?c=en&returnUrl=/regions/370500%3Fyear%3D2020", PageUrls.Culture(Cultures.English, "/regions/370500?year=2020"));
        Assert.Equal("/colours?c=dark&returnUrl=/", PageUrls.Colours(ColourScheme.Dark, "/"));
    }

    [Fact]
    public void ReadList_AsWritten_GivesTheCodesBack()
    {
        Assert.Equal(["370100", "370200"], PageUrls.ReadList("370100, 370200,"));
        Assert.Empty(PageUrls.ReadList(null));
    }

    [Fact]
    public void Pages_AllOfThem_TakeTheirRoutesFromHere()
    {
        var routes = typeof(PageUrls).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToHashSet();

        var pages = typeof(PageUrls).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>());

        Assert.All(pages, page => Assert.Contains(page.Template, routes));
    }
}
