using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Catalogues;

/// <summary>Adds, changes and deletes sources; each is recorded in the audit log, in the same transaction.</summary>
public sealed class SourceAdministration(
    IDbContextFactory<IndicatorDbContext> contexts, CatalogueStore catalogues, AuditLog audit, TimeProvider time)
{
    private readonly CatalogueEditing _editing = new(contexts, catalogues, audit);

    /// <summary>Adds a source.</summary>
    /// <param name="who">Who acts.</param>
    /// <param name="asked">What it is to be.</param>
    /// <param name="cancellationToken">Stops; nothing is added then.</param>
    /// <exception cref="AccessDeniedException">They may not add sources, or not of that region.</exception>
    /// <exception cref="SourceException">It cannot be added as asked for.</exception>
    public async Task<SourceDocument> AddAsync(
        Authority who, SourceDefinition asked, CancellationToken cancellationToken)
    {
        who.Demand(Capability.ManageCatalogue);
        return await _editing.RunAsync(
            who,
            async (work, token) =>
            {
                var made = await MakeAsync(work, asked, edited: null, token);
                await work.AddAsync(made, RecordOf(made), remakesFigures: false, token);
                return made;
            },
            cancellationToken);
    }

    /// <summary>Changes a source; its code stays. What is changed is no longer inferred.</summary>
    /// <param name="who">Who acts.</param>
    /// <param name="seen">What it was when they began to change it.</param>
    /// <param name="asked">What it is to be.</param>
    /// <param name="cancellationToken">Stops; nothing is changed then.</param>
    /// <exception cref="AccessDeniedException">They may not change it.</exception>
    /// <exception cref="SourceException">It cannot be what is asked for.</exception>
    /// <exception cref="CatalogueConflictException{SourceDocument}">It is not as it was seen.</exception>
    public async Task ChangeAsync(
        Authority who, SourceDocument seen, SourceDefinition asked, CancellationToken cancellationToken)
    {
        who.Demand(Capability.ManageCatalogue);
        await _editing.RunAsync(
            who,
            async (work, token) =>
            {
                who.Demand(Capability.ManageCatalogue, seen.RegionId, work.Catalogue.Regions);
                var entry = await work.FindAsync(seen, token);
                var made = await MakeAsync(work, asked, entry.Entity, token);
                await work.ChangeAsync(entry, made, RecordOf(made), [], token);
                return made;
            },
            cancellationToken);
    }

    /// <summary>Deletes a source that no figure was ever taken from.</summary>
    /// <param name="who">Who acts.</param>
    /// <param name="seen">What it was when they decided to.</param>
    /// <param name="cancellationToken">Stops; nothing is deleted then.</param>
    /// <exception cref="AccessDeniedException">They may not delete it.</exception>
    /// <exception cref="SourceException">It is needed.</exception>
    /// <exception cref="CatalogueConflictException{SourceDocument}">It is not as it was seen.</exception>
    public async Task DeleteAsync(Authority who, SourceDocument seen, CancellationToken cancellationToken)
    {
        who.Demand(Capability.ManageCatalogue);
        await _editing.RunAsync(
            who,
            async (work, token) =>
            {
                who.Demand(Capability.ManageCatalogue, seen.RegionId, work.Catalogue.Regions);
                var entry = await work.FindAsync(seen, token);
                if (await CatalogueUse.IsSourceUsedAsync(work.Db, seen.Id, token))
                {
                    throw new SourceException([SourceProblem.IsInUse]);
                }

                await work.DeleteAsync(entry, RecordOf(seen), remakesFigures: false, token);
                return seen;
            },
            cancellationToken);
    }

    private async Task<SourceDocument> MakeAsync(
        CatalogueWork work, SourceDefinition asked, SourceDocument? edited, CancellationToken cancellationToken)
    {
        var isTaken = edited is null && await work.Db.Sources.AnyAsync(source => source.Code == asked.Code, cancellationToken);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        if (SourceRules.Check(asked, work.Catalogue.Regions, isTaken, today, edited) is { Count: > 0 } problems)
        {
            throw new SourceException(problems);
        }

        var region = Region.IdOf(asked.Region)!.Value;
        work.Who.Demand(Capability.ManageCatalogue, region, work.Catalogue.Regions);
        var made = new SourceDocument
        {
            Id = edited?.Id ?? (await work.Db.Sources.MaxAsync(source => (int?)source.Id, cancellationToken) ?? 0) + 1,
            Code = asked.Code,
            Title = asked.Title.Trim(),
            Publisher = asked.Publisher?.Trim() ?? "",
            PublishedOn = asked.PublishedOn.Trim(),
            RegionId = region,
            Note = asked.Note?.Trim() ?? "",
        };
        made.Inferred = edited is null ? "" : StillInferred(edited, made);
        return made;
    }

    // The names of the curated files.
    private static string StillInferred(SourceDocument before, SourceDocument after)
    {
        var changed = new (bool IsChanged, string Name)[]
        {
            (before.Title != after.Title, "title"),
            (before.Publisher != after.Publisher, "publisher"),
            (before.PublishedOn != after.PublishedOn, "published_on"),
            (before.RegionId != after.RegionId, "region"),
        };
        return string.Join(';', before.Inferred.Split(';', StringSplitOptions.TrimEntries)
            .Except(changed.Where(field => field.IsChanged).Select(field => field.Name)));
    }

    private static CatalogueRecord RecordOf(SourceDocument source) => new(AuditActions.SourceChanged, $"{source.Code} {source.Title}");
}
