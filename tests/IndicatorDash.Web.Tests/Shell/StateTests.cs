using Bunit;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Testing;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Shell;

public sealed class StateTests : ComponentTest
{
    [Fact]
    public void EmptyState_WithAction_SaysWhyAndWhatToDo()
    {
        var state = Render<EmptyState>(parameters => parameters
            .Add(empty => empty.Title, "这一年没有数据")
            .Add(empty => empty.Text, "换一个年份试试")
            .Add(empty => empty.Action, "<a href='/'>去看最新一年</a>"));

        Assert.Equal("这一年没有数据", state.Find("h2").TextContent);
        Assert.Contains("换一个年份试试", state.Markup, StringComparison.Ordinal);
        Assert.Equal("去看最新一年", state.Find(".actions a").TextContent);
    }

    [Fact]
    public async Task FailedState_Retried_TellsItsOwner()
    {
        var retried = 0;
        var state = Render<FailedState>(parameters => parameters
            .Add(failed => failed.OnRetry, EventCallback.Factory.Create(this, () => retried++)));

        await state.Find("button").ClickAsync();

        Assert.Equal(1, retried);
        Assert.Equal("alert", state.Find("section").GetAttribute("role"));
    }

    [Fact]
    public void LoadingState_ForAnEnglishReader_IsEnglish()
    {
        Read(Cultures.English);

        Assert.Contains("Loading…", Render<LoadingState>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void PageFailure_WithNumber_ShowsItAndNoException()
    {
        var failure = Render<PageFailure>(parameters => parameters.Add(page => page.ErrorId, "1A2B3C4D"));

        Assert.Equal("1A2B3C4D", failure.Find("code").TextContent);
        Assert.Empty(failure.FindAll("button"));
    }

    [Theory]
    [InlineData("/", "总览")]
    [InlineData("/?region=370000", "总览")]
    [InlineData("/indicators", "指标")]
    [InlineData("/indicators/members-recruited?tab=map", "指标")]
    [InlineData("/regions/370500", "地区")]
    public void MainNav_OnAPage_MarksItAlone(string path, string text)
    {
        var nav = Render<MainNav>(parameters => parameters.Add(main => main.Path, path));

        Assert.Equal(text, nav.Find("[aria-current=page]").TextContent);
        Assert.Equal(["总览", "看板", "指标", "地区", "对比", "报送覆盖", "来源", "说明"], nav.FindAll("a").Select(link => link.TextContent));
    }
}
