using Bunit;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Filters;

public sealed class SearchFormTests : ComponentTest
{
    private readonly List<string> _searched = [];

    [Fact]
    public async Task Typed_BeforeThePageIsBroughtUpToDate_IsStillSearchedFor()
    {
        var form = Form(null);
        await form.Find("input").InputAsync(" 青海 ");
        form.Render(parameters => parameters.Add(each => each.Query, null));

        await form.Find("form").SubmitAsync();

        Assert.Equal(["青海"], _searched);
    }

    [Fact]
    public async Task Typed_BeforeAnotherSearchIsShown_IsForgotten()
    {
        var form = Form(null);
        await form.Find("input").InputAsync("青海");
        form.Render(parameters => parameters.Add(each => each.Query, "青海"));
        form.Render(parameters => parameters.Add(each => each.Query, null));

        await form.Find("form").SubmitAsync();

        Assert.Equal([""], _searched);
        Assert.False(form.Find("input").HasAttribute("value"));
    }

    [Fact]
    public async Task Submit_OfWhatIsShown_SearchesForItAgain()
    {
        var form = Form("贵州");

        await form.Find("form").SubmitAsync();

        Assert.Equal(["贵州"], _searched);
    }

    private IRenderedComponent<SearchForm> Form(string? query) => Render<SearchForm>(parameters => parameters
        .Add(form => form.Route, PageUrls.RegionsRoute)
        .Add(form => form.Label, "查找地区")
        .Add(form => form.Hint, "名称")
        .Add(form => form.Query, query)
        .Add(form => form.OnSearch, _searched.Add));
}
