using System.Text.RegularExpressions;

namespace IndicatorDash.Regions;

public sealed partial class EnglishRegionNamesTests
{
    [Theory]
    [InlineData("000000", "China", "China")]
    [InlineData("630000", "Qinghai", "Qinghai")]
    [InlineData("150000", "Inner Mongolia", "Inner Mongolia")]
    [InlineData("610000", "Shaanxi", "Shaanxi")]
    [InlineData("140000", "Shanxi", "Shanxi")]
    [InlineData("810000", "Hong Kong", "Hong Kong")]
    [InlineData("370500", "Dongying", "Dongying")]
    [InlineData("370502", "Dongying District", "Dongying")]
    [InlineData("610100", "Xi'an", "Xi'an")]
    [InlineData("141100", "Lüliang", "Lüliang")]
    [InlineData("632500", "Hainan Prefecture", "Hainan")]
    [InlineData("522300", "Qianxinan Prefecture", "Qianxinan")]
    [InlineData("220200", "Jilin City", "Jilin City")]
    [InlineData("130728", "Huai'an County", "Huai'an")]
    [InlineData("513222", "Lixian", "Lixian")]
    [InlineData("152500", "Xilin Gol League", "Xilin Gol")]
    [InlineData("370783", "Shouguang", "Shouguang")]
    [InlineData("370571", "Dongying Economic and Technological Development Zone", "Dongying Economic and Technological Development Zone")]
    public void Name_InEnglish_IsTheConventionalOneOrPinyin(string code, string full, string brief)
    {
        Assert.True(CuratedRegions.Directory.TryGetByCode(code, out var region));

        Assert.Equal((full, brief), (region.NameEn, region.ShortNameEn));
    }

    [Fact]
    public void Names_OfEveryRegion_AreLatinAndCapital() => Assert.All(CuratedRegions.All, region =>
    {
        Assert.Matches(Latin(), region.NameEn);
        Assert.Matches(Latin(), region.ShortNameEn);
    });

    [Fact]
    public void Names_OfProvincesAndPrefectures_AreNotThoseOfTheRegionAbove() =>
        Assert.All(CuratedRegions.All.Where(region => region.ParentId is not null), region =>
            Assert.NotEqual(CuratedRegions.Directory.Find(region.ParentId!.Value)!.NameEn, region.NameEn));

    [Fact]
    public void Letters_OfProvinces_AreTwoAndUnique()
    {
        var letters = CuratedRegions.Directory.Provinces.Select(province => province.AbbreviationEn).ToList();

        Assert.All(letters, one => Assert.Matches("^[A-Z]{2}$", one));
        Assert.Equal(letters.Count, letters.Distinct().Count());
    }

    [Fact]
    public void Name_WithoutPinyin_IsTheChineseOne()
    {
        var region = new Region
        {
            Id = 999900,
            Name = "某市",
            ShortName = "某",
            Abbreviation = "",
            Level = RegionLevel.Prefecture,
            Kind = RegionKind.Administrative,
            ParentId = 0,
            Pinyin = "",
            Initials = "",
        };

        Assert.Equal("某", region.NameEn);
    }

    [Theory]
    [InlineData("Inner Mongolia", "150000")]
    [InlineData("shaanxi", "610000")]
    [InlineData("harbin", "230100")]
    public void Search_ByTheConventionalName_FindsIt(string text, string code) =>
        Assert.Equal(code, CuratedRegions.Directory.Search(text, 1).Single().Code);

    [GeneratedRegex("^[A-Z][A-Za-zü' ]+$")]
    private static partial Regex Latin();
}
