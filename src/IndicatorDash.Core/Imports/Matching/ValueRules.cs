using IndicatorDash.Indicators;

namespace IndicatorDash.Imports.Matching;

/// <summary>What a single value must keep to.</summary>
internal static class ValueRules
{
    /// <summary>Things are counted in whole numbers from zero, and averages of them are none; a share is between 0 and 100 percent.</summary>
    public static void Check(MatchedFigure figure, Unit? unit, IssueList issues)
    {
        if (figure.Quantity is not { } quantity)
        {
            return;
        }

        var indicator = figure.Indicator;
        if (unit is { Divisible: false })
        {
            if (indicator.Measure != Measure.Rate && quantity.Value != decimal.Truncate(quantity.Value))
            {
                issues.AddAt(figure.Place, ImportIssueCode.NotInteger, [indicator.Name, indicator.UnitCode]);
            }

            if (quantity.Value < 0)
            {
                issues.AddAt(figure.Place, ImportIssueCode.Negative, [indicator.Name]);
            }
        }

        if (indicator is { UnitCode: UnitDirectory.Percent, Measure: Measure.Rate } && quantity.Value is < 0 or > 100)
        {
            issues.AddAt(figure.Place, ImportIssueCode.RateOutOfRange, [indicator.Name]);
        }
    }
}
