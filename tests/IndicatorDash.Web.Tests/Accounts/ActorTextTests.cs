using IndicatorDash.Accounts;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Accounts;

public sealed class ActorTextTests
{
    [Theory]
    [InlineData("张三", "张三")]
    [InlineData(ActorNames.Product, "系统")]
    [InlineData(ActorNames.Anonymous, "未登录")]
    [InlineData("console:root", "命令行（root）")]
    [InlineData("token:省厅报送系统", "令牌“省厅报送系统”")]
    public void Of_WhoeverDidIt_IsInTheReadersWords(string actor, string text)
    {
        System.Globalization.CultureInfo.CurrentUICulture = Cultures.Chinese;

        Assert.Equal(text, ActorText.Of(actor));
    }

    [Fact]
    public void Read_WhatIsShownOrRecorded_IsWhoIsMeant()
    {
        foreach (var culture in Cultures.All)
        {
            System.Globalization.CultureInfo.CurrentUICulture = culture;
            Assert.All(
                ["张三", ActorNames.Anonymous, ActorNames.Console("root"), ActorNames.Token("a (b)")],
                actor => Assert.Equal((actor, actor), (ActorText.Read(ActorText.Of(actor)), ActorText.Read(actor))));
        }
    }
}
