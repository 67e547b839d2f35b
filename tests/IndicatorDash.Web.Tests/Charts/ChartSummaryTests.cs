using System.Globalization;
using IndicatorDash.Figures;
using IndicatorDash.Observations;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Charts;

public sealed class ChartSummaryTests
{
    public static TheoryData<Figure[], string> Trends => new()
    {
        {
            [FigureBuilders.Reported("2015", 186), FigureBuilders.Reported("2016", 302)],
            "东营市引进人才由2015年186人增至2016年302人。"
        },
        {
            [FigureBuilders.Reported("2015", 302), FigureBuilders.Reported("2016", 186)],
            "东营市引进人才由2015年302人降至2016年186人。"
        },
        {
            [FigureBuilders.Reported("2015", 186), FigureBuilders.Reported("2016", 186)],
            "东营市引进人才2015年与2016年同为186人。"
        },
        {
            [FigureBuilders.Reported("2020", 206_000)],
            "东营市引进人才2020年为20.6万人。"
        },
        {
            [FigureBuilders.Reported("2019", 300).About(250, 350), FigureBuilders.Reported("2020", 281)],
            "东营市引进人才2019年为约300人，2020年为281人，升降无法判断；2019年为约数。"
        },
        {
            [FigureBuilders.Reported("2020", 2_100).AtLeast(), FigureBuilders.Reported("2021", 2_300)],
            "东营市引进人才2020年为≥2,100人，2021年为2,300人，升降无法判断；2020年仅知下限。"
        },
        {
            [
                FigureBuilders.Reported("2015", 186),
                FigureBuilders.Without("2017", ObservationStatus.NotReported),
                FigureBuilders.Reported("2018", 226).Derived(),
                FigureBuilders.Reported("2019", 250),
            ],
            "东营市引进人才由2015年186人增至2019年250人；2017年未报送；2016年未公布；2018年为推算数。"
        },
        {
            [FigureBuilders.Reported("2021", 100).Summed(16, 16), FigureBuilders.Reported("2022", 110).Summed(14, 16)],
            "东营市引进人才2021年为100人，2022年为110人，覆盖范围不同，不可比；"
            + "2021年为下级地区汇总（16/16），非本级报送；2022年为下级地区汇总（14/16），非本级报送。"
        },
        {
            [FigureBuilders.Reported("2017/2022", 1_850_000)],
            "东营市引进人才仅有累计数：2017–2022累计185万人。"
        },
        {
            [FigureBuilders.Reported("2022", 302), FigureBuilders.Reported("2016/2017", 430), FigureBuilders.Reported("2022", 320).Planned()],
            "东营市引进人才2022年为302人；2022年目标320人；另有2016–2017累计430人，不与年度数值比较。"
        },
        {
            [FigureBuilders.Reported("2025", 320).Planned()],
            "东营市引进人才仅有目标值：2025年目标320人。"
        },
        {
            [FigureBuilders.Without("2020", ObservationStatus.Suppressed)],
            "东营市引进人才无数值；2020年保密。"
        },
        {
            [],
            "东营市未公布“引进人才”。"
        },
    };

    [Theory]
    [MemberData(nameof(Trends))]
    public void Trend_OneRegion_SaysNoMoreThanTheFigures(Figure[] figures, string expected) =>
        Assert.Equal(expected, Trend("zh-CN", figures));

    [Fact]
    public void Trend_InEnglish_IsASentence() => Assert.Equal(
        "Dongying, Talent introduced: up from 186 persons (2015) to 302 persons (2017); 2016 not reported.",
        Trend("en-US", [
            FigureBuilders.Reported("2015", 186),
            FigureBuilders.Without("2016", ObservationStatus.NotReported),
            FigureBuilders.Reported("2017", 302),
        ]));

    [Fact]
    public void Trend_SeveralRegions_CountsWhatIsThereAndWhatIsNot()
    {
        var regions = new[] { FigureBuilders.City(370100, "济南市"), FigureBuilders.Dongying };
        var model = new TrendChartBuilder(FigureText.For(CultureInfo.GetCultureInfo("zh-CN"))).Build(
            FigureBuilders.Counted(),
            null,
            regions,
            [
                FigureBuilders.Reported("2021", 1, 370100),
                FigureBuilders.Reported("2022", 1, 370100).AtLeast(),
                FigureBuilders.Reported("2022", 1),
            ]);

        Assert.Equal("引进人才：济南市、东营市，2021年至2022年共有3个年度数值；1个年度未公布；其中1个非准确数。", model.Summary);
    }

    public static TheoryData<Figure[], string> Rankings => new()
    {
        {
            [FigureBuilders.Reported("2022", 45_800, 1), FigureBuilders.Reported("2022", 9_800, 2), FigureBuilders.Without("2022", ObservationStatus.NotReported, 3)],
            "2022年引进人才：3个地区中2个已公布；最高为甲市（45,800人）；最低为乙市（9,800人）；丙市未报送。"
        },
        {
            [FigureBuilders.Reported("2022", 100, 1).AtLeast(), FigureBuilders.Reported("2022", 150, 2), FigureBuilders.Reported("2022", 20, 3)],
            "2022年引进人才：3个地区中3个已公布；最高者无法判断；最低为丙市（20人）。"
        },
        {
            [FigureBuilders.Reported("2022", 1_200, 1), FigureBuilders.Reported("2022", 1_200, 2), FigureBuilders.Reported("2022", 20, 3)],
            "2022年引进人才：3个地区中3个已公布；最高为甲市、乙市（1,200人）；最低为丙市（20人）。"
        },
        {
            [FigureBuilders.Reported("2022", 20, 1), FigureBuilders.Reported("2022", 20, 2), FigureBuilders.Reported("2022", 20, 3)],
            "2022年引进人才：3个地区中3个已公布；最高为甲市、乙市、丙市（20人）。"
        },
        {
            [FigureBuilders.Reported("2022", 900, 1).Summed(14, 16), FigureBuilders.Reported("2022", 150, 2), FigureBuilders.Reported("2022", 20, 3)],
            "2022年引进人才：3个地区中2个已公布；最高者无法判断；最低为丙市（20人）；甲市仅有部分下级地区的汇总，不参与排序。"
        },
        {
            [FigureBuilders.Reported("2022", 900, 1).Summed(16, 16), FigureBuilders.Reported("2022", 150, 2)],
            "2022年引进人才：3个地区中1个已公布；最高为甲市（900人）；最低为乙市（150人）；甲市为下级地区汇总，非本级报送。"
        },
        {
            [FigureBuilders.Reported("2022", 900, 1) with { Covered = 16, Expected = 16, ScaledSum = 9_000_000 }, FigureBuilders.Reported("2022", 150, 2)],
            "2022年引进人才：3个地区中2个已公布；最高为甲市（900人）；最低为乙市（150人）。"
        },
        {
            [FigureBuilders.Reported("2022", 900, 1).Summed(2, 2) with { ScaledSum = null }, FigureBuilders.Reported("2022", 150, 2)],
            "2022年引进人才：3个地区中2个已公布；最高为甲市（900人）；最低为乙市（150人）；甲市为按现行区划相加。"
        },
        {
            [],
            "2022年引进人才：3个地区均未公布。"
        },
    };

    [Theory]
    [MemberData(nameof(Rankings))]
    public void Ranking_Regions_NamesExtremesOnlyBeyondDoubt(Figure[] figures, string expected)
    {
        Region[] cities = [FigureBuilders.City(1, "甲市"), FigureBuilders.City(2, "乙市"), FigureBuilders.City(3, "丙市")];

        var model = new RankingChartBuilder(FigureText.For(CultureInfo.GetCultureInfo("zh-CN")))
            .Build(FigureBuilders.Counted(), FigureBuilders.Persons, 2022, cities, figures);

        Assert.Equal(expected, model.Summary);
    }

    [Fact]
    public void Ranking_RegionsWithoutARow_CountAmongThoseThatMightHavePublished()
    {
        var model = new RankingChartBuilder(FigureText.For(CultureInfo.GetCultureInfo("zh-CN"))).Build(
            FigureBuilders.Counted(), FigureBuilders.Persons, 2022, [FigureBuilders.City(1, "甲市")], [FigureBuilders.Reported("2022", 20, 1)], leftOut: 33);

        Assert.Equal("2022年引进人才：34个地区中1个已公布。", model.Summary);
    }

    private static string Trend(string culture, Figure[] figures) =>
        new TrendChartBuilder(FigureText.For(CultureInfo.GetCultureInfo(culture)))
            .Build(FigureBuilders.Counted(), FigureBuilders.Persons, [FigureBuilders.Dongying], figures).Summary;
}
