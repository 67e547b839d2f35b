using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Following;
using IndicatorDash.Regions;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Catalogues;

/// <summary>Adds, changes and deletes regions; each is recorded in the audit log, in the same transaction.</summary>
public sealed class RegionAdministration(
    IDbContextFactory<IndicatorDbContext> contexts, CatalogueStore catalogues, AuditLog audit)
{
    // Which regions are added up, and when.
    private static readonly string[] FigureFields =
        [nameof(Region.ParentId), nameof(Region.Kind), nameof(Region.ValidFrom), nameof(Region.ValidTo)];

    private readonly CatalogueEditing _editing = new(contexts, catalogues, audit);

    /// <summary>Adds a region. The sums of those above it are made anew: they have one more to wait for.</summary>
    /// <param name="who">Who acts.</param>
    /// <param name="asked">What it is to be.</param>
    /// <param name="cancellationToken">Stops; nothing is added then.</param>
    /// <exception cref="AccessDeniedException">They may not add regions, or not there.</exception>
    /// <exception cref="RegionException">It cannot be added as asked for.</exception>
    public async Task<Region> AddAsync(
        Authority who, RegionDefinition asked, CancellationToken cancellationToken)
    {
        who.Demand(Capability.ManageCatalogue);
        return await _editing.RunAsync(
            who,
            async (work, token) =>
            {
                Refuse(RegionRules.Check(asked, work.Catalogue.Regions));
                var made = RegionRules.Make(asked, work.Catalogue.Regions);
                who.Demand(Capability.ManageCatalogue, made.ParentId!.Value, work.Catalogue.Regions);
                await work.AddAsync(made, RecordOf(made), remakesFigures: true, token);
                return made;
            },
            cancellationToken);
    }

    /// <summary>
    /// Changes a region, such as when it ended and what took it over. Its code stays, and it must have been there in every
    /// year that there are figures of. Figures are made anew where others are added up.
    /// </summary>
    /// <param name="who">Who acts.</param>
    /// <param name="seen">What it was when they began to change it.</param>
    /// <param name="asked">What it is to be.</param>
    /// <param name="cancellationToken">Stops; nothing is changed then.</param>
    /// <exception cref="AccessDeniedException">They may not change it.</exception>
    /// <exception cref="RegionException">It cannot be what is asked for.</exception>
    /// <exception cref="CatalogueConflictException{Region}">It is not as it was seen.</exception>
    public async Task ChangeAsync(
        Authority who, Region seen, RegionDefinition asked, CancellationToken cancellationToken)
    {
        who.Demand(Capability.ManageCatalogue);
        await _editing.RunAsync(
            who,
            async (work, token) =>
            {
                who.Demand(Capability.ManageCatalogue, seen.Id, work.Catalogue.Regions);
                var entry = await work.FindAsync(seen, token);
                Refuse(RegionRules.Check(asked, work.Catalogue.Regions, entry.Entity));
                var made = RegionRules.Make(asked, work.Catalogue.Regions);
                var years = await CatalogueUse.YearsOfRegionAsync(work.Db, seen.Id, token);
                years.RemoveAll(year => made.IsInForce(year) || !entry.Entity.IsInForce(year));
                if (years.Count > 0)
                {
                    throw new RegionException([RegionProblem.HasFigures], years);
                }

                await work.ChangeAsync(entry, made, RecordOf(made), FigureFields, token);
                return made;
            },
            cancellationToken);
    }

    /// <summary>Deletes a region that nothing refers to, such as one that was added by mistake.</summary>
    /// <param name="who">Who acts.</param>
    /// <param name="seen">What it was when they decided to.</param>
    /// <param name="cancellationToken">Stops; nothing is deleted then.</param>
    /// <exception cref="AccessDeniedException">They may not delete it.</exception>
    /// <exception cref="RegionException">It is needed.</exception>
    /// <exception cref="CatalogueConflictException{Region}">It is not as it was seen.</exception>
    public async Task DeleteAsync(Authority who, Region seen, CancellationToken cancellationToken)
    {
        who.Demand(Capability.ManageCatalogue);
        await _editing.RunAsync(
            who,
            async (work, token) =>
            {
                who.Demand(Capability.ManageCatalogue, seen.Id, work.Catalogue.Regions);
                var entry = await work.FindAsync(seen, token);
                var isHeld = work.Catalogue.Regions.All.Any(other => other.ParentId == seen.Id || other.SuccessorId == seen.Id);
                if (isHeld || await CatalogueUse.IsRegionUsedAsync(work.Db, seen.Id, token))
                {
                    throw new RegionException([RegionProblem.IsInUse], []);
                }

                await work.Db.Follows.Where(follow => follow.Kind == FollowKind.Region && follow.SubjectId == seen.Id).ExecuteDeleteAsync(token);
                await work.DeleteAsync(entry, RecordOf(seen), remakesFigures: true, token);
                return seen;
            },
            cancellationToken);
    }

    private static void Refuse(IReadOnlyList<RegionProblem> problems)
    {
        if (problems.Count > 0)
        {
            throw new RegionException(problems, []);
        }
    }

    private static CatalogueRecord RecordOf(Region region) => new(AuditActions.RegionChanged, $"{region.Code} {region.Name}");
}
