using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Formulas;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Figures;

/// <summary>What a formula that is not stored comes to, for one region and year.</summary>
/// <param name="Fault">What is wrong with it; <see langword="null"/> where it can be taken.</param>
/// <param name="Result">The year's own figure; <see langword="null"/> where nothing follows.</param>
/// <param name="Inputs">What goes into it, in the order of the formula; none where it cannot be taken.</param>
/// <param name="Tried">The indicator as it would be; <see langword="null"/> where the formula cannot be taken.</param>
public sealed record FormulaTrial(FormulaFault? Fault, Figure? Result, IReadOnlyList<FormulaTrialInput> Inputs, Indicator? Tried = null);

/// <summary>An indicator of a formula, and its figure of the region and year if it has one.</summary>
public sealed record FormulaTrialInput(Indicator Indicator, Figure? Figure);

/// <summary>Tries formulas before they are saved (试算), by the rules that the stored ones go by.</summary>
public sealed class FormulaTrials(IDbContextFactory<IndicatorDbContext> contexts, CatalogueStore catalogues)
{
    /// <summary>Computes what an indicator would be.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="asked">The indicator with its formula; its code, unit and measure count, whatever else is missing.</param>
    /// <param name="region">The region.</param>
    /// <param name="year">The year.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="AccessDeniedException">They may not change indicators.</exception>
    /// <exception cref="ArgumentException">The indicator is not one that is computed by a formula.</exception>
    public async Task<FormulaTrial> TryAsync(
        Authority who, IndicatorDefinition asked, Region region, int year, CancellationToken cancellationToken)
    {
        who.Demand(Capability.ManageCatalogue);
        var catalogue = await catalogues.GetAsync(cancellationToken);
        if (IndicatorRules.FaultOf(asked, catalogue) is { } fault)
        {
            return new FormulaTrial(fault, null, []);
        }

        if (!Formula.TryParse(asked.Formula, out var formula, out _))
        {
            throw new ArgumentException("The indicator is not computed by a formula.", nameof(asked));
        }

        var inputs = formula.References.Select(reference => catalogue.FindIndicator(reference.Code)!).ToList();
        var tried = Tried(asked, catalogue);
        int[] sources = [.. inputs.SelectMany(catalogue.SourcesOf).Append(tried.Id).Distinct()];
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await SliceRows.ReadAsync(
            new FigureScope(sources, region.Id, region.LastIdWithin, year, year, _ => true)
                .Among(db.Observations, sources)
                .Where(observation => observation.SupersededIn == null),
            cancellationToken);
        var figures = new YearFigures(new FigureBuilder(catalogue.Regions), catalogue, year, id => rows.Of(id, year));
        return new FormulaTrial(
            null,
            FigureBuilder.YearFigureOf(figures.Try(tried, formula), region.Id),
            [.. inputs.Select(input => new FormulaTrialInput(input, FigureBuilder.YearFigureOf(figures.Of(input), region.Id)))],
            tried);
    }

    // One that is new has no observations of its own.
    private static Indicator Tried(IndicatorDefinition asked, Catalogue catalogue) => new()
    {
        Id = catalogue.FindIndicator(asked.Code)?.Id ?? 0,
        Code = asked.Code,
        Name = asked.Name,
        NameEn = asked.Name,
        ThemeId = catalogue.Themes[0].Id,
        UnitCode = asked.Unit,
        Measure = asked.Measure,
        Aggregation = Aggregation.Formula,
        Formula = asked.Formula!,
        Decimals = asked.Decimals,
        Better = asked.Better,
        Order = 0,
    };
}
