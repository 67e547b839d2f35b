using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace IndicatorDash.Benchmarks;

/// <summary>
/// What any publication must do at least: a prepared upsert of each planned row into the table of observations, in a copy of the
/// store as it was before the publication, committed. It keeps no history, makes no figures and counts nothing.
/// </summary>
/// <remarks>The copy stands beside the store and goes with its folder.</remarks>
internal sealed class BareUpsert
{
    private const string Planned =
        """
        SELECT "IndicatorId", "RegionId", "Period", "Year", "Kind", "Status", "Qualifier", "ScaledValue", "ScaledLower", "ScaledUpper",
            "AsWritten", "Locator"
        FROM "PlannedObservations" WHERE "BatchId" = @batch ORDER BY "Row"
        """;

    // Not of the keys of other tables: an upsert that may change one keeps a journal for each row, and takes eight times as long.
    private const string Upsert =
        """
        INSERT INTO "Observations" ("IndicatorId", "RegionId", "Period", "Year", "Kind", "Status", "Qualifier",
            "ScaledValue", "ScaledLower", "ScaledUpper", "AsWritten", "Locator", "SourceId", "BatchId", "PublishedIn")
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, 1, 1, 1)
        ON CONFLICT ("IndicatorId", "Year", "RegionId", "Period", "Kind") WHERE "SupersededIn" IS NULL DO UPDATE SET
            "Status" = excluded."Status", "Qualifier" = excluded."Qualifier", "ScaledValue" = excluded."ScaledValue",
            "ScaledLower" = excluded."ScaledLower", "ScaledUpper" = excluded."ScaledUpper", "AsWritten" = excluded."AsWritten",
            "Locator" = excluded."Locator"
        """;

    private readonly string _file;
    private readonly int _batchId;

    /// <summary>Copies a store.</summary>
    /// <param name="batchId">The batch whose plan is to be upserted.</param>
    public BareUpsert(string connectionString, int batchId)
    {
        _batchId = batchId;
        using var store = new SqliteConnection(connectionString);
        store.Open();
        _file = $"{store.DataSource}-before-{batchId}";
        CopyTo(store, _file);
    }

    /// <summary>How long it takes; the copy stays as it was.</summary>
    public async Task<TimeSpan> RunAsync()
    {
        var copied = _file + "-run";
        try
        {
            File.Copy(_file, copied);
            await using var copy = Connect(copied);
            await ExecuteAsync(copy, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536;");
            return await UpsertAsync(copy, await ReadAsync(copy, _batchId));
        }
        finally
        {
            Delete(copied);
        }
    }

    private static void CopyTo(SqliteConnection store, string file)
    {
        using var copy = Connect(file);
        store.BackupDatabase(copy);
        using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=DELETE";
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Connect(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Delete(string file)
    {
        foreach (var part in new[] { "", "-wal", "-shm" })
        {
            File.Delete(file + part);
        }
    }

    private static async Task<List<object[]>> ReadAsync(SqliteConnection connection, int batchId)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Planned;
        command.Parameters.AddWithValue("@batch", batchId);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static async Task<TimeSpan> UpsertAsync(SqliteConnection connection, List<object[]> rows)
    {
        var watch = Stopwatch.StartNew();
        await using var transaction = connection.BeginTransaction();
        await using var command = connection.CreateCommand();
        command.CommandText = Upsert;
        command.Transaction = transaction;
        var parameters = Array.ConvertAll(rows[0], value => command.Parameters.AddWithValue($"@p{command.Parameters.Count}", value));
        await command.PrepareAsync();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                parameters[i].Value = row[i];
            }

            command.ExecuteNonQuery();
        }

        await transaction.CommitAsync();
        return watch.Elapsed;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
