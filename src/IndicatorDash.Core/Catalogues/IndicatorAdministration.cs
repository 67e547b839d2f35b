using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Following;
using IndicatorDash.Formulas;
using IndicatorDash.Indicators;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Catalogues;

/// <summary>Defines, changes and deletes indicators; each is recorded in the audit log, in the same transaction.</summary>
public sealed class IndicatorAdministration(
    IDbContextFactory<IndicatorDbContext> contexts, CatalogueStore catalogues, AuditLog audit)
{
    // What is summed how, and what is counted where.
    private static readonly string[] FigureFields =
        [nameof(Indicator.Aggregation), nameof(Indicator.NumeratorId), nameof(Indicator.DenominatorId), nameof(Indicator.Formula), nameof(Indicator.ThemeId)];

    private readonly CatalogueEditing _editing = new(contexts, catalogues, audit);

    /// <summary>
    /// Defines an indicator, the last in lists unless it says where. One that is computed gets its figures at once where what it is
    /// computed from has its own.
    /// </summary>
    /// <param name="who">Who acts.</param>
    /// <param name="asked">What it is to be.</param>
    /// <param name="cancellationToken">Stops; nothing is defined then.</param>
    /// <exception cref="AccessDeniedException">They may not define indicators.</exception>
    /// <exception cref="IndicatorException">It cannot be defined as asked for.</exception>
    public async Task<Indicator> DefineAsync(
        Authority who, IndicatorDefinition asked, CancellationToken cancellationToken)
    {
        who.Demand(Capability.ManageCatalogue);
        return await _editing.RunAsync(
            who,
            async (work, token) =>
            {
                Refuse(IndicatorRules.Check(asked, work.Catalogue));
                var made = Make(asked, work.Catalogue, edited: null);
                await work.AddAsync(made, RecordOf(made), made.Aggregation is Aggregation.Ratio or Aggregation.Formula, token);
                return made;
            },
            cancellationToken);
    }

    /// <summary>
    /// Changes an indicator. Its code stays, and so do its unit and its measure once there are figures of it. Figures are
    /// made anew where it is summed another way.
    /// </summary>
    /// <param name="who">Who acts.</param>
    /// <param name="seen">What it was when they began to change it.</param>
    /// <param name="asked">What it is to be.</param>
    /// <param name="cancellationToken">Stops; nothing is changed then.</param>
    /// <exception cref="AccessDeniedException">They may not change indicators.</exception>
    /// <exception cref="IndicatorException">It cannot be what is asked for.</exception>
    /// <exception cref="CatalogueConflictException{Indicator}">It is not as it was seen.</exception>
    public async Task ChangeAsync(
        Authority who, Indicator seen, IndicatorDefinition asked, CancellationToken cancellationToken)
    {
        who.Demand(Capability.ManageCatalogue);
        await _editing.RunAsync(
            who,
            async (work, token) =>
            {
                var entry = await work.FindAsync(seen, token);
                Refuse(
                [
                    .. IndicatorRules.Check(asked, work.Catalogue, entry.Entity),
                    .. await CatalogueUse.IsIndicatorUsedAsync(work.Db, seen.Id, token) ? IndicatorRules.CheckFixed(asked, entry.Entity) : [],
                ]);
                var made = Make(asked, work.Catalogue, entry.Entity);
                await work.ChangeAsync(entry, made, RecordOf(made), FigureFields, token);
                return made;
            },
            cancellationToken);
    }

    /// <summary>Deletes an indicator that nothing was ever published of.</summary>
    /// <param name="who">Who acts.</param>
    /// <param name="seen">What it was when they decided to.</param>
    /// <param name="cancellationToken">Stops; nothing is deleted then.</param>
    /// <exception cref="AccessDeniedException">They may not delete indicators.</exception>
    /// <exception cref="IndicatorException">It is needed.</exception>
    /// <exception cref="CatalogueConflictException{Indicator}">It is not as it was seen.</exception>
    public async Task DeleteAsync(Authority who, Indicator seen, CancellationToken cancellationToken)
    {
        who.Demand(Capability.ManageCatalogue);
        await _editing.RunAsync(
            who,
            async (work, token) =>
            {
                var entry = await work.FindAsync(seen, token);
                Refuse(
                [
                    .. await CatalogueUse.IsIndicatorUsedAsync(work.Db, seen.Id, token) ? [IndicatorProblem.HasFigures] : Array.Empty<IndicatorProblem>(),
                    .. work.Catalogue.Indicators.Any(other => work.Catalogue.InputsOf(other).Any(input => input.Id == seen.Id))
                        ? [IndicatorProblem.IsPart] : Array.Empty<IndicatorProblem>(),
                ]);

                // What is computed has figures and no observations.
                await work.Db.Figures.Where(figure => figure.IndicatorId == seen.Id).ExecuteDeleteAsync(token);

                // The next indicator that is defined may have the id, and those who follow this one do not follow that.
                await work.Db.Follows.Where(follow => follow.Kind == FollowKind.Indicator && follow.SubjectId == seen.Id).ExecuteDeleteAsync(token);
                await work.DeleteAsync(entry, RecordOf(seen), remakesFigures: false, token);
                return seen;
            },
            cancellationToken);
    }

    private static void Refuse(IReadOnlyList<IndicatorProblem> problems)
    {
        if (problems.Count > 0)
        {
            throw new IndicatorException(problems);
        }
    }

    private static CatalogueRecord RecordOf(Indicator indicator) =>
        new(AuditActions.IndicatorChanged, $"{indicator.Code} {indicator.Name}");

    private static Indicator Make(IndicatorDefinition asked, Catalogue catalogue, Indicator? edited) => new()
    {
        Id = edited?.Id ?? catalogue.Indicators.Select(other => other.Id).DefaultIfEmpty().Max() + 1,
        Code = asked.Code,
        Name = asked.Name.Trim(),
        NameEn = string.IsNullOrWhiteSpace(asked.NameEn) ? asked.Name.Trim() : asked.NameEn.Trim(),
        ThemeId = catalogue.Themes.Single(theme => theme.Code == asked.Theme).Id,
        UnitCode = asked.Unit,
        Measure = asked.Measure,
        Aggregation = asked.Aggregation,
        NumeratorId = string.IsNullOrEmpty(asked.Numerator) ? null : catalogue.FindIndicator(asked.Numerator)!.Id,
        DenominatorId = string.IsNullOrEmpty(asked.Denominator) ? null : catalogue.FindIndicator(asked.Denominator)!.Id,
        Formula = Formula.TryParse(asked.Formula, out var formula, out _) ? formula.ToString() : "",
        Decimals = asked.Decimals,
        Better = asked.Better,
        HeadlinePosition = asked.Headline,
        Order = asked.Order ?? edited?.Order ?? catalogue.Indicators.Select(other => other.Order).DefaultIfEmpty().Max() + 1,
        Definition = asked.Definition.Trim(),
        MistakenFor = asked.MistakenFor?.Trim() ?? "",
        DueDays = asked.DueDays,
        Breaks = SeriesBreak.TryRead(asked.Breaks, out var breaks) ? SeriesBreak.Together(breaks) : "",
        Aliases = AliasList.Together(asked.Aliases),
        Pinyin = asked.Pinyin?.Trim() ?? "",
        Initials = asked.Initials?.Trim() ?? "",
    };
}
