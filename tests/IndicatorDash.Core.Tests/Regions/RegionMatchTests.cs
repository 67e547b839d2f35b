namespace IndicatorDash.Regions;

/// <summary>How <see cref="RegionDirectory.Match"/> reads names: what is found, ambiguous and unknown, side by side.</summary>
public sealed class RegionMatchTests
{
    private const int Shandong = 370000;
    private const int Jinan = 370100;
    private const int Qinghai = 630000;

    private static RegionDirectory Directory => CuratedRegions.Directory;

    /// <summary>Text, the region it is read in, year, and the ids that may be meant.</summary>
    public static TheoryData<string, int?, int?, int[]> Cases => new()
    {
        // Codes
        { "370000", null, null, [Shandong] },
        { "３７００００", null, null, [Shandong] },
        { "370102", Jinan, null, [370102] },
        { "370102", Qinghai, null, [] },
        { "37", null, null, [] },
        { "999999", null, null, [] },

        // Full names, however written
        { "山东省", null, null, [Shandong] },
        { "山東省", null, null, [Shandong] },
        { "臺灣省", null, null, [710000] },
        { "台灣省", null, null, [710000] },
        { "\u3000济南市 ", null, null, [Jinan] },
        { "济 南\n市", null, null, [Jinan] },
        { "乾县", null, null, [610424] },
        { "全国", null, null, [0] },
        { "东营港经济开发区", null, null, [370572] },
        { "東營港經濟開發區", null, null, [370572] },
        { "山东州", null, null, [] },
        { "西藏省", null, null, [] },

        // Short names; one shared across levels or provinces is asked about
        { "煙台", null, null, [370600] },
        { "棗莊", null, null, [370400] },
        { "内蒙古", null, null, [150000] },
        { "海南", null, null, [150303, 460000, 632500] },
        { "海南", Qinghai, null, [632500] },
        { "海南", 150000, null, [150303] },
        { "海南省", null, null, [460000] },
        { "河北", null, null, [120105, 130000] },
        { "河北省", null, null, [130000] },
        { "河南", Qinghai, null, [632324] },
        { "吉林", null, null, [220000, 220200] },
        { "吉林市", null, null, [220200] },
        { "市中区", null, null, [Jinan + 3, 370402, 511002, 511102] },
        { "市中区", Shandong, null, [Jinan + 3, 370402] },
        { "市中区", Jinan, null, [Jinan + 3] },
        { "市中区", Qinghai, null, [] },
        { "鼓楼区", null, null, [320106, 320302, 350102, 410204] },
        { "朝阳", null, null, [110105, 211300, 211321, 220104] },
        { "朝阳市", null, null, [211300] },

        // Other names
        { "鲁", null, null, [Shandong] },
        { "魯", null, null, [Shandong] },
        { "黔", null, null, [520000] },
        { "海南州", null, null, [632500] },
        { "襄樊", null, null, [420600] },
        { "济阳县", null, null, [370115] },
        // Of an autonomous county, and the former name of a district
        { "东乡县", null, null, [361003, 622926] },
        { "卢", null, null, [] },

        // Regions that ended or began
        { "莱芜市", null, 2018, [371200] },
        { "莱芜市", null, 2020, [371200] },
        { "莱芜", null, 2018, [371200] },
        { "莱芜", null, 2020, [370116] },
        { "莱芜", null, null, [370116, 371200] },
        { "钢城区", null, 2018, [371203] },
        { "钢城区", null, 2019, [370117] },
        { "钢城区", Jinan, 2018, [370117] },

        // Paths
        { "山东省济南市", null, null, [Jinan] },
        { "山东 济南 历下区", null, null, [370102] },
        { "山东省/济南市/历下区", null, null, [370102] },
        { "山東省濟南市市中區", null, null, [370103] },
        { "济南市中区", null, null, [370103] },
        { "山东省济南市", Shandong, null, [Jinan] },
        { "山东省济南市历下区", Jinan, null, [370102] },
        { "青海省西宁市", Shandong, null, [] },
        { "吉林吉林", null, null, [220200] },
        { "青海海南", null, null, [632500] },
        { "山东市中区", null, null, [370103, 370402] },
        { "山东省西宁市", null, null, [] },
        { "济南市、青岛市", null, null, [] },

        // Words for the region of the table
        { "全省", Shandong, null, [Shandong] },
        { "全 省", Shandong, null, [Shandong] },
        { "全省合计", Shandong, null, [Shandong] },
        { "合计", Jinan, null, [Jinan] },
        { "合計", Jinan, null, [Jinan] },
        { "全国总计", Region.NationId, null, [0] },
        { "全区", 650000, null, [650000] },
        { "济南市合计", null, null, [Jinan] },
        { "合计", null, null, [] },
        { "全省", null, null, [] },
        { "全省", Jinan, null, [] },
        { "全市", Shandong, null, [] },

        // Nothing
        { "", null, null, [] },
        { " \u3000", null, null, [] },
        { "亚特兰蒂斯", null, null, [] },
        { new string('山', 500), null, null, [] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Match_Text_GivesTheRegionsItMayMean(string text, int? withinId, int? year, int[] expected)
    {
        var match = Directory.Match(text, withinId, year);

        Assert.Equal(expected, match.Candidates.Select(region => region.Id));
        Assert.Equal(
            expected.Length switch
            {
                0 => RegionMatchKind.Unknown,
                1 => RegionMatchKind.Found,
                _ => RegionMatchKind.Ambiguous,
            },
            match.Kind);
        Assert.Equal(match.Kind == RegionMatchKind.Found ? expected[0] : null, match.Region?.Id);
        Assert.False(match.IsOwnLevel);
    }

    [Theory]
    [InlineData("本级", Jinan, Jinan)]
    [InlineData("市本级", Jinan, Jinan)]
    [InlineData("市直", Jinan, Jinan)]
    [InlineData("省本级", Shandong, Shandong)]
    [InlineData("省直", Shandong, Shandong)]
    [InlineData("省级", Shandong, Shandong)]
    [InlineData("州本级", 632500, 632500)]
    [InlineData("自治区本级", 650000, 650000)]
    [InlineData("济南市本级", Shandong, Jinan)]
    [InlineData("济南市本级", null, Jinan)]
    [InlineData("本级", null, null)]
    [InlineData("省本级", Jinan, null)]
    public void Match_OwnLevel_IsThePartOfTheParentThatItRunsItself(string text, int? withinId, int? expected)
    {
        var match = Directory.Match(text, withinId);

        Assert.Equal(expected, match.Region?.Id);
        Assert.Equal(expected is not null, match.IsOwnLevel);
    }

    [Fact]
    public void Match_NameAsWritten_IsTriedBeforeTheFoldedOne()
    {
        var directory = new RegionDirectory(
        [
            Directory.Nation,
            CountyOf(610424, "乾县"),
            CountyOf(610425, "干县"),
        ]);

        Assert.Equal(610424, directory.Match("乾县").Region?.Id);
        Assert.Equal(610425, directory.Match("干县").Region?.Id);
        Assert.Equal(RegionMatchKind.Ambiguous, directory.Match("乾縣").Kind);
    }

    [Fact]
    public void Match_EveryRegion_IsFoundByItsCodeAndItsPath()
    {
        Assert.All(Directory.All, region =>
        {
            var path = Directory.Ancestors(region.Id)
                .Where(ancestor => ancestor.Level != RegionLevel.Nation)
                .Reverse()
                .Append(region)
                .Select(part => part.Name);

            Assert.Same(region, Directory.Match(region.Code).Region);
            Assert.Same(region, Directory.Match(string.Concat(path)).Region);
        });
    }

    [Fact]
    public void Match_UnknownParent_Throws()
    {
        Assert.Throws<ArgumentException>(() => Directory.Match("济南市", 999999));
    }

    private static Region CountyOf(int id, string name) => new()
    {
        Id = id,
        Name = name,
        ShortName = name,
        Abbreviation = "",
        Level = RegionLevel.County,
        Kind = RegionKind.Administrative,
        ParentId = Region.NationId,
        Pinyin = "",
        Initials = "",
    };
}
