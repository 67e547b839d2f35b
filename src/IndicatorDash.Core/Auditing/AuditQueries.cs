using System.Runtime.CompilerServices;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Auditing;

/// <summary>Which records of the audit log are asked for; what is left out does not matter.</summary>
public sealed record AuditFilter
{
    /// <summary>The whole name of whoever did it.</summary>
    public string? Actor { get; init; }

    /// <summary>One of <see cref="AuditActions"/>.</summary>
    public string? Action { get; init; }

    /// <summary>Part of what it was done to.</summary>
    public string? Subject { get; init; }

    /// <summary>The first moment.</summary>
    public DateTime? FromUtc { get; init; }

    /// <summary>The moment after the last.</summary>
    public DateTime? UntilUtc { get; init; }
}

/// <summary>Some records, the newest first.</summary>
/// <param name="Records">The records.</param>
/// <param name="Older">The sequence to ask on from; <see langword="null"/> if there are no older ones.</param>
public sealed record AuditSlice(IReadOnlyList<AuditRecord> Records, long? Older);

/// <summary>What is asked of the audit log.</summary>
public sealed class AuditQueries(IDbContextFactory<IndicatorDbContext> contexts)
{
    /// <summary>The records that fit, the newest first.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="after">The last record that was seen, to go on from; <see langword="null"/> for the newest.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<AuditSlice> SearchAsync(AuditFilter filter, long? after, int limit, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var records = Matching(db, filter);
        if (after is { } sequence)
        {
            var seen = await db.AuditRecords.Where(record => record.Sequence == sequence)
                .Select(record => (DateTime?)record.AtUtc).FirstOrDefaultAsync(cancellationToken);

            // The first condition bounds the index, the second parts the records of that very moment.
            records = records.Where(record => record.AtUtc <= seen && (record.AtUtc < seen || record.Sequence < sequence));
        }

        // One more says whether there are more.
        var found = await records.Take(limit + 1).ToListAsync(cancellationToken);
        return found.Count > limit ? new(found[..limit], found[limit - 1].Sequence) : new(found, null);
    }

    /// <summary>All records that fit, the newest first, one at a time.</summary>
    public async IAsyncEnumerable<AuditRecord> AllAsync(
        AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await foreach (var record in Matching(db, filter).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return record;
        }
    }

    // By time, as the indexes are; the sequence parts records of the same moment.
    private static IQueryable<AuditRecord> Matching(IndicatorDbContext db, AuditFilter filter)
    {
        var from = filter.FromUtc ?? DateTime.UnixEpoch;
        var records = db.AuditRecords.Where(record => record.AtUtc >= from);
        if (filter.UntilUtc is { } until)
        {
            records = records.Where(record => record.AtUtc < until);
        }

        if (!string.IsNullOrEmpty(filter.Actor))
        {
            records = records.Where(record => record.Actor == filter.Actor);
        }

        if (!string.IsNullOrEmpty(filter.Action))
        {
            records = records.Where(record => record.Action == filter.Action);
        }

        if (!string.IsNullOrEmpty(filter.Subject))
        {
            records = records.Where(record => record.Subject.Contains(filter.Subject));
        }

        return records.OrderByDescending(record => record.AtUtc).ThenByDescending(record => record.Sequence);
    }
}
