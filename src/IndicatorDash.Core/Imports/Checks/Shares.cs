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

    private static void Check(CheckContext context, MatchedFigure figure, Quantity share, ObservationKey partKey, ObservationKey wholeKey)
    {
        if (context.Value(partKey)?.Quantity is not { } part
            || context.Value(wholeKey)?.Quantity is not { } whole
            || Interval.Of(whole).ContainsZero
            || context.IsAsPublished(figure.Key, partKey, wholeKey))
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
                    IssueNumber.Text(share.Value),
                    context.Catalogue.Indicator(partKey.IndicatorId).Name,
                    IssueNumber.Text(part.Value),
                    context.Catalogue.Indicator(wholeKey.IndicatorId).Name,
                    IssueNumber.Text(whole.Value),
                    IssueNumber.Text(decimal.Round(part.Value / whole.Value * 100, 1)),
                ]);
        }
    }
}
