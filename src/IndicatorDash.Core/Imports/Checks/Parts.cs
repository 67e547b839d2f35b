using IndicatorDash.Imports.Matching;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;

namespace IndicatorDash.Imports.Checks;

/// <summary>Compares parts with their wholes: 其中, and the numerators of ratios with their denominators.</summary>
internal static class Parts
{
    public static void Check(CheckContext context)
    {
        var wholes = WholesByPart(context);
        foreach (var figure in context.Figures)
        {
            if (figure.Quantity is not { } part)
            {
                continue;
            }

            var candidates = wholes.GetValueOrDefault(figure.Indicator.Id, []);
            foreach (var whole in figure.Whole is { } said ? candidates.Append(said).Distinct() : candidates)
            {
                var key = figure.Key with { IndicatorId = whole.Id };
                if (whole.UnitCode == figure.Indicator.UnitCode
                    && context.Value(key)?.Quantity is { } quantity
                    && !context.IsAsPublished(figure.Key, key)
                    && part.Lower > quantity.Upper)
                {
                    Report(context, figure, part, whole, quantity);
                }
            }
        }
    }

    // A ratio declares that one is part of the other.
    private static Dictionary<int, List<Indicator>> WholesByPart(CheckContext context) => context.Catalogue.Indicators
        .Where(indicator => indicator is { Aggregation: Aggregation.Ratio, NumeratorId: not null, DenominatorId: not null })
        .GroupBy(indicator => indicator.NumeratorId!.Value, indicator => context.Catalogue.Indicator(indicator.DenominatorId!.Value))
        .ToDictionary(group => group.Key, group => group.Distinct().ToList());

    private static void Report(CheckContext context, MatchedFigure figure, Quantity part, Indicator whole, Quantity quantity) =>
        context.Issues.AddAt(
            figure.Place,
            ImportIssueCode.PartExceedsWhole,
            [figure.Indicator.Name, IssueNumber.Text(part), whole.Name, IssueNumber.Text(quantity)]);
}
