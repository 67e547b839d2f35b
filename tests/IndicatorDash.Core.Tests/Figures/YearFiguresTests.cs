using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Testing;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Figures;

public sealed class YearFiguresTests
{
    private long _lastId;

    [Fact]
    public void Difference_OfObservedInputs_IsComputedAndNeverTakenForAReport()
    {
        var idle = Of(Idle, (Villages, [Row(Xining, "2020", 10)]), (Active, [Row(Xining, "2020", 4)]))[Xining];

        var figure = Assert.Single(idle);
        Assert.Equal(6m, figure.Quantity!.Value.Value);
        Assert.Equal((FigureOrigin.Computed, ObservationStatus.Derived), (figure.Origin, figure.Status));
        Assert.Null(figure.ObservationId);
    }

    [Fact]
    public void Formula_OverAFormula_IsRoundedOnce()
    {
        // A third of a third, were it rounded in between, would be 0.3333 of 33.3333.
        var catalogue = With(
            Computed(8, "third", "个", Measure.Stock, "villages / 3"), Computed(9, "whole", "个", Measure.Stock, "third * 3"));

        var whole = Of(catalogue, 9, (Villages, [Row(Xining, "2020", 100)]))[Xining];

        Assert.Equal(Quantity.Exactly(100), Assert.Single(whole).Quantity);
    }

    [Theory]
    [InlineData(ValueQualifier.AtLeast, 500, 600, ValueQualifier.AtMost)]
    [InlineData(ValueQualifier.About, 450, 550, ValueQualifier.About)]
    [InlineData(ValueQualifier.AtMost, 400, 500, ValueQualifier.AtLeast)]
    public void Difference_FromAnExactNumber_TurnsTheQualifierRound(
        ValueQualifier given, int lower, int upper, ValueQualifier expected)
    {
        var active = Row(Xining, "2020", 500) with
        {
            Qualifier = given,
            ScaledLower = lower * Scaled.Factor,
            ScaledUpper = upper * Scaled.Factor,
        };

        var figure = Of(Idle, (Villages, [Row(Xining, "2020", 1000)]), (Active, [active]))[Xining][0];

        Assert.Equal(new Quantity(500, expected, 1000 - upper, 1000 - lower), figure.Quantity);
    }

    [Theory]
    [InlineData("2020-12-31", "50")]
    [InlineData("2020-12", "50")]
    [InlineData("2020", "50")]
    [InlineData("2020-06-30", "")]
    [InlineData("2019/2020", "")]
    public void NumberPerHead_OfAYear_IsOfWhatThereIsAtItsEnd(string heads, string expected)
    {
        var catalogue = With(Computed(8, "per-village", "人/个", Measure.Rate, "trained / villages"));

        var figures = Of(catalogue, 8, (Trained, [Row(Xining, "2020", 500)]), (Villages, [Row(Xining, heads, 10)]));

        Assert.Equal(expected, string.Join(',', figures.Values.SelectMany(list => list).Select(figure => $"{figure.Quantity!.Value.Value:0}")));
        Assert.All(figures.Values.SelectMany(list => list), figure => Assert.Equal(Period.OfYear(2020), figure.Period));
    }

    /// <summary>What the two inputs have, and why nothing follows from it.</summary>
    public static TheoryData<string, string, ObservationStatus> Incomparable => new()
    {
        { "2020-06-30", "2020-12-31", ObservationStatus.Reported },
        { "2018/2020", "2018/2020", ObservationStatus.Reported },
        { "2020", "2020", ObservationStatus.Suppressed },
        { "2020", "2020", ObservationStatus.NotApplicable },
        { "2020", "2020", ObservationStatus.NotReported },
    };

    [Theory, MemberData(nameof(Incomparable))]
    public void Formula_OfInputsThatDoNotCompare_HasNoValue(string villages, string active, ObservationStatus status)
    {
        var figures = Of(
            IdleShare,
            (Villages, [Row(Xining, villages, 10)]),
            (Active, [Row(Xining, active, status.HasValue() ? 4 : null) with { Status = status }]));

        Assert.Empty(figures);
    }

    [Fact]
    public void Formula_OfIncompleteSums_HasNoValue()
    {
        // Shandong has three prefectures in 2018.
        var figures = Of(
            IdleShare,
            2018,
            (Villages, [Row(Jinan, "2018", 10), Row(Dongying, "2018", 10)]),
            (Active, [Row(Jinan, "2018", 4), Row(Dongying, "2018", 5)]));

        Assert.Equal([Jinan, Dongying], figures.Keys.Order());
    }

    [Fact]
    public void Formula_OfCompleteSums_IsOfTheSumsAndNotTheirAverage()
    {
        var figures = Of(
            IdleShare,
            (Villages, [Row(Xining, "2020", 100), Row(Haidong, "2020", 300)]),
            (Active, [Row(Xining, "2020", 50), Row(Haidong, "2020", 270)]));

        Assert.Equal(20m, Assert.Single(figures[Qinghai]).Quantity!.Value.Value);
    }

    [Fact]
    public void Formula_OfAReportAndASum_HasNoValue()
    {
        var figures = Of(
            IdleShare,
            (Villages, [Row(Qinghai, "2020", 400)]),
            (Active, [Row(Xining, "2020", 50), Row(Haidong, "2020", 270)]));

        Assert.Empty(figures);
    }

    [Fact]
    public void Formula_OverAReportedResult_TakesTheReport()
    {
        var figures = Of(
            IdleShare,
            (Villages, [Row(Xining, "2020", 100)]),
            (Active, [Row(Xining, "2020", 40)]),
            (Idle, [Row(Xining, "2020", 55)]));

        Assert.Equal(55m, figures[Xining][0].Quantity!.Value.Value);
    }

    [Fact]
    public void Formulas_ThatLeadBack_GiveNothing()
    {
        // Neither the files nor an administrator can say so; what is stored never hangs a page.
        var catalogue = With(Computed(8, "a", "个", Measure.Stock, "b + 1"), Computed(9, "b", "个", Measure.Stock, "a + 1"));

        Assert.Empty(Of(catalogue, 8));
        Assert.Equal([8, 9], catalogue.SourcesOf(catalogue.Indicator(8)).Order());
    }

    [Fact]
    public void Intervals_OfFormulasOverFormulas_HoldEveryTrueValue()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var (villages, active) = (random.Next(50, 2000), random.Next(1, 50));
            var figures = Of(IdleShare, (Villages, [Written(random, villages)]), (Active, [Written(random, active)]));

            var idleShare = figures[Xining][0].Quantity!.Value;
            var truth = (decimal)(villages - active) / villages * 100;
            Assert.InRange(truth, (idleShare.Lower ?? decimal.MinValue) - 0.0001m, (idleShare.Upper ?? decimal.MaxValue) + 0.0001m);
        }
    }

    // A number that is at least, about or exactly the true one.
    private SliceRow Written(Random random, int truth)
    {
        var (below, above) = (random.Next(10), random.Next(10));
        return random.Next(3) switch
        {
            0 => Row(Xining, "2020", truth),
            1 => Row(Xining, "2020", Math.Max(truth - below, 1)) with
            {
                Qualifier = ValueQualifier.AtLeast,
                ScaledUpper = random.Next(2) == 0 ? null : (truth + above) * Scaled.Factor,
            },
            _ => Row(Xining, "2020", Math.Max(truth - below, 1) + 1) with
            {
                Qualifier = ValueQualifier.About,
                ScaledLower = Math.Max(truth - below, 1) * Scaled.Factor,
                ScaledUpper = (truth + above + 1) * Scaled.Factor,
            },
        };
    }

    private static Dictionary<int, List<Figure>> Of(int indicator, params (int Id, SliceRow[] Rows)[] rows) =>
        Of(SampleCatalogue.Catalogue, indicator, rows);

    private static Dictionary<int, List<Figure>> Of(int indicator, int year, params (int Id, SliceRow[] Rows)[] rows) =>
        Of(SampleCatalogue.Catalogue, indicator, rows, year);

    private static Dictionary<int, List<Figure>> Of(Catalogue catalogue, int indicator, params (int Id, SliceRow[] Rows)[] rows) =>
        Of(catalogue, indicator, rows, 2020);

    private static Dictionary<int, List<Figure>> Of(Catalogue catalogue, int indicator, (int Id, SliceRow[] Rows)[] rows, int year) =>
        new YearFigures(
            new FigureBuilder(catalogue.Regions),
            catalogue,
            year,
            id => rows.Where(given => given.Id == id).SelectMany(given => given.Rows)).Of(catalogue.Indicator(indicator));

    private static Catalogue With(params Indicator[] more) => new(SampleCatalogue.Directory, [.. SampleCatalogue.Indicators, .. more], Themes, Units, Headlines);

    private static Indicator Computed(int id, string code, string unit, Measure measure, string formula) => new()
    {
        Id = id,
        Code = code,
        Name = code,
        NameEn = code,
        ThemeId = VillageTheme,
        UnitCode = unit,
        Measure = measure,
        Aggregation = Aggregation.Formula,
        Formula = formula,
        Decimals = 0,
        Better = Direction.Higher,
        Order = id,
    };

    private SliceRow Row(int region, string period, decimal? value) => new(
        ++_lastId,
        region,
        Period.Parse(period),
        ObservationKind.Actual,
        ObservationStatus.Reported,
        ValueQualifier.Exact,
        Scaled.From(value),
        Scaled.From(value),
        Scaled.From(value));
}
