using System.Data.Common;
using System.Text.Json;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Catalogues;

/// <summary>Defines indicators; each is recorded in the audit log, in the same transaction.</summary>
public sealed class IndicatorAdministration(
    IDbContextFactory<IndicatorDbContext> contexts, CatalogueStore catalogues, AuditLog audit)
{
    // Each attempt fails only because somebody else defined another in between.
    private const int MaxAttempts = 3;

    /// <summary>Defines an indicator, the last in lists. A share gets its figures at once where its parts have theirs.</summary>
    /// <param name="who">Who acts.</param>
    /// <param name="asked">What it is to be.</param>
    /// <param name="address">The network address that they ask from.</param>
    /// <param name="cancellationToken">Stops; nothing is defined then.</param>
    /// <exception cref="AccessDeniedException">They may not define indicators.</exception>
    /// <exception cref="IndicatorException">It cannot be defined as asked for.</exception>
    public async Task<Indicator> DefineAsync(
        Authority who, IndicatorDefinition asked, string? address, CancellationToken cancellationToken)
    {
        who.Demand(Capability.ManageCatalogue);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(who, asked, address, cancellationToken);
            }
            catch (Exception failure) when (attempt < MaxAttempts
                && (failure as DbException ?? failure.InnerException as DbException)?.IsKeyTaken() == true)
            {
                // What is stored now is looked at again: the code may be what was taken.
            }
            finally
            {
                catalogues.Forget();
            }
        }
    }

    private async Task<Indicator> TryAsync(Authority who, IndicatorDefinition asked, string? address, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(token);
                var catalogue = await db.ReadCatalogueAsync(token);
                if (IndicatorRules.Check(asked, catalogue) is { Count: > 0 } problems)
                {
                    throw new IndicatorException(problems);
                }

                var indicator = Make(asked, catalogue);
                db.Add(indicator);
                await db.SaveChangesAsync(token);
                if (indicator.Aggregation == Aggregation.Ratio)
                {
                    await FigureRebuild.RunAsync(db, token);
                }

                var details = JsonSerializer.Serialize(
                    new { asked.Theme, asked.Unit, Measure = $"{asked.Measure}", Aggregation = $"{asked.Aggregation}" });
                await audit.AppendAsync(
                    db,
                    new(AuditActions.IndicatorChanged, who.UserName, $"{indicator.Code} {indicator.Name}", details, address),
                    token);
                await transaction.CommitAsync(token);
                return indicator;
            },
            cancellationToken);
    }

    private static Indicator Make(IndicatorDefinition asked, Catalogue catalogue) => new()
    {
        Id = catalogue.Indicators.Select(other => other.Id).DefaultIfEmpty().Max() + 1,
        Code = asked.Code,
        Name = asked.Name.Trim(),
        NameEn = string.IsNullOrWhiteSpace(asked.NameEn) ? asked.Name.Trim() : asked.NameEn.Trim(),
        ThemeId = catalogue.Themes.Single(theme => theme.Code == asked.Theme).Id,
        UnitCode = asked.Unit,
        Measure = asked.Measure,
        Aggregation = asked.Aggregation,
        NumeratorId = string.IsNullOrEmpty(asked.Numerator) ? null : catalogue.FindIndicator(asked.Numerator)!.Id,
        DenominatorId = string.IsNullOrEmpty(asked.Denominator) ? null : catalogue.FindIndicator(asked.Denominator)!.Id,
        Decimals = asked.Decimals,
        Better = asked.Better,
        Order = catalogue.Indicators.Select(other => other.Order).DefaultIfEmpty().Max() + 1,
        Definition = asked.Definition.Trim(),
        MistakenFor = asked.MistakenFor?.Trim() ?? "",
        Aliases = IndicatorRules.Together(asked.Aliases),
        Pinyin = asked.Pinyin?.Trim() ?? "",
        Initials = asked.Initials?.Trim() ?? "",
    };
}
