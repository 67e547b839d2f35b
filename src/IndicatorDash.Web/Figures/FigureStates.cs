using IndicatorDash.Figures;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;

namespace IndicatorDash.Web.Figures;

/// <summary>Questions about a figure that decide how it is shown.</summary>
public static class FigureStates
{
    public static FigureState State(this Figure? figure) => figure?.Status switch
    {
        null => FigureState.None,
        ObservationStatus.NotReported => FigureState.NotReported,
        ObservationStatus.NotApplicable => FigureState.NotApplicable,
        ObservationStatus.Suppressed => FigureState.Suppressed,
        _ when figure.ScaledValue is null && figure.Qualifier != ValueQualifier.All => FigureState.None,
        _ => FigureState.Value,
    };

    /// <summary>The year's own value: neither a span, nor a target, nor a second point in the same year.</summary>
    public static bool IsYearFigure(this Figure figure) =>
        figure.Slot == Figure.YearSlot && figure.Kind == ObservationKind.Actual && figure.Period.Kind != PeriodKind.Span;

    /// <summary>
    /// Of an indicator's figures of single years in a region the latest with a value; without any, the latest word for why
    /// there is none. A later word is no reason to hide a value: <see cref="WordAfter"/> says it beside.
    /// </summary>
    public static Figure? Latest(this IEnumerable<Figure> years) => years
        .OrderBy(figure => figure.State() == FigureState.Value).ThenBy(figure => figure.Year).LastOrDefault();

    /// <summary>What the last of the years after a figure says, where it says why it has no value; none otherwise.</summary>
    public static Figure? WordAfter(this IEnumerable<Figure> years, Figure figure) =>
        years.Where(other => other.Year > figure.Year).MaxBy(other => other.Year) is { } later
        && later.State() is not (FigureState.Value or FigureState.None)
            ? later
            : null;

    /// <summary>汇总, and not the region's own report.</summary>
    public static bool IsSum(this Figure figure) => figure.Origin == FigureOrigin.Summed;

    /// <summary>
    /// Added up for a page from a region and former ones that are in it now (<see cref="TerritorySum"/>), and not from regions
    /// below.
    /// </summary>
    public static bool IsOfTerritory(this Figure figure) => figure.IsSum() && figure.ScaledSum is null;

    /// <summary>A sum that leaves out some of the regions below: less than the region's own figure would be.</summary>
    public static bool IsPartialSum(this Figure figure) => figure.IsSum() && !figure.IsCompleteSum;

    /// <summary>Whether it was worked out and not reported (推算).</summary>
    public static bool IsDerived(this Figure figure) =>
        figure.Status == ObservationStatus.Derived && !figure.IsSum();

    /// <summary>Whether the number is not quite what happened: qualified, derived or estimated.</summary>
    public static bool IsLoose(this Figure figure) =>
        figure.Qualifier is not (ValueQualifier.Exact or ValueQualifier.All)
        || figure.Status is ObservationStatus.Derived or ObservationStatus.Estimated;

    /// <summary>
    /// Whether there is something behind it to open: a source, a formula, or the regions it was summed over. What was added up
    /// for a page has its parts beside it.
    /// </summary>
    public static bool HasProvenance(this Figure? figure) => figure is not null
        && (figure.ObservationId is not null || (figure.Origin != FigureOrigin.Observed && !figure.IsOfTerritory()));
}
