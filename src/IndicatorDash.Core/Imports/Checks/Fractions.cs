using System.Globalization;
using IndicatorDash.Imports.Matching;
using IndicatorDash.Indicators;

namespace IndicatorDash.Imports.Checks;

/// <summary>
/// Finds shares that seem to be written as parts of one, 0.95 for 95%: all of an indicator, or some among percentages that are
/// many times as large. What says itself that it is a percentage is none of them, nor what its part and whole come to.
/// </summary>
internal static class Fractions
{
    // A hundredfold is meant; shares of neighbours do not lie so far apart.
    private const int FarBelow = 20;

    public static void Check(CheckContext context)
    {
        var shares = context.Figures
            .Where(figure => figure is { Indicator: { UnitCode: UnitDirectory.Percent, Measure: Measure.Rate }, Quantity: not null })
            .GroupBy(figure => figure.Indicator);
        foreach (var group in shares)
        {
            Check(context, group.Key, [.. group]);
        }
    }

    private static void Check(CheckContext context, Indicator indicator, List<MatchedFigure> values)
    {
        var doubtful = values.ToLookup(figure =>
            figure.Quantity!.Value.Value is > 0 and <= 1 && !SaysPercent(figure) && !Shares.CanBeComputed(context, figure));
        var small = doubtful[true].ToList();
        if (small.Count == 0)
        {
            return;
        }

        var others = doubtful[false].Select(figure => figure.Quantity!.Value.Value)
            .Concat(context.Published.All
                .Where(figure => figure.Key.IndicatorId == indicator.Id && context.Find(figure.Key) is null)
                .Select(figure => figure.Quantity?.Value).OfType<decimal>())
            .Where(value => value > 0).Order().ToList();
        if (others.Count > 0)
        {
            var usual = others[others.Count / 2];
            foreach (var figure in small.Where(figure =>
                figure.Quantity!.Value.Value * FarBelow < usual && !context.IsAsPublished(figure.Key)))
            {
                ReportOne(context, figure, usual);
            }
        }
        else if (small.Exists(figure => figure.Quantity!.Value.Value < 1) && !context.IsAsPublished(small.Select(figure => figure.Key)))
        {
            context.Issues.AddAt(
                small[0].Place,
                ImportIssueCode.RateLooksLikeFraction,
                [indicator.Name, small.Count.ToString(CultureInfo.InvariantCulture)]);
        }
    }

    private static void ReportOne(CheckContext context, MatchedFigure figure, decimal usual)
    {
        var value = figure.Quantity!.Value.Value;
        context.Issues.AddAt(
            figure.Place,
            ImportIssueCode.RateAmongPercents,
            [figure.Indicator.Name, IssueNumber.Text(value), IssueNumber.Text(usual)],
            [.. new[] { value * 100, value }.Select(one => IssueNumber.Text(one) + UnitDirectory.Percent)
                .Select(text => new ImportSuggestion(ImportSuggestionKind.Text, text, text))]);
    }

    // By its sign, or by the format of its cell, which holds a hundredth of what is read.
    private static bool SaysPercent(MatchedFigure figure) =>
        figure.Place.Text.AsSpan().IndexOfAny('%', '％') >= 0
        || (decimal.TryParse(figure.Place.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var held)
            && held != figure.Quantity!.Value.Value);
}
