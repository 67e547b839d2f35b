using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Imports;

/// <content>Names that every file from now on may use.</content>
public sealed partial class ImportWorkflow
{
    private async Task SaveRegionAliasAsync(Authority who, Region region, string alias, CancellationToken cancellationToken)
    {
        who.Demand(Capability.ManageCatalogue, region.Id, (await _catalogues.GetAsync(cancellationToken)).Regions);
        var changed = await _store.InTransactionAsync(
            async (db, token) =>
            {
                var stored = await db.Regions.Where(one => one.Id == region.Id).Select(one => one.Aliases).SingleAsync(token);
                if (With(stored, alias) is not { } aliases)
                {
                    return false;
                }

                await db.Regions.Where(one => one.Id == region.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.Aliases, aliases), token);
                await _audit.AppendAsync(db, new AuditEntry(AuditActions.RegionChanged, who.UserName, $"{region.Code} {region.Name}", $"+ {alias}", who.Address), token);
                return true;
            },
            cancellationToken);
        ForgetIf(changed);
    }

    private async Task SaveIndicatorAliasAsync(Authority who, Indicator indicator, string alias, CancellationToken cancellationToken)
    {
        who.Demand(Capability.ManageCatalogue);
        var changed = await _store.InTransactionAsync(
            async (db, token) =>
            {
                var stored = await db.Indicators.Where(one => one.Id == indicator.Id).Select(one => one.Aliases).SingleAsync(token);
                if (With(stored, alias) is not { } aliases)
                {
                    return false;
                }

                await db.Indicators.Where(one => one.Id == indicator.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.Aliases, aliases), token);
                await _audit.AppendAsync(
                    db, new AuditEntry(AuditActions.IndicatorChanged, who.UserName, $"{indicator.Code} {indicator.Name}", $"+ {alias}", who.Address), token);
                return true;
            },
            cancellationToken);
        ForgetIf(changed);
    }

    private void ForgetIf(bool changed)
    {
        if (changed)
        {
            _catalogues.Forget();
        }
    }

    // Semicolons part aliases; null where the alias is there already.
    private static string? With(string aliases, string alias)
    {
        var name = alias.Trim();
        var longer = aliases.Length == 0 ? name : $"{aliases};{name}";
        if (name.Length == 0 || name.AsSpan().IndexOfAny(';', '；') >= 0 || longer.Length > AliasList.MaxLength)
        {
            throw new ImportRefusedException(ImportRefusal.BadText);
        }

        return AliasList.Read(aliases).Contains(name) ? null : longer;
    }
}
