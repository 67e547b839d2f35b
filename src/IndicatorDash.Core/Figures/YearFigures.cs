using IndicatorDash.Catalogues;
using IndicatorDash.Formulas;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;

namespace IndicatorDash.Figures;

/// <summary>
/// The figures of indicators in one year, those that are computed from others among them: the rules of what may be computed
/// from what stand here and nowhere else. Each indicator is made once, when it is asked for.
/// </summary>
/// <param name="builder">Makes what is not computed.</param>
/// <param name="catalogue">Has the formulas.</param>
/// <param name="year">The year that the periods of all rows end in.</param>
/// <param name="rowsOf">
/// The observations of an indicator by its id; of what others are computed from, of every region below those that are asked for.
/// </param>
internal sealed class YearFigures(
    FigureBuilder builder, Catalogue catalogue, int year, Func<int, IEnumerable<SliceRow>> rowsOf)
{
    private readonly Dictionary<int, Dictionary<int, List<Figure>>> _made = [];
    private readonly Dictionary<(int IndicatorId, int RegionId), Computation> _computed = [];

    /// <summary>All figures of an indicator, for every region that has any.</summary>
    public Dictionary<int, List<Figure>> Of(Indicator indicator) =>
        _made.TryGetValue(indicator.Id, out var known) ? known : Make(indicator, catalogue.FormulaOf(indicator));

    /// <summary>All figures of an indicator as they would be, were they computed by another formula than it has.</summary>
    public Dictionary<int, List<Figure>> Try(Indicator indicator, Formula formula) => Make(indicator, formula);

    private Dictionary<int, List<Figure>> Make(Indicator indicator, Formula? formula)
    {
        var figures = _made[indicator.Id] = builder.Build(indicator, year, rowsOf(indicator.Id));
        if (formula is not null)
        {
            AddComputed(indicator, formula, figures);
        }

        return figures;
    }

    // Where a region has a value of its own, that stands.
    private void AddComputed(Indicator indicator, Formula formula, Dictionary<int, List<Figure>> figures)
    {
        var inputs = formula.References
            .Select(reference => (Reference: reference, Indicator: catalogue.FindIndicator(reference.Code)!))
            .Select(input => new Input(input.Reference, input.Indicator.Id, Of(input.Indicator)))
            .ToList();
        foreach (var regionId in inputs[0].Figures.Keys.ToList())
        {
            if (Compute(formula, inputs, regionId) is not { } computation
                || Formula.Conclude(computation.Result, [.. computation.Bases.Values.Select(part => part.Quantity!.Value)]) is not { } quantity)
            {
                continue;
            }

            _computed[(indicator.Id, regionId)] = computation;
            FigureBuilder.SetYearFigure(figures, new Figure
            {
                IndicatorId = indicator.Id,
                RegionId = regionId,
                Year = year,
                Slot = Figure.YearSlot,
                Kind = ObservationKind.Actual,
                Period = SharedPeriod(computation.Bases.Values)!.Value,
                Status = ObservationStatus.Derived,
                Origin = FigureOrigin.Computed,
                Qualifier = quantity.Qualifier,
                ScaledValue = Scaled.From(quantity.Value),
                ScaledLower = Scaled.From(quantity.Lower),
                ScaledUpper = Scaled.From(quantity.Upper),
            });
        }
    }

    // What is computed from what was computed goes back to its bases, so that it is rounded once.
    private Computation? Compute(Formula formula, List<Input> inputs, int regionId)
    {
        var bases = new Dictionary<int, Figure>();
        var values = new Dictionary<FormulaReference, Estimate>();
        foreach (var input in inputs)
        {
            if (FigureBuilder.YearFigureOf(input.Figures, regionId) is not { Quantity: { } quantity } figure)
            {
                return null;
            }

            if (figure.Origin != FigureOrigin.Computed)
            {
                (values[input.Reference], bases[input.IndicatorId]) = (Estimate.Of(quantity), figure);
                continue;
            }

            var inner = _computed[(input.IndicatorId, regionId)];
            values[input.Reference] = inner.Result;
            foreach (var (indicatorId, part) in inner.Bases)
            {
                bases[indicatorId] = part;
            }
        }

        return AreComparable([.. bases.Values], regionId) && formula.Compute(values) is { } result
            ? new Computation(result, bases)
            : null;
    }

    // All observed, or all summed over all their regions and those the same; for the same period.
    private bool AreComparable(List<Figure> bases, int regionId)
    {
        var first = bases[0];
        if (SharedPeriod(bases) is null || bases.Exists(other => other.Origin != first.Origin))
        {
            return false;
        }

        return first.Origin == FigureOrigin.Observed
            || (bases.TrueForAll(part => part.IsCompleteSum)
                && bases.Index().All(some => bases.Skip(some.Index + 1).All(other => builder.AreOfTheSameRegions(
                    regionId, year, _made[some.Item.IndicatorId], _made[other.IndicatorId]))));
    }

    // A year, and what there was at its end, belong together: so is what happened in it told per head.
    private static Period? SharedPeriod(IReadOnlyCollection<Figure> bases)
    {
        var periods = bases.Select(part => part.Period).Distinct().OrderBy(period => period.Kind != PeriodKind.Year).ToList();
        var isOfAYear = periods.TrueForAll(period =>
            period.Kind is PeriodKind.Year or PeriodKind.Instant && period.LastDay == periods[0].LastDay);
        return periods.Count == 1 || isOfAYear ? periods[0] : null;
    }

    private sealed record Input(FormulaReference Reference, int IndicatorId, Dictionary<int, List<Figure>> Figures);

    /// <param name="Result">What it came to.</param>
    /// <param name="Bases">What it goes back to, by indicator: at least one, none of it computed.</param>
    private sealed record Computation(Estimate Result, Dictionary<int, Figure> Bases);
}
