using IndicatorDash.Testing;

namespace IndicatorDash.Regions;

public sealed class RegionDirectoryTests
{
    private const int Shandong = 370000;
    private const int Jinan = 370100;

    private static RegionDirectory Directory => CuratedRegions.Directory;

    [Fact]
    public void Find_KnownAndUnknownId_GivesRegionOrNull()
    {
        Assert.Equal("东营市", Directory.Find(370500)?.Name);
        Assert.Null(Directory.Find(999999));
        Assert.Equal("全国", Directory.Nation.Name);
    }

    [Theory]
    [InlineData("370000", "山东省")]
    [InlineData("000000", "全国")]
    [InlineData("37", null)]
    [InlineData("3700", null)]
    [InlineData("370000000000", null)]
    [InlineData("-37000", null)]
    [InlineData("999999", null)]
    [InlineData("", null)]
    public void TryGetByCode_Text_TakesSixDigitsOnly(string code, string? expected)
    {
        Assert.Equal(expected is not null, Directory.TryGetByCode(code, out var region));
        Assert.Equal(expected, region?.Name);
    }

    [Fact]
    public void Provinces_AreThirtyFourInCodeOrder()
    {
        Assert.Equal(34, Directory.Provinces.Count);
        Assert.Equal(["北京市", "天津市", "河北省"], Directory.Provinces.Take(3).Select(region => region.Name));
        Assert.Equal(Directory.Provinces, Directory.Children(Region.NationId));
    }

    [Theory]
    [InlineData(2018, 17)]
    [InlineData(2019, 16)]
    [InlineData(2025, 16)]
    public void Children_OfShandongInYear_AreTheCitiesInForce(int year, int expected)
    {
        var cities = Directory.Children(Shandong, year);

        Assert.Equal(expected, cities.Count);
        Assert.Equal(expected == 17, cities.Any(city => city.Name == "莱芜市"));
    }

    [Fact]
    public void Children_WithoutYear_AreAllInCodeOrder()
    {
        Assert.Equal(17, Directory.Children(Shandong).Count);
        Assert.Equal(
            ["东营区", "河口区", "垦利区", "利津县", "广饶县", "东营经济技术开发区", "东营港经济开发区"],
            Directory.Children(370500).Select(region => region.Name));
        Assert.Empty(Directory.Children(370502));
        Assert.Empty(Directory.Children(999999));
    }

    [Fact]
    public void Ancestors_OfCounty_GoUpToTheNation()
    {
        Assert.Equal(["济南市", "山东省", "全国"], Directory.Ancestors(370102).Select(region => region.Name));
        Assert.Empty(Directory.Ancestors(Region.NationId));
        Assert.Empty(Directory.Ancestors(999999));
    }

    [Fact]
    public void AncestorIds_OfSeveral_AreEachOnce()
    {
        Assert.Equal([Region.NationId, Shandong, 370100], Directory.AncestorIds([370102, 370103, 370100]).Order());
        Assert.Empty(Directory.AncestorIds([Region.NationId, 999999]));
    }

    [Theory]
    [InlineData(370102, Shandong, true)]
    [InlineData(370102, Region.NationId, true)]
    [InlineData(Shandong, Shandong, true)]
    [InlineData(Shandong, 370102, false)]
    [InlineData(630000, Shandong, false)]
    [InlineData(999999, Region.NationId, false)]
    [InlineData(370102, 999999, false)]
    public void IsWithin_Regions_FollowsTheTree(int id, int ancestorId, bool expected)
    {
        Assert.Equal(expected, Directory.IsWithin(id, ancestorId));
    }

    [Fact]
    public void HeirOf_ARegionWhoseSuccessorWasTakenOverToo_IsTheLastOrTheOneOfTheYear()
    {
        // 莱芜区 of 莱芜市 became 莱芜区 of 济南市 in 2019; here, that one was taken over by 历下区 in 2022.
        var chain = ChainOf(new DateOnly(2022, 7, 1));
        var first = chain.Find(371202)!;

        Assert.Equal(370102, chain.HeirOf(first)?.Id);
        Assert.Equal(370116, chain.HeirOf(first, 2021)?.Id);
        Assert.Equal(370102, chain.HeirOf(first, 2022)?.Id);
        Assert.Null(chain.HeirOf(chain.Find(370102)!));
        Assert.Equal(370116, Directory.HeirOf(Directory.Find(371202)!)?.Id);
    }

    [Fact]
    public void Absorbed_HoldsWhatWasTakenOverByWhatWasTakenOver()
    {
        var chain = ChainOf(new DateOnly(2022, 7, 1));

        Assert.Equal([370116, 371202], chain.Absorbed(370102).Select(region => region.Id));
        Assert.Equal([370116], chain.TakenOver(370102).Select(region => region.Id));
        Assert.Equal([371202], chain.Absorbed(370116).Select(region => region.Id));
        Assert.Empty(chain.Absorbed(999999));
    }

    [Fact]
    public void HeirOf_RegionsThatTakeEachOtherOver_GoesNoFurther()
    {
        var circle = ChainOf(new DateOnly(2022, 7, 1), back: true);

        Assert.Equal(370116, circle.HeirOf(circle.Find(371202)!)?.Id);
        Assert.Null(circle.HeirOf(circle.Find(370116)!));
        Assert.Empty(circle.Absorbed(370102));
    }

    [Fact]
    public void Constructor_RegionsThatAreNoTree_Throws()
    {
        var nation = Directory.Nation;
        var shandong = Directory.Find(Shandong)!;
        var jinan = Directory.Find(Jinan)!;

        Assert.Throws<ArgumentException>(() => new RegionDirectory([shandong]));
        Assert.Throws<ArgumentException>(() => new RegionDirectory([nation, jinan]));
        Assert.Throws<ArgumentException>(() => new RegionDirectory([nation, shandong, shandong]));
    }

    [Theory]
    [InlineData("sds", "山东省")]
    [InlineData("shandong", "山东省")]
    [InlineData("SHANDONG", "山东省")]
    [InlineData("山東", "山东省")]
    [InlineData("鲁", "山东省")]
    [InlineData("37", "山东省")]
    [InlineData("370502", "东营区")]
    [InlineData("東營港", "东营港经济开发区")]
    [InlineData("济南", "济南市")]
    [InlineData("xi'anshi", "西安市")]
    [InlineData("lüliang", "吕梁市")]
    [InlineData("luliang", "吕梁市")]
    [InlineData("襄樊", "襄阳市")]
    [InlineData("海西州", "海西蒙古族藏族自治州")]
    public void Search_Text_PutsTheMeantRegionFirst(string text, string expected)
    {
        Assert.Equal(expected, Directory.Search(text, 10)[0].Name);
    }

    [Fact]
    public void Search_SharedName_GivesHigherLevelsFirstThenCodes()
    {
        Assert.Equal([460000, 632500, 150303], Directory.Search("海南", 3).Select(region => region.Id));
        Assert.Equal([320106, 320302, 350102, 410204], Directory.Search("鼓楼区", 10).Select(region => region.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \u3000")]
    [InlineData("'")]
    [InlineData("不存在的地方")]
    [InlineData("\n")]
    public void Search_NothingToFind_GivesNothing(string text)
    {
        Assert.Empty(Directory.Search(text, 10));
    }

    [Fact]
    public void Search_Limit_IsKept()
    {
        Assert.Equal(5, Directory.Search("区", 5).Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => Directory.Search("区", 0));
    }

    private static RegionDirectory ChainOf(DateOnly end, bool back = false) => new(Directory.All.Select(region => region.Id switch
    {
        370116 => RegionRules.Make(CatalogueChanges.Of(region) with { ValidTo = end, Successor = "370102" }, Directory),
        370102 when back => RegionRules.Make(CatalogueChanges.Of(region) with { ValidTo = end, Successor = "370116" }, Directory),
        _ => region,
    }));
}
