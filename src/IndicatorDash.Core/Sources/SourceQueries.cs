using System.Globalization;
using IndicatorDash.Observations;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Sources;

/// <summary>A source and how many current figures were taken from it.</summary>
public sealed record SourceSummary(SourceDocument Source, int ObservationCount);

/// <summary>A source with every current figure taken from it, in the order of its paragraphs or cells.</summary>
public sealed record SourceContent(SourceDocument Source, IReadOnlyList<Observation> Observations);

/// <summary>What pages ask of the sources.</summary>
public sealed class SourceQueries(IDbContextFactory<IndicatorDbContext> contexts)
{
    // ¶7 before ¶12.
    private static readonly StringComparer LocatorOrder =
        StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    /// <summary>All sources by region and date.</summary>
    public async Task<IReadOnlyList<SourceSummary>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Sources
            .OrderBy(source => source.RegionId).ThenBy(source => source.PublishedOn).ThenBy(source => source.Code)
            .Select(source => new SourceSummary(
                source,
                db.Observations.Count(observation => observation.SourceId == source.Id && observation.SupersededIn == null)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>One source; <see langword="null"/> if there is none of that code.</summary>
    public async Task<SourceContent?> GetAsync(string code, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var source = await db.Sources.SingleOrDefaultAsync(source => source.Code == code, cancellationToken);
        if (source is null)
        {
            return null;
        }

        var observations = await db.Observations
            .Where(observation => observation.SourceId == source.Id && observation.SupersededIn == null)
            .OrderBy(observation => observation.Id)
            .ToListAsync(cancellationToken);
        return new SourceContent(
            source, [.. observations.OrderBy(observation => observation.Locator ?? "", LocatorOrder)]);
    }
}
