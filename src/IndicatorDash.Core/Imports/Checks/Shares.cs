using IndicatorDash.Imports.Matching;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;

namespace IndicatorDash.Imports.Checks;

/// <summary>Compares shares that are reported with what their part and whole come to.</summary>
internal static class Shares
{
    // Percentage points. Books round shares, and cut them off, in many ways.
    private const decimal Tolerance = 0.5m;

    public static void Check(CheckContext context)
    {
        foreach (var figure in context.Figures)
        {
            if (figure is { Indicator: { Aggregation: Aggregation.Ratio, NumeratorId: { } partId, DenominatorId: { } wholeId }, Quantity: { } share })
            {
                Check(context, figure, share, figure.Key with { IndicatorId = partId }, figure.Key with { IndicatorId = wholeId });
            }
        }
    }

    /// <summary>Whether the part and the whole of a share are known, which it is then compared with.</summary>
    public static bool CanBeComputed(CheckContext context, MatchedFigure figure) =>
        figure.Indicator is { Aggregation: Aggregation.Ratio, NumeratorId: { } partId, DenominatorId: { } wholeId }
        && OperandsOf(context, figure.Key with { IndicatorId = partId }, figure.Key with { IndicatorId = wholeId }) is not null;

    private static (Quantity Part, Quantity Whole)? OperandsOf(CheckContext context, ObservationKey partKey, ObservationKey wholeKey) =>
        context.Value(partKey)?.Quantity is { } part && context.Value(wholeKey)?.Quantity is { } whole && !Interval.Of(whole).ContainsZero
            ? (part, whole)
            : null;

    private static void Check(CheckContext context, MatchedFigure figure, Quantity share, ObservationKey partKey, ObservationKey wholeKey)
    {
        if (OperandsOf(context, partKey, wholeKey) is not var (part, whole) || context.IsAsPublished(figure.Key, partKey, wholeKey))
        {
            return;
        }

        var computed = Interval.Of(part) / Interval.Of(whole) * Interval.Point(100);
        if (computed.Upper + Tolerance < share.Lower || computed.Lower - Tolerance > share.Upper)
        {
            context.Issues.AddAt(
                figure.Place,
                ImportIssueCode.ShareDiffers,
                [
                    figure.Indicator.Name,
                    IssueNumber.Text(share),
                    context.Catalogue.Indicator(partKey.IndicatorId).Name,
                    IssueNumber.Text(part),
                    context.Catalogue.Indicator(wholeKey.IndicatorId).Name,
                    IssueNumber.Text(whole),
                    IssueNumber.TextOf(decimal.Round(part.Value / whole.Value * 100, 1), part.Qualifier, whole.Qualifier),
                ]);
        }
    }
}
