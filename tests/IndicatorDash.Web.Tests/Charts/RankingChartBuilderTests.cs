using System.Globalization;
using IndicatorDash.Figures;
using IndicatorDash.Observations;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Charts;

public sealed class RankingChartBuilderTests
{
    private static readonly RankingChartBuilder Builder = new(FigureText.For(CultureInfo.GetCultureInfo("zh-CN")));

    private static readonly Region[] Cities =
    [
        FigureBuilders.City(1, "甲市"), FigureBuilders.City(2, "乙市"), FigureBuilders.City(3, "丙市"),
    ];

    [Fact]
    public void Build_ByDefault_IsInTheOrderOfCodes() => Assert.Equal(
        ["甲市", "乙市", "丙市"],
        Build(RankingSort.Code, Of(3, 30), Of(1, 10), Of(2, 20)).Rows.Select(row => row.Region.Name));

    [Fact]
    public void Build_ByValue_PutsTheGreatestFirstAndTheMissingLast()
    {
        var rows = Build(RankingSort.Value, Of(1, 0), Of(3, 30)).Rows;

        Assert.Equal(["丙市", "甲市", "乙市"], rows.Select(row => row.Region.Name));
        Assert.Equal([1, 2, null], rows.Select(row => row.Rank));
    }

    [Fact]
    public void Build_Missing_IsARowWithoutAValueThatSaysWhy()
    {
        var rows = Build(
            RankingSort.Code,
            FigureBuilders.Without("2022", ObservationStatus.NotReported, 1),
            FigureBuilders.Reported("2020/2022", 90, 2)).Rows;

        Assert.All(rows, row => Assert.Equal((null, BarLook.Missing), (row.Value, row.Look)));
        Assert.Equal(["未报送", "仅有累计数", "未公布"], rows.Select(row => row.Label));
    }

    [Fact]
    public void Build_SpansTargetsAndOtherYears_AreLeftOut()
    {
        var rows = Build(
            RankingSort.Code,
            FigureBuilders.Reported("2020/2022", 90, 1),
            FigureBuilders.Reported("2022", 95, 2).Planned(),
            FigureBuilders.Reported("2021", 99, 3)).Rows;

        Assert.All(rows, row => Assert.Null(row.Value));
    }

    [Fact]
    public void Rank_LowerBound_HasNoneAndLeavesOthersOpen()
    {
        var rows = Build(RankingSort.Code, Of(1, 100).AtLeast(), Of(2, 150), Of(3, 50)).Rows;

        Assert.Equal([null, null, 3], rows.Select(row => row.Rank));
    }

    [Theory]
    [InlineData(80, 150, 60, "第2或更高", "第2或更高", "3")]
    [InlineData(160, 150, 60, "1", "2", "3")]
    [InlineData(40, 150, 60, "—", "第2或更高", "第2或更低")]
    public void RankText_LowerBound_SaysThePlacesThatAreOpen(int bound, int second, int third, params string[] expected)
    {
        var rows = Build(RankingSort.Code, Of(1, bound).AtLeast(), Of(2, second), Of(3, third)).Rows;

        Assert.Equal(expected, rows.Select(FigureText.For(CultureInfo.GetCultureInfo("zh-CN")).Rank));
    }

    [Fact]
    public void Rank_Tie_IsShared() =>
        Assert.Equal([1, 1, 3], Build(RankingSort.Code, Of(1, 100), Of(2, 100), Of(3, 50)).Rows.Select(row => row.Rank));

    [Fact]
    public void Rank_OverlappingIntervals_HaveNone() => Assert.Equal(
        [null, null, 3],
        Build(RankingSort.Code, Of(1, 300).About(250, 350), Of(2, 281), Of(3, 50)).Rows.Select(row => row.Rank));

    [Fact]
    public void Build_PartialSum_IsHollowWithItsCoverageAndNoRank()
    {
        var rows = Build(RankingSort.Code, Of(1, 100).Summed(5, 7), Of(2, 80), Of(3, 120)).Rows;

        Assert.Equal((BarLook.Sum, "100 5/7", null), (rows[0].Look, rows[0].Label, rows[0].Rank));
        Assert.Equal([null, null], rows.Skip(1).Select(row => row.Rank == 1 ? 1 : (int?)null));
    }

    [Fact]
    public void Build_OtherPeriodThanMost_IsLabelledAndNotRanked()
    {
        var rows = Build(RankingSort.Code, Of(1, 100), Of(2, 80), FigureBuilders.Reported("2022-04-14", 120, 3)).Rows;

        Assert.Equal("120（截至2022-04-14）", rows[2].Label);
        Assert.Equal([1, 2, null], rows.Select(row => row.Rank));
    }

    [Fact]
    public void Build_FormerRegion_IsLeftOutUnlessItHasAFigure()
    {
        var former = new Region
        {
            Id = 4, Name = "丁市", ShortName = "丁", Abbreviation = "", Level = RegionLevel.Prefecture,
            Kind = RegionKind.Administrative, Pinyin = "", Initials = "", ValidTo = new DateOnly(2019, 1, 1),
        };

        Assert.Equal(3, Builder.Build(FigureBuilders.Counted(), null, 2022, [.. Cities, former], []).Rows.Count);
        Assert.Equal(4, Builder.Build(FigureBuilders.Counted(), null, 2018, [.. Cities, former], []).Rows.Count);
    }

    [Fact]
    public void Build_Highlighted_IsMarked() => Assert.Equal(
        [false, true, false],
        Builder.Build(FigureBuilders.Counted(), null, 2022, Cities, [], highlightedId: 2).Rows.Select(row => row.IsHighlighted));

    private static Figure Of(int regionId, decimal value) => FigureBuilders.Reported("2022", value, regionId);

    private static RankingChartModel Build(RankingSort sort, params Figure[] figures) =>
        Builder.Build(FigureBuilders.Counted(), FigureBuilders.Persons, 2022, Cities, figures, sort);
}
