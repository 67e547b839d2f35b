using IndicatorDash.Formulas;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;

namespace IndicatorDash.Curation;

/// <summary>
/// Computes the derived values of the curated figures and compares them with what stands in the file. A formula may use
/// derived values in turn.
/// </summary>
internal sealed class DerivedValues(
    IReadOnlyDictionary<string, Indicator> indicators, IReadOnlyDictionary<ObservationKey, ObservationLine> lines)
{
    private readonly Dictionary<ObservationKey, Quantity?> _computed = [];

    /// <summary>The quantity of a derived line; what is wrong is reported at the line.</summary>
    public Quantity? Of(ObservationLine line)
    {
        if (_computed.TryGetValue(line.Key, out var known))
        {
            return known;
        }

        // Stands for itself while it is computed: a formula that leads back to its own value finds none.
        _computed[line.Key] = null;
        var quantity = Compute(line);
        _computed[line.Key] = quantity;
        return quantity;
    }

    private Quantity? Compute(ObservationLine line)
    {
        if (!Formula.TryParse(line.Formula!, out var formula, out _)
            || formula.Evaluate(reference => Input(line, reference)) is not { } result)
        {
            line.Row.Report("locator", DataProblemCode.BadFormula, line.Formula!);
            return null;
        }

        var rounded = decimal.Round(result.Value, line.Indicator.Decimals, MidpointRounding.AwayFromZero);
        var qualifier = rounded == result.Value ? result.Qualifier : ValueQualifier.About;
        if (rounded != line.Value || qualifier != line.Qualifier)
        {
            line.Row.Report("value", DataProblemCode.FormulaDisagrees, $"{result.Qualifier} {result.Value}");
        }

        if (rounded == result.Value)
        {
            return result with { Qualifier = qualifier };
        }

        // Rounded, it also means what any number written to its last digit means, so that the interval holds it.
        var half = decimal.Round(0.5m / (decimal)Math.Pow(10, line.Indicator.Decimals), Scaled.Decimals, MidpointRounding.AwayFromZero);
        return new Quantity(
            rounded,
            qualifier,
            result.Lower is { } lower ? Math.Min(lower, rounded - half) : null,
            result.Upper is { } upper ? Math.Max(upper, rounded + half) : null);
    }

    private Quantity? Input(ObservationLine line, FormulaReference reference)
    {
        if (!indicators.TryGetValue(reference.Code, out var indicator))
        {
            return null;
        }

        var key = line.Key with
        {
            IndicatorId = indicator.Id,
            Period = reference.Period ?? line.Key.Period,
            Kind = ObservationKind.Actual,
        };
        return !lines.TryGetValue(key, out var input) ? null
            : input.Formula is null ? input.Quantity
            : Of(input);
    }
}
