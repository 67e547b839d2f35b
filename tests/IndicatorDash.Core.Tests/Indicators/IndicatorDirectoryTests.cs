using IndicatorDash.Testing;

namespace IndicatorDash.Indicators;

/// <summary>How the names of the shipped indicators are read, found and suggested.</summary>
public sealed class IndicatorDirectoryTests
{
    private static IndicatorDirectory Directory => CuratedCatalogue.Catalogue.IndicatorNames;

    /// <summary>A text and the codes that it may mean.</summary>
    public static TheoryData<string, string[]> Names => new()
    {
        { "培训党员人次", ["members-trained-times"] },
        { "members-trained-times", ["members-trained-times"] },
        { "黨員培訓人次", ["members-trained-times"] },
        { "培训党员\n人次", ["members-trained-times"] },
        { "培训党员人次（万人次）", ["members-trained-times"] },
        { "培训党员人次(单位：人次)", ["members-trained-times"] },
        { "全省培训党员人次", ["members-trained-times"] },
        { "2021年培训党员人次", ["members-trained-times"] },
        { "2021年全市培训党员人次（人次）①", ["members-trained-times"] },
        { "一、培训党员人次", ["members-trained-times"] },
        { "（1）培训党员人次", ["members-trained-times"] },
        { "其中：培训党员人次", ["members-trained-times"] },
        { "村集体经济“破零”村数", ["villages-above-zero"] },
        { "破零率", ["villages-above-zero-share"] },
        { "破零率%", ["villages-above-zero-share"] },
        { "完成换届村（社区）数", ["village-elections-completed"] },
        { "培训党员人次（人次）代码：members-trained-times", ["members-trained-times"] },
        { "培训党员人次\n（人次）\n代码：members-trained-times", ["members-trained-times"] },
        { "Trained (编码: Members-Trained-Times)", ["members-trained-times"] },
        { "2021年某某数 指标代码：members-trained", ["members-trained"] },
        { "培训党员人次 代码：members-trained", ["members-trained", "members-trained-times"] },
        { "培训党员人次 代码：no-such-code", [] },
        { "代码：members-trained", ["members-trained"] },
        { "培训党员", [] },
        { "培训党员人次（亩）", [] },
        { "合计", [] },
        { "", [] },
    };

    [Theory, MemberData(nameof(Names))]
    public void Match_NameAsWritten_IsTheIndicators(string text, string[] expected)
    {
        var match = Directory.Match(text);

        Assert.Equal(expected, match.Candidates.Select(indicator => indicator.Code));
    }

    [Fact]
    public void Match_NameOfTwo_IsAmbiguous()
    {
        var one = CuratedCatalogue.Catalogue.Indicators[0];
        var other = CuratedCatalogue.Catalogue.Indicators[1];
        one = new Indicator
        {
            Id = one.Id,
            Code = one.Code,
            Name = one.Name,
            NameEn = one.NameEn,
            ThemeId = one.ThemeId,
            UnitCode = one.UnitCode,
            Measure = one.Measure,
            Aggregation = one.Aggregation,
            Decimals = one.Decimals,
            Better = one.Better,
            Order = one.Order,
            Aliases = $"别名;{other.Name}",
        };
        var directory = new IndicatorDirectory([one, other], CuratedCatalogue.Catalogue.Units);

        var match = directory.Match(other.Name);

        Assert.True(match.IsAmbiguous);
        Assert.Null(match.Indicator);
        Assert.Equal([one, other], match.Candidates);
        Assert.Equal(one, directory.Match("别名").Indicator);
    }

    [Theory]
    [InlineData("山东省2021年各市培训党员人次统计表", "培训党员人次")]
    [InlineData("分地区村集体经济“破零”村数情况", "村集体经济破零村数")]
    [InlineData("山东省2021年基层党建统计表", null)]
    public void FindIn_Title_IsTheLongestNameInIt(string text, string? expected)
    {
        Assert.Equal(expected, Directory.FindIn(text).Indicator?.Name);
    }

    [Theory]
    [InlineData("培训党员", "培训党员人数")]
    [InlineData("培训党员总人次", "培训党员人次")]
    [InlineData("引进急需紧缺人材", "引进急需紧缺人才")]
    [InlineData("党群服务中心数", "建成党群服务中心")]
    [InlineData("粮食产量", null)]
    public void Suggest_UnknownName_IsTheNearestOrNone(string text, string? expected)
    {
        Assert.True(Directory.Match(text).IsUnknown);

        Assert.Equal(expected, Directory.Suggest(text, 3) is [var nearest, ..] ? nearest.Name : null);
    }

    [Theory]
    [InlineData("万人次", "人次", 10_000)]
    [InlineData("％", "%", 1)]
    [InlineData("名", "人", 1)]
    [InlineData("億元", "元", 100_000_000)]
    [InlineData(" 万 元 ", "元", 10_000)]
    [InlineData("万", null, 0)]
    [InlineData("亩", null, 0)]
    [InlineData("", null, 0)]
    public void UnitReader_TextOfAUnit_IsTheUnitWithItsMultiplier(string text, string? unit, int multiplier)
    {
        var isUnit = new UnitReader(CuratedCatalogue.Catalogue.Units).TryRead(text, out var read);

        Assert.Equal(unit, isUnit ? read.Unit.Code : null);
        Assert.Equal(multiplier, read.Multiplier);
    }
}
