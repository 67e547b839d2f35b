namespace IndicatorDash.Search;

public sealed class NamePairsTests
{
    private static readonly NameIndex<string> Regions = new(
    [
        new("青海", "630000", ["青海省", "青海"], "qinghaisheng", "qhs"),
        new("青岛", "370200", ["青岛市", "青岛"], "qingdaoshi", "qds"),
        new("上海", "310000", ["上海市", "上海"], "shanghaishi", "shs"),
    ]);

    private static readonly NameIndex<string> Indicators = new(
    [
        new("占比", "share", ["村集体经济破零村占比"], "cunjitijingjipolingcunzhanbi", "cjtjjplczb"),
        new("党员", "members", ["新发展党员"], "xinfazhandangyuan", "xfzdy"),
    ]);

    [Theory]
    [InlineData("青海 破零", "青海+占比")]
    [InlineData("破零 青海", "青海+占比")]
    [InlineData("青海　破零", "青海+占比")]
    [InlineData("青海破零", "青海+占比")]
    [InlineData("破零青海", "青海+占比")]
    [InlineData("qhpl", "青海+占比")]
    [InlineData("qinghai poling", "青海+占比")]
    [InlineData("qing 党员", "青海+党员 青岛+党员")]
    [InlineData("海 破零", "")]
    [InlineData("青海 图书", "")]
    [InlineData("青海", "")]
    [InlineData("青", "")]
    [InlineData("", "")]
    public void Find_TwoNames_ReadsThemInAnyOrder(string text, string expected) =>
        Assert.Equal(expected, Found(text, 5));

    [Fact]
    public void Find_MoreThanTheLimit_KeepsTheLikeliest() => Assert.Equal("青海+党员", Found("qing 党员", 1));

    [Fact]
    public void Find_ALongTextWithoutASpace_IsNotTakenApart() =>
        Assert.Equal("", Found("青海破零" + new string('村', NamePairs.MaxUnspaced), 5));

    private static string Found(string text, int limit) =>
        string.Join(' ', NamePairs.Find(text, Regions, Indicators, limit).Select(pair => $"{pair.First}+{pair.Second}"));
}
