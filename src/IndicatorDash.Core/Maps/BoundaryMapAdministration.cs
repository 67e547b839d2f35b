using System.Security.Cryptography;
using System.Text.Json;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Catalogues;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Maps;

/// <summary>Installs and removes boundary maps; each is recorded in the audit log, in the same transaction.</summary>
public sealed class BoundaryMapAdministration(
    IDbContextFactory<IndicatorDbContext> contexts, CatalogueStore catalogues, AuditLog audit, TimeProvider time)
{
    /// <summary>Installs the map of a region, in the place of the one that there may be.</summary>
    /// <param name="authority">Whoever asks for it.</param>
    /// <param name="upload">The file and what is said of it.</param>
    /// <param name="cancellationToken">Stops; nothing is changed then.</param>
    /// <exception cref="AccessDeniedException">They may not.</exception>
    /// <exception cref="MapException">It cannot be installed.</exception>
    public async Task<MapDraft> InstallAsync(Authority authority, MapUpload upload, CancellationToken cancellationToken)
    {
        authority.Demand(Capability.ManageCatalogue);
        var regions = (await catalogues.GetAsync(cancellationToken)).Regions;
        var region = regions.Find(upload.RegionId) ?? throw new MapException(new MapProblem(MapProblemCode.WrongRegion));
        var draft = MapReader.Read(upload.Content, regions, region);
        List<MapProblem> problems = [.. draft.Problems];
        var approval = MapRules.ApprovalOf(upload.Approval);
        if (approval is null)
        {
            problems.Add(new MapProblem(MapProblemCode.WrongApproval, upload.Approval));
        }

        if (problems.Count > 0)
        {
            throw new MapException(problems);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var map = new BoundaryMap
        {
            RegionId = region.Id,
            Approval = approval!,
            FileName = upload.FileName.Length > BoundaryMap.MaxFileNameLength ? upload.FileName[^BoundaryMap.MaxFileNameLength..] : upload.FileName,
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(upload.Content.Span)),
            Content = draft.Content,
            InstalledBy = authority.UserName,
            InstalledAtUtc = now,
        };
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await InTransactionAsync(
            db,
            async cancellation =>
            {
                db.ChangeTracker.Clear();
                await db.BoundaryMaps.Where(other => other.RegionId == region.Id).ExecuteDeleteAsync(cancellation);
                db.Add(map);
                await db.SaveChangesAsync(cancellation);
                var details = JsonSerializer.Serialize(new { map.Approval, map.FileName, map.ContentHash, Shapes = draft.Shapes.Count });
                await audit.AppendAsync(db, new(AuditActions.MapInstalled, authority.UserName, region.Name, details, authority.Address), cancellation);
            },
            verify: cancellation => db.BoundaryMaps.AnyAsync(other => other.RegionId == region.Id && other.InstalledAtUtc == now, cancellation),
            cancellationToken);
        return draft;
    }

    /// <summary>Removes the map of a region: its pages show tiles again.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="AccessDeniedException">They may not.</exception>
    public async Task<bool> RemoveAsync(Authority authority, int regionId, CancellationToken cancellationToken)
    {
        authority.Demand(Capability.ManageCatalogue);
        var region = (await catalogues.GetAsync(cancellationToken)).Regions.Find(regionId);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var isDone = false;
        await InTransactionAsync(
            db,
            async cancellation =>
            {
                isDone = await db.BoundaryMaps.Where(map => map.RegionId == regionId).ExecuteDeleteAsync(cancellation) > 0;
                if (isDone)
                {
                    await audit.AppendAsync(db, new(AuditActions.MapRemoved, authority.UserName, region!.Name, null, authority.Address), cancellation);
                }
            },
            // Removed by somebody is removed.
            verify: async cancellation => !await db.BoundaryMaps.AnyAsync(map => map.RegionId == regionId, cancellation),
            cancellationToken);
        return isDone;
    }

    private static Task InTransactionAsync(
        IndicatorDbContext db,
        Func<CancellationToken, Task> action,
        Func<CancellationToken, Task<bool>> verify,
        CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(action, verify, cancellationToken);
}

/// <summary>A file of boundaries and what is said of it.</summary>
/// <param name="RegionId">The region whose parts it shows: the nation or a province.</param>
/// <param name="Approval">审图号, as it was typed.</param>
/// <param name="FileName">As the browser gave it, without a folder.</param>
/// <param name="Content">The file.</param>
public sealed record MapUpload(int RegionId, string Approval, string FileName, ReadOnlyMemory<byte> Content);
