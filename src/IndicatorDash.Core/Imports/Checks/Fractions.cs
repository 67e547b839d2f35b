using System.Globalization;
using IndicatorDash.Indicators;

namespace IndicatorDash.Imports.Checks;

/// <summary>Finds shares that seem to be written as parts of one.</summary>
internal static class Fractions
{
    // Of fewer, one or two may well be small.
    private const int Least = 3;

    public static void Check(CheckContext context)
    {
        var shares = context.Figures
            .Where(figure => figure is { Indicator: { UnitCode: UnitDirectory.Percent, Measure: Measure.Rate }, Quantity: not null })
            .GroupBy(figure => figure.Indicator);
        foreach (var group in shares)
        {
            var values = group.ToList();
            if (values.Count >= Least
                && !context.IsAsPublished(values.Select(figure => figure.Key))
                && values.TrueForAll(figure => figure.Quantity!.Value.Value is >= 0 and <= 1)
                && values.Exists(figure => figure.Quantity!.Value.Value is > 0 and < 1))
            {
                context.Issues.AddAt(
                    values[0].Place,
                    ImportIssueCode.RateLooksLikeFraction,
                    [group.Key.Name, values.Count.ToString(CultureInfo.InvariantCulture)]);
            }
        }
    }
}
