using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Figures;

/// <summary>Which of a region's observations is the year's own figure.</summary>
public sealed partial class FigureBuilderTests
{
    private readonly FigureBuilder _builder = new(Catalogue.Regions);
    private long _lastId;

    [Theory]
    [InlineData(Trained, "2020-12-31", "2020", "2020")]
    [InlineData(Trained, "2020", "2020-12", "2020")]
    [InlineData(Trained, "2020-06-30", "2020-03-31", "2020-06-30")]
    [InlineData(Active, "2020-06-30", "2020-12-31", "2020-12-31")]
    [InlineData(Active, "2020-07", "2020-06-30", "2020-07")]
    [InlineData(Active, "2020", "2020-07-31", "2020")]
    [InlineData(Share, "2020-03", "2020-09", "2020-09")]
    public void Build_WithTwoPeriodsOfAYear_TakesTheOneThatTheMeasureIsOf(int indicator, string one, string other, string expected)
    {
        var figures = Build(indicator, Row(Xining, one, 1), Row(Xining, other, 2))[Xining];

        Assert.Equal([(0, Period.Parse(expected)), (1, Period.Parse(expected == one ? other : one))],
            figures.Select(figure => (figure.Slot, figure.Period)));
    }

    [Theory]
    [InlineData("2015/2020", ObservationKind.Actual)]
    [InlineData("2020-01/2020-07", ObservationKind.Actual)]
    [InlineData("2020", ObservationKind.Target)]
    [InlineData("2020-12-31", ObservationKind.Target)]
    public void Build_WithASpanOrATarget_IsNeverTheYearsOwnValue(string period, ObservationKind kind)
    {
        var figure = Assert.Single(Build(Trained, Row(Xining, period, 5, kind: kind))[Xining]);

        Assert.Equal(1, figure.Slot);
        Assert.Equal(kind, figure.Kind);
    }

    [Fact]
    public void Build_InAnyOrder_GivesTheSameSlots()
    {
        SliceRow[] rows =
        [
            Row(Xining, "2020", 1),
            Row(Xining, "2020-06-30", 2),
            Row(Xining, "2018/2020", 3),
            Row(Xining, "2015/2020", 4),
            Row(Xining, "2020", 5, kind: ObservationKind.Target),
            Row(Xining, "2019/2020", 6, kind: ObservationKind.Target),
        ];
        var random = new Random(1);

        for (var i = 0; i < 20; i++)
        {
            random.Shuffle(rows);
            Assert.Equal([1L, 2, 3, 4, 5, 6], Build(Trained, rows)[Xining].Select(figure => figure.ScaledValue / Scaled.Factor));
            Assert.Equal([0, 1, 2, 3, 4, 5], Build(Trained, rows)[Xining].Select(figure => figure.Slot));
        }
    }

    [Fact]
    public void Build_FromAnObservation_KeepsAllThatIsShown()
    {
        var row = Row(Xining, "2020", 2100, qualifier: ValueQualifier.AtLeast, status: ObservationStatus.Estimated)
            with { ScaledUpper = 22_000_000 };

        var figure = YearFigure(Build(Trained, row), Xining);

        Assert.Equal(
            new Figure
            {
                IndicatorId = Trained,
                RegionId = Xining,
                Year = 2020,
                Slot = 0,
                Kind = ObservationKind.Actual,
                Period = Period.OfYear(2020),
                Status = ObservationStatus.Estimated,
                Origin = FigureOrigin.Observed,
                Qualifier = ValueQualifier.AtLeast,
                ScaledValue = 21_000_000,
                ScaledLower = 21_000_000,
                ScaledUpper = 22_000_000,
                ObservationId = row.ObservationId,
            },
            figure);
    }

    [Theory]
    [InlineData(ObservationStatus.Suppressed)]
    [InlineData(ObservationStatus.NotApplicable)]
    [InlineData(ObservationStatus.NotReported)]
    public void Build_WithAValueUnderAStatusThatHasNone_ShowsNone(ObservationStatus status)
    {
        var hidden = Row(Xining, "2020", null, status: status) with { ScaledValue = 1, ScaledLower = 1, ScaledUpper = 1 };

        var figures = Build(Trained, hidden, Row(Haidong, "2020", 2));

        Assert.Null(YearFigure(figures, Xining)!.Quantity);
        Assert.Null(YearFigure(figures, Xining)!.ScaledLower);
        Assert.Null(YearFigure(figures, Xining)!.ScaledUpper);
        Assert.Null(YearFigure(figures, Qinghai));
    }

    private static Figure? YearFigure(Dictionary<int, List<Figure>> figures, int region) =>
        figures.TryGetValue(region, out var list) ? FigureBuilder.YearFigure(list) : null;

    private static (long?, int?, int?) Sum(Dictionary<int, List<Figure>> figures, int region)
    {
        var sum = YearFigure(figures, region)!;
        Assert.Equal(FigureOrigin.Summed, sum.Origin);
        Assert.Equal(sum.ScaledValue, sum.ScaledSum);
        return (sum.ScaledValue, sum.Covered, sum.Expected);
    }

    private Dictionary<int, List<Figure>> Build(int indicator, params SliceRow[] rows) => Build(indicator, rows[0].Period.Year, rows);

    private Dictionary<int, List<Figure>> Build(int indicator, int year, params SliceRow[] rows) =>
        _builder.Build(Catalogue.Indicator(indicator), year, rows);

    private Dictionary<int, List<Figure>> Ratios(SliceRow[] own, SliceRow[] numerators, SliceRow[] denominators, int year = 2020) =>
        new YearFigures(
            _builder,
            Catalogue,
            year,
            id => id switch { Active => numerators, Villages => denominators, _ => own }).Of(Catalogue.Indicator(Share));

    private SliceRow Row(
        int region,
        string period,
        decimal? value,
        ObservationKind kind = ObservationKind.Actual,
        ObservationStatus status = ObservationStatus.Reported,
        ValueQualifier qualifier = ValueQualifier.Exact) => new(
            ++_lastId, region, Period.Parse(period), kind, status, qualifier, Scaled.From(value), Scaled.From(value), Scaled.From(value));
}
