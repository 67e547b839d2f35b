using IndicatorDash.Web.Charts;

namespace IndicatorDash.Web.Indicators;

public sealed class IndicatorAddressTests
{
    [Theory]
    [InlineData("/indicators/members-trained")]
    [InlineData("/indicators/members-trained?tab=compare&region=370000&year=2022&sort=value")]
    [InlineData("/indicators/members-trained?region=370000&compare=370100,370200&from=2016&to=2020&show=table")]
    [InlineData("/indicators/members-trained?region=370000&base=2016&show=multiples")]
    [InlineData("/indicators/members-trained?show=table")]
    [InlineData("/indicators/members-trained?region=370000&show=multiples")]
    public void Address_WrittenAndRead_IsTheSame(string url)
    {
        var query = System.Web.HttpUtility.ParseQueryString(url.Contains('?', StringComparison.Ordinal) ? url.Split('?')[1] : "");

        var address = IndicatorAddress.TryRead(
            "members-trained", query["tab"], query["region"], query["year"], query["compare"],
            query["from"], query["to"], query["base"], query["sort"], query["show"]);

        Assert.Equal(url, address?.ToString());
    }

    [Fact]
    public void Read_YearsThatEndBeforeTheyBegin_AreTurnedRound() => Assert.Equal(
        "/indicators/a?from=2018&to=2020", IndicatorAddress.Read("a", IndicatorTab.Trend, null, null, null, 2020, 2018, null, null).ToString());

    [Fact]
    public void Read_Nonsense_CountsAsNotSaid()
    {
        var address = IndicatorAddress.Read("a", IndicatorTab.Trend, " ", null, ",,", null, null, "nothing", "nothing");

        Assert.Equal("/indicators/a", address.ToString());
        Assert.Equal((IndicatorTab.Trend, RankingSort.Code), (address.Tab, address.Sort));
    }

    [Theory]
    [InlineData("ranking", IndicatorTab.Compare)]
    [InlineData("trend", IndicatorTab.Trend)]
    [InlineData("data", IndicatorTab.Table)]
    [InlineData("source", IndicatorTab.Sources)]
    [InlineData("", IndicatorTab.Trend)]
    public void Tab_ByAnotherName_IsTheViewThatWasMeant(string name, IndicatorTab expected)
    {
        Assert.True(IndicatorAddress.TryReadTab(name, out var tab));
        Assert.Equal(expected, tab);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("Map ")]
    [InlineData("1")]
    public void Tab_OfNoSuchName_IsNone(string name) => Assert.False(IndicatorAddress.TryReadTab(name, out _));

    [Fact]
    public void Toggle_MoreThanMayBeCompared_KeepsTheFirst()
    {
        var address = new IndicatorAddress("a");
        foreach (var code in Enumerable.Range(0, 12))
        {
            address = address.Toggle($"3701{code:00}");
        }

        Assert.Equal(IndicatorAddress.MostCompared, address.Compare.Count);
        Assert.Equal("370100", address.Compare[0]);
        Assert.DoesNotContain("370100", address.Toggle("370100").Compare);
    }
}
