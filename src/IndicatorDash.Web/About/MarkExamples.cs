using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.About;

/// <summary>Finds an example of every look among published figures, and makes a sample where there is none. Pure.</summary>
internal static class MarkExamples
{
    private const int SampleYear = 2020;
    private const int SampleCovered = 14;
    private const int SampleExpected = 16;

    /// <summary>An example of each look, in order.</summary>
    /// <param name="catalogue">What the figures are of.</param>
    /// <param name="figures">Published figures, the most telling first.</param>
    public static IReadOnlyList<MarkExample> Of(Catalogue catalogue, IReadOnlyList<Figure> figures) =>
        [.. Enum.GetValues<FigureMark>().Select(mark => Of(mark, catalogue, figures))];

    /// <summary>The look that a figure is an example of.</summary>
    public static FigureMark MarkOf(Figure figure) => figure switch
    {
        { Status: ObservationStatus.NotReported } => FigureMark.NotReported,
        { Status: ObservationStatus.NotApplicable } => FigureMark.NotApplicable,
        { Status: ObservationStatus.Suppressed } => FigureMark.Suppressed,
        { Kind: ObservationKind.Target } => FigureMark.Target,
        { Period.Kind: PeriodKind.Span } => FigureMark.Span,
        _ when figure.IsSum() => FigureMark.Sum,
        _ when figure.IsDerived() => FigureMark.Derived,
        { Qualifier: ValueQualifier.All } => FigureMark.All,
        { Qualifier: ValueQualifier.AtLeast } => FigureMark.AtLeast,
        { Qualifier: ValueQualifier.About } => FigureMark.About,
        { Qualifier: ValueQualifier.AtMost } => FigureMark.AtMost,
        { ScaledValue: 0 } => FigureMark.Zero,
        { Period.Kind: PeriodKind.Instant } => FigureMark.Instant,
        _ => FigureMark.Exact,
    };

    private static MarkExample Of(FigureMark mark, Catalogue catalogue, IReadOnlyList<Figure> figures)
    {
        var published = mark == FigureMark.None ? null : figures.FirstOrDefault(figure => MarkOf(figure) == mark);
        return published is not null
            ? new MarkExample(mark, catalogue.Indicator(published.IndicatorId), published, catalogue.Regions.Find(published.RegionId))
            : new MarkExample(mark, catalogue.Indicators[0], Sample(mark, catalogue.Indicators[0]), Region: null);
    }

    // Round numbers, so that nobody takes them for figures.
    private static Figure? Sample(FigureMark mark, Indicator indicator) => mark switch
    {
        FigureMark.None => null,
        FigureMark.AtLeast => Sample(indicator, 2_100) with { Qualifier = ValueQualifier.AtLeast, ScaledUpper = 2_200 * Scaled.Factor },
        FigureMark.About => Sample(indicator, 300) with
        {
            Qualifier = ValueQualifier.About,
            ScaledLower = 250 * Scaled.Factor,
            ScaledUpper = 350 * Scaled.Factor,
        },
        FigureMark.AtMost => Sample(indicator, 50) with { Qualifier = ValueQualifier.AtMost, ScaledLower = null },
        FigureMark.All => Sample(indicator, 100) with { Qualifier = ValueQualifier.All },
        FigureMark.Derived => Sample(indicator, 400) with { Status = ObservationStatus.Derived },
        FigureMark.Sum => Sample(indicator, 1_000) with
        {
            Origin = FigureOrigin.Summed,
            Covered = SampleCovered,
            Expected = SampleExpected,
        },
        FigureMark.Target => Sample(indicator, 500) with { Kind = ObservationKind.Target },
        FigureMark.Span => Sample(indicator, 5_000) with { Period = Period.Parse("2016/2020"), Slot = 1 },
        FigureMark.Instant => Sample(indicator, 200) with { Period = Period.Parse("2020-12-31") },
        FigureMark.NotReported => Without(indicator, ObservationStatus.NotReported),
        FigureMark.NotApplicable => Without(indicator, ObservationStatus.NotApplicable),
        FigureMark.Suppressed => Without(indicator, ObservationStatus.Suppressed),
        FigureMark.Zero => Sample(indicator, 0),
        _ => Sample(indicator, 1_000),
    };

    private static Figure Sample(Indicator indicator, long value) => new()
    {
        IndicatorId = indicator.Id,
        RegionId = Region.NationId,
        Year = SampleYear,
        Slot = Figure.YearSlot,
        Kind = ObservationKind.Actual,
        Period = Period.OfYear(SampleYear),
        Status = ObservationStatus.Reported,
        Origin = FigureOrigin.Observed,
        ScaledValue = value * Scaled.Factor,
        ScaledLower = value * Scaled.Factor,
        ScaledUpper = value * Scaled.Factor,
    };

    private static Figure Without(Indicator indicator, ObservationStatus status) =>
        Sample(indicator, 0) with { Status = status, ScaledValue = null, ScaledLower = null, ScaledUpper = null };
}
