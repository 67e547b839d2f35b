using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IndicatorDash.Storage;

/// <summary>
/// Settings of every SQLite connection: wait for a writer instead of failing, sync at checkpoints (safe with a
/// write-ahead log), sort in memory, and a 64 MB page cache.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Statements =
        "PRAGMA busy_timeout=5000; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Statements;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Statements;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
