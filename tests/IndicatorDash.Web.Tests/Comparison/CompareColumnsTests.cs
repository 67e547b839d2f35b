using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.Comparison;

public sealed class CompareColumnsTests
{
    private static readonly Indicator Trained = new()
    {
        Id = 1,
        Code = "trained",
        Name = "培训",
        NameEn = "Trained",
        ThemeId = 1,
        UnitCode = "人",
        Measure = Measure.Flow,
        Aggregation = Aggregation.Sum,
        Decimals = 0,
        Better = Direction.Higher,
        Order = 1,
    };

    private static readonly IReadOnlyList<CompareRegion> Regions = [new(RegionOf(370000), []), new(RegionOf(630000), [])];

    [Fact]
    public void Of_FiguresOfDifferentPeriods_AreNotComparable()
    {
        var column = Column(Of(370000, "2020"), Of(630000, "2016/2020"));

        Assert.Equal(Comparability.DifferentPeriods, column.Remark.Comparability);
        Assert.Empty(column.YearFigures);
    }

    [Fact]
    public void Of_YearAndPointInIt_AreNotComparable() => Assert.Equal(
        Comparability.DifferentPeriods, Column(Of(370000, "2020"), Of(630000, "2020-07-31")).Remark.Comparability);

    [Fact]
    public void Of_TargetAndActual_AreNotComparable() => Assert.Equal(
        Comparability.DifferentPeriods,
        Column(Of(370000, "2020"), Of(630000, "2020") with { Kind = ObservationKind.Target, Slot = 1 }).Remark.Comparability);

    [Fact]
    public void Of_SamePeriod_IsComparableUnlessLoose()
    {
        var exact = Of(370000, "2020");
        var sum = Of(630000, "2020") with { Origin = FigureOrigin.Summed, Covered = 8, Expected = 8 };

        Assert.Equal(Comparability.Fully, Column(exact, Of(630000, "2020")).Remark.Comparability);
        Assert.Equal([LooseReason.Summed], Column(exact, sum).Remark.Loose!);
        Assert.Equal([LooseReason.PartlySummed], Column(exact, sum with { Covered = 7 }).Remark.Loose!);
        Assert.Equal(
            [LooseReason.Derived], Column(exact, Of(630000, "2020") with { Status = ObservationStatus.Derived }).Remark.Loose!);
        Assert.Equal(
            [LooseReason.Qualified], Column(exact, Of(630000, "2020") with { Qualifier = ValueQualifier.AtLeast }).Remark.Loose!);
    }

    [Fact]
    public void Of_NoSharedYear_TakesTheLatestOfEachAndNeverATargetFirst()
    {
        var column = Column(Of(370000, "2019"), Of(370000, "2022") with { Kind = ObservationKind.Target, Slot = 1 }, Of(630000, "2020"));

        Assert.Null(column.Year);
        Assert.Equal([2019, 2020], column.Cells.Select(cell => cell.Figure!.Year));
    }

    private static CompareColumn Column(params Figure[] figures) => CompareColumns.Of(Trained, Regions, figures, null);

    private static Figure Of(int region, string period)
    {
        var parsed = Period.Parse(period);
        return new Figure
        {
            IndicatorId = Trained.Id,
            RegionId = region,
            Year = parsed.Year,
            Slot = parsed.Kind == PeriodKind.Span ? 1 : Figure.YearSlot,
            Kind = ObservationKind.Actual,
            Period = parsed,
            Status = ObservationStatus.Reported,
            Origin = FigureOrigin.Observed,
            ScaledValue = Scaled.Factor,
            ScaledLower = Scaled.Factor,
            ScaledUpper = Scaled.Factor,
        };
    }

    private static Region RegionOf(int id) => new()
    {
        Id = id,
        Name = Region.CodeOf(id),
        ShortName = Region.CodeOf(id),
        Abbreviation = "",
        Level = RegionLevel.Province,
        Kind = RegionKind.Administrative,
        ParentId = Region.NationId,
        Pinyin = "",
        Initials = "",
    };
}
