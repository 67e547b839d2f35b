namespace IndicatorDash.Regions;

/// <summary>What data/regions.csv promises.</summary>
public sealed class RegionFileTests
{
    private static IReadOnlyList<Region> All => CuratedRegions.All;

    private static RegionDirectory Directory => CuratedRegions.Directory;

    [Fact]
    public void Codes_AreUniqueAndInOrder()
    {
        Assert.Equal(3219, All.Count);
        Assert.Equal(All.Select(region => region.Id).Order().Distinct(), All.Select(region => region.Id));
    }

    [Fact]
    public void Levels_HaveTheirNumbers()
    {
        var counts = All.CountBy(region => region.Level).ToDictionary();

        Assert.Equal(1, counts[RegionLevel.Nation]);
        Assert.Equal(34, counts[RegionLevel.Province]);
        Assert.Equal(334, counts[RegionLevel.Prefecture]);
        Assert.Equal(2850, counts[RegionLevel.County]);
    }

    [Fact]
    public void Levels_AgreeWithTheDigitsOfTheCode()
    {
        Assert.All(All, region => Assert.Equal(
            region.Id == 0 ? RegionLevel.Nation
            : region.Id % 10000 == 0 ? RegionLevel.Province
            : region.Id % 100 == 0 ? RegionLevel.Prefecture
            : RegionLevel.County,
            region.Level));
    }

    [Fact]
    public void Parents_AreOneLevelUpOrTheProvinceOfACounty()
    {
        Assert.All(All.Where(region => region.Level != RegionLevel.Nation), region =>
        {
            var parent = Directory.Find(region.ParentId!.Value)!;
            var isProvinceOfCounty = region.Level == RegionLevel.County && parent.Level == RegionLevel.Province;
            Assert.True(parent.Level == region.Level - 1 || isProvinceOfCounty, region.Code);
            Assert.True(parent.Id == Region.NationId || parent.Id / 10000 == region.Id / 10000, region.Code);
        });
    }

    [Fact]
    public void Successors_ExistAndTakeOverWhenTheFormerEnds()
    {
        Assert.All(All.Where(region => region.SuccessorId is not null), region =>
        {
            var successor = Directory.Find(region.SuccessorId!.Value);
            Assert.NotNull(successor);
            Assert.NotNull(region.ValidTo);
            Assert.True(successor.ValidFrom is null || successor.ValidFrom == region.ValidTo, region.Code);
        });
    }

    [Fact]
    public void Siblings_HaveDifferentNames()
    {
        Assert.All(
            All.GroupBy(region => (region.ParentId, ChineseFold.Fold(region.Name))),
            siblings => Assert.Single(siblings));
    }

    [Fact]
    public void Names_AreComplete()
    {
        Assert.All(All, region =>
        {
            Assert.Equal(region.Name.Trim(), region.Name);
            Assert.StartsWith(region.ShortName, region.Name, StringComparison.Ordinal);
            Assert.True(region.ShortName.Length >= 2, region.Code);
            Assert.Matches("^[a-z]+$", region.Pinyin);
            Assert.Matches("^[a-z]+$", region.Initials);
            Assert.Equal(region.Name.Length, region.Initials.Length);
            Assert.Equal(region.Pinyin[0], region.Initials[0]);
        });
    }

    [Fact]
    public void Abbreviations_AreTheProvincesAlone()
    {
        Assert.All(All, region => Assert.Equal(region.Level == RegionLevel.Province ? 1 : 0, region.Abbreviation.Length));
        Assert.Equal(34, Directory.Provinces.Select(region => region.Abbreviation).Distinct().Count());
    }

    [Fact]
    public void Aliases_AreNobodyElsesName()
    {
        var bearers = All
            .SelectMany(region => new[] { region.Name, region.ShortName }.Select(name => (Name: ChineseFold.Fold(name), region.Id)))
            .ToLookup(pair => pair.Name, pair => pair.Id);

        Assert.All(All, region => Assert.All(
            RegionMatcher.OtherNames(region).Select(ChineseFold.Fold),
            alias => Assert.All(bearers[alias], bearer => Assert.Equal(region.Id, bearer))));
    }

    [Theory]
    [InlineData("山东省", "山东")]
    [InlineData("内蒙古自治区", "内蒙古")]
    [InlineData("新疆维吾尔自治区", "新疆")]
    [InlineData("广西壮族自治区", "广西")]
    [InlineData("香港特别行政区", "香港")]
    [InlineData("海南藏族自治州", "海南")]
    [InlineData("黔西南布依族苗族自治州", "黔西南")]
    [InlineData("海西蒙古族藏族自治州", "海西")]
    [InlineData("恩施土家族苗族自治州", "恩施")]
    [InlineData("克孜勒苏柯尔克孜自治州", "克孜勒苏")]
    [InlineData("大兴安岭地区", "大兴安岭")]
    [InlineData("锡林郭勒盟", "锡林郭勒")]
    [InlineData("大厂回族自治县", "大厂")]
    [InlineData("东乡族自治县", "东乡")]
    [InlineData("鄂伦春自治旗", "鄂伦春")]
    [InlineData("梅里斯达斡尔族区", "梅里斯")]
    [InlineData("敖汉旗", "敖汉")]
    [InlineData("阿拉善左旗", "阿拉善左旗")]
    [InlineData("蓟州区", "蓟州")]
    [InlineData("乾县", "乾县")]
    [InlineData("东区", "东区")]
    public void ShortName_OfName_IsWithoutItsSuffix(string name, string expected)
    {
        var region = Assert.Single(All, region => region.Name == name);

        Assert.Equal(expected, region.ShortName);
    }

    [Theory]
    [InlineData(340000, "六安市", "luan", "las")]
    [InlineData(500000, "重庆市", "chongqing", "cqs")]
    [InlineData(350000, "厦门市", "xiamen", "xms")]
    [InlineData(330000, "台州市", "taizhou", "tzs")]
    [InlineData(310000, "闵行区", "minhang", "mhq")]
    [InlineData(370000, "莘县", "shenxian", "sx")]
    [InlineData(370000, "乐陵市", "laoling", "lls")]
    [InlineData(630000, "都兰县", "dulan", "dlx")]
    [InlineData(630000, "乐都区", "ledu", "ldq")]
    [InlineData(510000, "什邡市", "shifang", "sfs")]
    public void Pinyin_OfNameWithSeveralReadings_IsTheLocalOne(int provinceId, string name, string pinyin, string initials)
    {
        var region = Assert.Single(All, region => region.Name == name && Directory.IsWithin(region.Id, provinceId));

        Assert.StartsWith(pinyin, region.Pinyin, StringComparison.Ordinal);
        Assert.Equal(initials, region.Initials);
    }

    [Fact]
    public void DevelopmentZones_AreFunctional()
    {
        Assert.Equal(
            [370571, 370572],
            All.Where(region => region.Kind == RegionKind.Functional).Select(region => region.Id));
    }
}
