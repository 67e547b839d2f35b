using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace IndicatorDash.Benchmarks;

/// <summary>What any publication must do at least: a prepared upsert of each row into a table with the same columns and key.</summary>
internal static class BareUpsert
{
    private const string Schema =
        """
        CREATE TABLE "Bare" AS SELECT * FROM "Observations" WHERE 0;
        CREATE UNIQUE INDEX "IX_Bare" ON "Bare" ("IndicatorId", "Year", "RegionId", "Period", "Kind");
        """;

    private const string Upsert =
        """
        INSERT INTO "Bare" ("IndicatorId", "Year", "RegionId", "Period", "Kind", "Status", "Qualifier",
            "ScaledValue", "ScaledLower", "ScaledUpper", "AsWritten", "SourceId", "Locator", "BatchId", "PublishedIn")
        VALUES (@indicator, @year, @region, @period, 0, 0, 0, @value, @value, @value, @written, 1, @locator, 1, 1)
        ON CONFLICT ("IndicatorId", "Year", "RegionId", "Period", "Kind") DO UPDATE SET "ScaledValue" = excluded."ScaledValue"
        """;

    /// <summary>How long it takes, committed.</summary>
    public static async Task<TimeSpan> RunAsync(string connectionString, int count)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, Schema);
        var watch = Stopwatch.StartNew();
        await using (var transaction = connection.BeginTransaction())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Upsert;
            command.Transaction = transaction;
            string[] names = ["@indicator", "@year", "@region", "@period", "@value", "@written", "@locator"];
            var parameters = Array.ConvertAll(names, name => command.Parameters.AddWithValue(name, 0));
            await command.PrepareAsync();
            for (var i = 0; i < count; i++)
            {
                var (year, region) = (2010 + (i % 10), 110_000 + (i / 10 % 2_500));
                object[] values = [1 + (i / 25_000), year, region, $"{year}", i * 10_000L, $"{i}", $"long!D{i}"];
                for (var j = 0; j < parameters.Length; j++)
                {
                    parameters[j].Value = values[j];
                }

                command.ExecuteNonQuery();
            }

            await transaction.CommitAsync();
        }

        var time = watch.Elapsed;
        await ExecuteAsync(connection, "DROP TABLE \"Bare\"");
        return time;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
