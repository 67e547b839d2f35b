using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Indicators;

/// <summary>
/// How far a target is reached, where that can be told: the same year, amounts of which more is better, and not a sum that
/// leaves regions out.
/// </summary>
/// <param name="Target">What was planned.</param>
/// <param name="Lower">The least share in percent that the intervals allow; none if it may be any less.</param>
/// <param name="Upper">The most; none if it may be any more.</param>
/// <param name="Value">The share of the two values in percent.</param>
public sealed record TargetProgress(Figure Target, decimal? Lower, decimal? Upper, decimal Value)
{
    /// <summary>Whether the intervals leave no room.</summary>
    public bool IsExact => Lower == Value && Upper == Value;

    /// <summary>The progress of a figure; <see langword="null"/> where none can be told.</summary>
    public static TargetProgress? Of(Figure actual, Figure target, Indicator indicator)
    {
        var isComparable = indicator.Measure != Measure.Rate
            && indicator.Better != Direction.Lower
            && actual.IsYearFigure() && !actual.IsPartialSum()
            && target is { Kind: ObservationKind.Target } && target.Year == actual.Year
            && target.Period.Kind != PeriodKind.Span
            && (indicator.Measure == Measure.Stock || target.Period == actual.Period);
        if (!isComparable || actual.Quantity is not { } done || target.Quantity is not { Value: > 0 } planned)
        {
            return null;
        }

        return new TargetProgress(
            target,
            done.Lower is { } lower && planned.Upper is { } most ? lower / most * 100 : null,
            done.Upper is { } upper && planned.Lower is { } least and > 0 ? upper / least * 100 : null,
            done.Value / planned.Value * 100);
    }
}
