using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Formulas;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Provenance;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Provenance;

/// <summary>Asks for everything there is to say about where a number comes from.</summary>
public sealed class ProvenanceReader(CatalogueStore catalogues, FigureQueries figures, ProvenanceQueries provenance)
{
    /// <summary>The number of that key, which is as in <see cref="FactKey"/>; an answer without one if there is none.</summary>
    public async Task<ProvenanceAnswer> ReadAsync(string? fact, int? asOf, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(fact))
        {
            return ProvenanceAnswer.Closed;
        }

        var catalogue = await catalogues.GetAsync(cancellationToken);
        if (!FactKey.TryParse(fact, out var key)
            || catalogue.FindIndicator(key.Indicator) is not { } indicator
            || !catalogue.Regions.TryGetByCode(key.Region, out var region))
        {
            return new ProvenanceAnswer(fact, null);
        }

        var own = await figures.YearAsync([indicator.Id], [region.Id], key.Period.Year, asOf, cancellationToken);
        return key.Find(own) is not { } figure
            ? new ProvenanceAnswer(fact, null)
            : new ProvenanceAnswer(fact, await ReadAsync(catalogue, key, indicator, region, figure, own, asOf, cancellationToken));
    }

    private async Task<ProvenanceModel> ReadAsync(
        Catalogue catalogue,
        FactKey key,
        Indicator indicator,
        Region region,
        Figure figure,
        IReadOnlyList<Figure> own,
        int? asOf,
        CancellationToken cancellationToken)
    {
        var record = figure.ObservationId is { } id ? await provenance.GetAsync(id, asOf, cancellationToken) : null;
        var beside = figure.Origin == FigureOrigin.Observed ? null : own.FirstOrDefault(other =>
            other.Slot > Figure.YearSlot && other.Origin == FigureOrigin.Observed
            && other.Kind == ObservationKind.Actual && other.Period == figure.Period);
        return new ProvenanceModel
        {
            Key = key,
            Subject = Subject(catalogue, indicator, figure),
            Region = region,
            Origin = record?.Current,
            Earlier = record?.History ?? [],
            Formula = await FormulaAsync(catalogue, indicator, figure, record?.Current.Observation, asOf, cancellationToken),
            Sum = figure.ScaledSum is null ? null : await SumAsync(catalogue, indicator, region, figure, asOf, cancellationToken),
            Own = beside is null ? null : Subject(catalogue, indicator, beside),
        };
    }

    private async Task<FormulaModel?> FormulaAsync(
        Catalogue catalogue,
        Indicator indicator,
        Figure figure,
        Observation? observation,
        int? asOf,
        CancellationToken cancellationToken)
    {
        var computed = figure.Origin == FigureOrigin.Computed ? catalogue.FormulaOf(indicator) : null;
        if ((computed?.ToString() ?? observation?.Formula) is not { } text)
        {
            return null;
        }

        var references = Formula.TryParse(text, out var formula, out _) ? formula.References : [];
        return new FormulaModel(
            FormulaModelBuilder.Pieces(text, catalogue),
            await InputsAsync(catalogue, figure, references, asOf, cancellationToken));
    }

    // As a formula takes them: of the same region, and of the same period unless another is named.
    private async Task<IReadOnlyList<FormulaInput>> InputsAsync(
        Catalogue catalogue,
        Figure figure,
        IReadOnlyList<FormulaReference> references,
        int? asOf,
        CancellationToken cancellationToken)
    {
        var indicators = references.Select(reference => catalogue.FindIndicator(reference.Code)).OfType<Indicator>().ToList();
        var known = await figures.AllAsync(
            indicators.Select(indicator => indicator.Id).Distinct(), [figure.RegionId], asOf, cancellationToken);
        var inputs = new List<FormulaInput>();
        foreach (var reference in references)
        {
            if (catalogue.FindIndicator(reference.Code) is not { } indicator)
            {
                continue;
            }

            var period = reference.Period ?? figure.Period;
            var input = known.FirstOrDefault(other => other.IndicatorId == indicator.Id
                && other.Kind == ObservationKind.Actual && other.Period == period);
            inputs.Add(new FormulaInput(
                Subject(catalogue, indicator, input), period, input is null ? null : FactKey.Of(input, catalogue)));
        }

        return inputs;
    }

    // The same regions as were summed when the figure was published: see RegionSum in the core.
    private async Task<SumModel> SumAsync(
        Catalogue catalogue, Indicator indicator, Region region, Figure figure, int? asOf, CancellationToken cancellationToken)
    {
        var children = catalogue.Regions.Children(region.Id, figure.Year)
            .Where(child => child.Kind == RegionKind.Administrative).ToList();
        var below = await figures.YearAsync(
            [indicator.Id], children.Select(child => child.Id), figure.Year, asOf, cancellationToken);
        var byRegion = below.Where(other => other.Slot == Figure.YearSlot).ToDictionary(other => other.RegionId);
        var parts = children
            .Select(child => Part(catalogue, child, byRegion.GetValueOrDefault(child.Id), figure))
            .Where(part => part.Figure?.Status != ObservationStatus.NotApplicable)
            .ToList();
        return new SumModel(
            TotalOf(figure, parts),
            parts,
            figure.Origin == FigureOrigin.Observed ? FigureChange.FromSum(figure, indicator) : null);
    }

    private static SumPart Part(Catalogue catalogue, Region child, Figure? part, Figure figure) => new(
        child,
        part,
        part?.ScaledValue is not null && part.Period == figure.Period
            && (part.Origin == FigureOrigin.Observed || part.IsCompleteSum),
        part is null ? null : FactKey.Of(part, catalogue));

    // As certain as the least certain of its parts.
    private static Figure TotalOf(Figure figure, List<SumPart> parts) => figure.AsSum() with
    {
        Status = parts.Where(part => part.IsIncluded).Select(part => part.Figure!.Status)
            .DefaultIfEmpty(ObservationStatus.Reported).Max(),
    };

    private static FigureSubject Subject(Catalogue catalogue, Indicator indicator, Figure? figure) =>
        new(indicator, catalogue.Units.Find(indicator.UnitCode), figure);
}
