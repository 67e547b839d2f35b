using System.Globalization;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Charts;

public sealed class TrendChartBuilderTests
{
    private static readonly TrendChartBuilder Builder = new(FigureText.For(CultureInfo.GetCultureInfo("zh-CN")));

    [Fact]
    public void Build_ConsecutiveYears_AreJoined()
    {
        var series = Build(FigureBuilders.Reported("2015", 186), FigureBuilders.Reported("2016", 204)).Series[0];

        Assert.Equal([2015.5, 2016.5], series.Marks.Select(mark => mark.X));
        Assert.Equal(new TrendLink(0, 1, IsDotted: false), Assert.Single(series.Links));
    }

    [Fact]
    public void Build_MissingYear_IsAGapAndNotAZero()
    {
        var model = Build(FigureBuilders.Reported("2015", 186), FigureBuilders.Reported("2017", 204));

        Assert.Equal(2, model.Series[0].Marks.Count);
        Assert.Empty(model.Series[0].Links);
        Assert.Empty(model.Notes);
        Assert.True(model.Rows.Single(row => row.Year == 2016).IsMissing);
    }

    [Theory]
    [InlineData(ObservationStatus.NotReported, "未报送", true)]
    [InlineData(ObservationStatus.NotApplicable, "不适用", false)]
    [InlineData(ObservationStatus.Suppressed, "保密", false)]
    public void Build_YearWithoutNumber_SaysWhyAndBoxesOnlyWhatWasNotReported(ObservationStatus status, string text, bool boxed)
    {
        var model = Build(FigureBuilders.Reported("2017", 186), FigureBuilders.Without("2018", status));

        var note = Assert.Single(model.Notes);
        Assert.Equal((2018, text, boxed), (note.Year, note.Text, note.IsBoxed));
        Assert.Single(model.Series[0].Marks);
    }

    [Fact]
    public void Build_ApproximateEnd_IsJoinedByDots()
    {
        var series = Build(
            FigureBuilders.Reported("2018", 290),
            FigureBuilders.Reported("2019", 300).About(250, 350),
            FigureBuilders.Reported("2020", 281),
            FigureBuilders.Reported("2021", 287)).Series[0];

        Assert.Equal([true, true, false], series.Links.Select(link => link.IsDotted));
        Assert.Equal("约300", series.Marks[1].Label);
        Assert.Equal((250m, 350m), (series.Marks[1].Lower, series.Marks[1].Upper));
    }

    [Fact]
    public void Build_Derived_IsAMarkOfItsOwnJoinedByDots()
    {
        var series = Build(FigureBuilders.Reported("2016", 204), FigureBuilders.Reported("2017", 226).Derived()).Series[0];

        Assert.Equal([MarkShape.Solid, MarkShape.Derived], series.Marks.Select(mark => mark.Shape));
        Assert.True(series.Links[0].IsDotted);
    }

    [Fact]
    public void Build_PartialSum_StandsAloneWithItsCoverage()
    {
        var series = Build(
            FigureBuilders.Reported("2021", 100).Summed(16, 16),
            FigureBuilders.Reported("2022", 90).Summed(14, 16)).Series[0];

        Assert.All(series.Marks, mark => Assert.Equal(MarkShape.Sum, mark.Shape));
        Assert.Equal("90\n14/16", series.Marks[1].Label);
        Assert.Empty(series.Links);
    }

    [Fact]
    public void Build_CompleteSumsOfTheSameRegions_AreJoined() => Assert.Single(Build(
        FigureBuilders.Reported("2021", 100).Summed(16, 16),
        FigureBuilders.Reported("2022", 90).Summed(16, 16)).Series[0].Links);

    [Fact]
    public void Build_Span_IsInTheLaneAsWideAsItsYearsAndNotAmongTheMarks()
    {
        var model = Build(FigureBuilders.Reported("2018", 186), FigureBuilders.Reported("2017/2022-04", 1_850_000));

        var span = Assert.Single(model.Spans);
        Assert.Equal("2017–2022累计 185万", span.Label);
        Assert.Equal(2017, span.Start);
        Assert.Equal(2022 + 120 / 365.0, span.End, 6);
        Assert.Equal(186, Assert.Single(model.Series[0].Marks).Value);
        Assert.True(model.Axis.Max < 1_000);
        Assert.Equal((2017, 2022), (model.FirstYear, model.LastYear));
    }

    [Fact]
    public void Build_LongSpan_IsClippedAndSaysSo()
    {
        var model = Build(FigureBuilders.Reported("2020", 1), FigureBuilders.Reported("1978/2020", 9));

        var span = Assert.Single(model.Spans);
        Assert.True(span.IsClipped);
        Assert.Equal(model.FirstYear, span.Start);
        Assert.Equal(2001, model.FirstYear);
    }

    [Fact]
    public void Build_Target_StandsApartFromWhatHappened()
    {
        var model = Build(FigureBuilders.Reported("2022", 302), FigureBuilders.Reported("2022", 320).Planned());

        Assert.Single(model.Series[0].Marks);
        Assert.Equal("目标 320", Assert.Single(model.Targets).Label);
        Assert.Equal("目标（2022年）", model.Rows[^1].Header);
    }

    [Fact]
    public void Build_TargetForSeveralYears_IsInTheLane()
    {
        var model = Build(FigureBuilders.Reported("2021", 302), FigureBuilders.Reported("2021/2025", 1_500).Planned());

        Assert.Empty(model.Targets);
        Assert.Equal("目标 2021–2025累计 1,500", Assert.Single(model.Spans).Label);
    }

    [Theory]
    [InlineData("2020", 2020.5)]
    [InlineData("2020-07-01", 2020.5)]
    [InlineData("2020-12-31", 2020.95)]
    [InlineData("2020-01-01", 2020.05)]
    public void Build_Instant_IsAtItsDateWithinTheYear(string period, double expected)
    {
        var model = Builder.Build(
            FigureBuilders.Counted(measure: Measure.Stock), null, [FigureBuilders.Dongying], [FigureBuilders.Reported(period, 1)]);

        Assert.Equal(expected, model.Series[0].Marks[0].X, 2);
    }

    [Fact]
    public void Build_SecondPointInAYear_IsAsideAndNotJoined()
    {
        var model = Builder.Build(
            FigureBuilders.Counted(measure: Measure.Stock),
            null,
            [FigureBuilders.Dongying],
            [
                FigureBuilders.Reported("2019-12-31", 1),
                FigureBuilders.Reported("2020-12-31", 3),
                FigureBuilders.Reported("2020-06-30", 2) with { Slot = 1 },
            ]);

        var series = model.Series[0];
        Assert.Equal([MarkShape.Solid, MarkShape.Aside, MarkShape.Solid], series.Marks.Select(mark => mark.Shape));
        Assert.Equal(new TrendLink(0, 2, IsDotted: false), Assert.Single(series.Links));
    }

    [Fact]
    public void Build_FlowOfAPartOfAYear_IsNotJoinedToAYear() => Assert.Empty(Build(
        FigureBuilders.Reported("2021", 100), FigureBuilders.Reported("2022-06-30", 60)).Series[0].Links);

    [Fact]
    public void Build_TerritoryChanged_BreaksTheLineThere()
    {
        var model = Builder.Build(
            FigureBuilders.Counted(),
            null,
            [FigureBuilders.Dongying],
            [FigureBuilders.Reported("2017", 1), FigureBuilders.Reported("2018", 1), FigureBuilders.Reported("2019", 2)],
            boundaryYears: new Dictionary<int, IReadOnlyCollection<int>> { [FigureBuilders.DongyingId] = [2019] });

        Assert.Equal(new TrendLink(0, 1, IsDotted: false), Assert.Single(model.Series[0].Links));
        Assert.Equal([2019], model.BoundaryYears);
    }

    [Fact]
    public void Build_CountedAnotherWaySince_HasABreakAndNoLineAcrossIt()
    {
        var model = Builder.Build(
            FigureBuilders.Counted(),
            FigureBuilders.Persons,
            [FigureBuilders.Dongying],
            [FigureBuilders.Reported("2018", 1), FigureBuilders.Reported("2019", 2), FigureBuilders.Reported("2020", 3)],
            [new SeriesBreak(2015, "试点"), new SeriesBreak(2019, "改按常住人口统计"), new SeriesBreak(2019, "含离退休人员")]);

        Assert.Equal(new TrendLink(1, 2, IsDotted: false), Assert.Single(model.Series[0].Links));
        Assert.Equal([2019], model.BreakYears);
        Assert.Contains("2019年起口径有调整，前后不可比", model.Summary, StringComparison.Ordinal);
        Assert.Contains(ChartKeyEntry.Of(model), entry => entry.Look == ChartLook.Break);
    }

    [Fact]
    public void Build_AllOfAShare_IsAMarkAtItsNumberInWords()
    {
        var figure = FigureBuilders.Reported("2020", 100).Within(Numbers.ValueQualifier.All, 100, 100);

        var mark = Builder.Build(FigureBuilders.Share(), null, [FigureBuilders.Dongying], [figure]).Series[0].Marks[0];

        Assert.Equal((100m, "全部"), (mark.Value, mark.Label));
        Assert.False(mark.HasInterval);
    }

    [Fact]
    public void Build_AllWithoutNumber_IsAWord() =>
        Assert.Equal("全部", Assert.Single(Build(FigureBuilders.AllOf("2020")).Notes).Text);

    [Fact]
    public void Build_SeveralRegions_HaveASeriesAndAColumnEach()
    {
        var jinan = FigureBuilders.City(370100, "济南市");
        Figure[] figures =
        [
            FigureBuilders.Reported("2021", 10, jinan.Id),
            FigureBuilders.Reported("2022", 12, jinan.Id),
            FigureBuilders.Reported("2022", 5),
            FigureBuilders.Reported("2022", 99, 371000),
        ];

        var model = Builder.Build(FigureBuilders.Counted(), null, [jinan, FigureBuilders.Dongying], figures);

        Assert.Equal([2, 1], model.Series.Select(series => series.Marks.Count));
        Assert.Equal([null, 5m], model.Rows.Select(row => row.Cells[1]?.Quantity?.Value));
        Assert.DoesNotContain(model.Rows, row => row.Cells.Any(cell => cell?.RegionId == 371000));
    }

    [Fact]
    public void Build_OnlySpans_HaveNoEmptyValueAxisAbove()
    {
        var spans = Build(FigureBuilders.Reported("2017/2022", 9));
        var both = Build(FigureBuilders.Reported("2017/2022", 9), FigureBuilders.Reported("2022", 9));

        Assert.False(spans.HasYears);
        Assert.True(spans.Height < both.Height / 2);
    }

    [Fact]
    public void Build_ManyLongLabels_NeedMoreRoomThanATelephoneHas()
    {
        var few = Build(FigureBuilders.Reported("2021", 1), FigureBuilders.Reported("2022", 2));
        var many = Build([.. Enumerable.Range(2010, 13).Select(year => FigureBuilders.Reported($"{year}", 12_074))]);

        Assert.Equal(ChartModel.LeastWidth, few.MinWidth);
        Assert.True(many.MinWidth > 13 * 40);
    }

    [Theory]
    [InlineData(143_200, "2015,2016,2017,2018,2019,2020,2021,2022,2023")]
    [InlineData(1, "2015,2017,2019,2021,2023")]
    public void Years_AreNamedAsFarAsTheNarrowestDrawingHasRoomForThem(int value, string years)
    {
        var model = Build([.. Enumerable.Range(2015, 9).Select(year => FigureBuilders.Reported($"{year}", value))]);

        var axis = PlotDrawing.Of(model, Palette.Light).Layout.XAxis[0];

        Assert.Equal(years, string.Join(',', axis.TickText));
    }

    [Fact]
    public void Build_Nothing_IsEmptyAndSaysSo()
    {
        var model = Build();

        Assert.True(model.IsEmpty);
        Assert.Equal("东营市未公布“引进人才”。", model.Summary);
    }

    [Fact]
    public void Axis_Always_StartsAtZeroWithRoundTicks()
    {
        var axis = Build(FigureBuilders.Reported("2021", 241_000), FigureBuilders.Reported("2022", 362_000)).Axis;

        Assert.Equal(0, axis.Min);
        Assert.Equal(["0", "10万", "20万", "30万", "40万"], axis.Ticks.Select(tick => tick.Text));
        Assert.True(axis.Max >= 400_000);
    }

    [Theory]
    [InlineData(0, "0,1")]
    [InlineData(1, "0,1")]
    [InlineData(3, "0,1,2,3")]
    [InlineData(9, "0,2,4,6,8,10")]
    public void Axis_SmallCounts_HaveNoFractions(int most, string expected) => Assert.Equal(
        expected, string.Join(',', Build(FigureBuilders.Reported("2021", most)).Axis.Ticks.Select(tick => tick.Text)));

    [Fact]
    public void BoundaryYears_OfTheRegionThatTookAnotherOver_AreItsFirstYearsTogether()
    {
        var directory = new RegionDirectory(
        [
            new Region
            {
                Id = 0, Name = "全国", ShortName = "全国", Abbreviation = "", Level = RegionLevel.Nation,
                Kind = RegionKind.Administrative, Pinyin = "", Initials = "",
            },
            FigureBuilders.Province(370000, "山东省", "鲁"),
            FigureBuilders.City(370100, "济南市"),
            LaiwuWithSuccessor(370100),
        ]);

        Assert.Equal([2019], BoundaryYears.Of(directory, 370100));
        Assert.Empty(BoundaryYears.Of(directory, 371200));
    }

    private static Region LaiwuWithSuccessor(int successorId) => new()
    {
        Id = 371200, Name = "莱芜市", ShortName = "莱芜", Abbreviation = "", Level = RegionLevel.Prefecture,
        Kind = RegionKind.Administrative, ParentId = 370000, Pinyin = "", Initials = "",
        ValidTo = new DateOnly(2019, 1, 1), SuccessorId = successorId,
    };

    private static TrendChartModel Build(params Figure[] figures) =>
        Builder.Build(FigureBuilders.Counted(), FigureBuilders.Persons, [FigureBuilders.Dongying], figures);
}
