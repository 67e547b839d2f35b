using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Auditing;

/// <summary>The audit log as tests, and whoever has the database's password, see it.</summary>
internal static class AuditStore
{
    public static async Task<List<AuditRecord>> AllAsync(TestStore store)
    {
        await using var db = store.Open();
        return await db.AuditRecords.OrderBy(record => record.Sequence).ToListAsync();
    }

    /// <summary>Does what the triggers refuse, as one would who may take them away.</summary>
    public static async Task TamperAsync(TestStore store, StorageProvider provider, params string[] statements)
    {
        await using var db = store.Open();
        string[] drops = provider == StorageProvider.Sqlite
            ? ["DROP TRIGGER \"TR_AuditRecords_AppendOnly\"", "DROP TRIGGER \"TR_AuditRecords_NoDelete\"", "DROP TRIGGER \"TR_AuditRecords_Next\""]
            : ["DROP TRIGGER \"TR_AuditRecords_AppendOnly\""];
        foreach (var statement in drops.Concat(statements))
        {
            await db.Database.ExecuteSqlRawAsync(statement);
        }
    }
}
