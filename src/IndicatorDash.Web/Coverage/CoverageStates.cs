using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Coverage;

/// <summary>What the figures of one indicator, region and year come to.</summary>
internal static class CoverageStates
{
    /// <summary>The state of at least one figure; the year's own value decides before anything else.</summary>
    public static CoverageState Of(IReadOnlyList<Figure> figures)
    {
        var year = figures.FirstOrDefault(figure => figure.IsYearFigure() && figure.State() != FigureState.None);
        if (year is not null)
        {
            return new CoverageState(KindOf(year), Own: year.State() == FigureState.Value && !year.IsSum() ? 1 : 0, Figure: year);
        }

        var actual = figures.FirstOrDefault(figure => figure.Kind == ObservationKind.Actual && figure.State() == FigureState.Value);
        if (actual is not null)
        {
            return new CoverageState(
                actual.Period.Kind == PeriodKind.Span ? CoverageKind.OnlySpan : CoverageKind.Reported, Own: 1, Figure: actual);
        }

        var target = figures.FirstOrDefault(figure => figure.Kind == ObservationKind.Target);
        return target is null
            ? new CoverageState(CoverageKind.Nothing)
            : new CoverageState(CoverageKind.OnlyTarget, Figure: target);
    }

    /// <summary>What nothing comes to, of a year that figures may be due of or not.</summary>
    /// <param name="notDueUntil">The last day on which they are in time; none once it has passed.</param>
    public static CoverageState OfNothing(DateOnly? notDueUntil) =>
        new(notDueUntil is null ? CoverageKind.Nothing : CoverageKind.NotDue) { NotDueUntil = notDueUntil };

    /// <summary>The last day on which figures of a year are in time, as long as it has not passed.</summary>
    /// <param name="year">The year.</param>
    /// <param name="indicators">Those that count.</param>
    /// <param name="today">The day that it is; none where an earlier data version is looked at, of which nothing is said.</param>
    public static DateOnly? NotDueUntil(int year, IEnumerable<Indicator> indicators, DateOnly? today) =>
        today is { } day && ExpectedUpdate.FirstOf(year, indicators) is { } expected && !expected.IsOverdue(day) ? expected.Due : null;

    /// <summary>The kind of a cell of all indicators: numbers come before words, and words before nothing.</summary>
    public static CoverageKind KindOf(int own, int below, CoverageWords words) => own > 0 ? CoverageKind.Reported
        : below > 0 ? CoverageKind.OnlyBelow
        : words.Lead switch
        {
            FigureState.NotReported => CoverageKind.NotReported,
            FigureState.Suppressed => CoverageKind.Suppressed,
            FigureState.NotApplicable => CoverageKind.NotApplicable,
            _ => CoverageKind.Nothing,
        };

    private static CoverageKind KindOf(Figure figure) => figure.State() switch
    {
        FigureState.NotReported => CoverageKind.NotReported,
        FigureState.NotApplicable => CoverageKind.NotApplicable,
        FigureState.Suppressed => CoverageKind.Suppressed,
        _ when figure.IsSum() => CoverageKind.OnlyBelow,
        _ => CoverageKind.Reported,
    };
}
