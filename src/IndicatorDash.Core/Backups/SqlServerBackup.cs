using System.Data.Common;
using IndicatorDash.Storage;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Backups;

/// <summary>
/// Has SQL Server back the database up, and restore it, on a path of its own machine. A backup carries our name and its
/// last migration, so that only one of ours is restored.
/// </summary>
internal sealed class SqlServerBackup : DatabaseBackup
{
    internal const string SetName = "IndicatorDash";

    internal const string FileExistsQuestion = "SELECT file_exists FROM sys.dm_os_file_exists(@file)";

    // COPY_ONLY leaves the administrators' own chain of backups alone.
    internal const string BackupStatement =
        """
        BACKUP DATABASE @database TO DISK = @file
        WITH COPY_ONLY, CHECKSUM, NAME = @name, DESCRIPTION = @migration
        """;

    internal const string HeaderQuestion = "RESTORE HEADERONLY FROM DISK = @file";

    internal const string VerifyStatement = "RESTORE VERIFYONLY FROM DISK = @file WITH CHECKSUM";

    internal const string RestoreStatement = "RESTORE DATABASE @database FROM DISK = @file WITH REPLACE, CHECKSUM, RECOVERY";

    public override async Task WriteAsync(IndicatorDbContext db, string file, CancellationToken cancellationToken)
    {
        if (!await db.Database.CanConnectAsync(cancellationToken)
            || (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).LastOrDefault() is not { } migration)
        {
            throw new BackupException(BackupProblem.NoDatabase, DatabaseOf(db));
        }

        await using var connection = await OpenAsync(db, cancellationToken);
        if (await ScalarAsync(connection, FileExistsQuestion, file, cancellationToken) is true or 1)
        {
            throw new BackupException(BackupProblem.FileExists, file);
        }

        await ExecuteAsync(
            connection,
            BackupStatement,
            cancellationToken,
            ("@database", DatabaseOf(db)), ("@file", file), ("@name", SetName), ("@migration", migration));
    }

    public override async Task RestoreAsync(
        IndicatorDbContext db, string file, Func<IndicatorDbContext, CancellationToken, Task> record, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(db, cancellationToken);
        if (await ScalarAsync(connection, FileExistsQuestion, file, cancellationToken) is not (true or 1))
        {
            throw new BackupException(BackupProblem.FileMissing, file);
        }

        Check(db, await MigrationsOfAsync(db, connection, file, cancellationToken), file);
        await ExecuteAsync(connection, VerifyStatement, cancellationToken, ("@file", file));

        // Refused, not waited for, while anybody else is connected.
        var name = Quoted(DatabaseOf(db));
        var exists = await ScalarAsync(connection, "SELECT DB_ID(@file)", DatabaseOf(db), cancellationToken) is not (null or DBNull);
        SqlConnection.ClearAllPools();
        if (exists)
        {
            await ClaimAsync(connection, name, cancellationToken);
        }

        try
        {
            await ExecuteAsync(
                connection, RestoreStatement, cancellationToken, ("@database", DatabaseOf(db)), ("@file", file));
        }
        finally
        {
            await ExecuteAsync(connection, $"ALTER DATABASE {name} SET MULTI_USER", CancellationToken.None);
        }

        await db.Database.MigrateAsync(cancellationToken);
        await record(db, cancellationToken);
    }

    private static async Task ClaimAsync(SqlConnection connection, string name, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(connection, $"ALTER DATABASE {name} SET SINGLE_USER WITH NO_WAIT", cancellationToken);
        }
        catch (BackupException refused)
        {
            throw new BackupException(BackupProblem.InUse, refused.Detail, refused);
        }
    }

    // Its own name and the last migration stand in the head of a backup.
    private static async Task<IReadOnlyCollection<string>> MigrationsOfAsync(
        IndicatorDbContext db, SqlConnection connection, string file, CancellationToken cancellationToken)
    {
        await using var command = new SqlCommand(HeaderQuestion, connection);
        command.Parameters.AddWithValue("@file", file);
        try
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            if (!await reader.ReadAsync(cancellationToken) || reader["BackupName"] as string != SetName
                || reader["BackupDescription"] is not string migration)
            {
                return [];
            }

            // One that is not known is of a later version.
            var known = db.Database.GetMigrations().ToList();
            return known.IndexOf(migration) is >= 0 and var index ? known[..(index + 1)] : [.. known, migration];
        }
        catch (SqlException failure)
        {
            throw new BackupException(BackupProblem.Damaged, failure.Message, failure);
        }
    }

    private static async Task<SqlConnection> OpenAsync(IndicatorDbContext db, CancellationToken cancellationToken)
    {
        var connection = new SqlConnection(
            new SqlConnectionStringBuilder(db.Database.GetConnectionString()) { InitialCatalog = "master", Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task<object?> ScalarAsync(
        SqlConnection connection, string question, string value, CancellationToken cancellationToken)
    {
        await using var command = new SqlCommand(question, connection);
        command.Parameters.AddWithValue("@file", value);
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    private static async Task ExecuteAsync(
        SqlConnection connection, string statement, CancellationToken cancellationToken, params (string Name, string Value)[] values)
    {
        await using var command = new SqlCommand(statement, connection) { CommandTimeout = 0 };
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (DbException failure)
        {
            throw new BackupException(BackupProblem.Refused, failure.Message, failure);
        }
    }

    private static string DatabaseOf(IndicatorDbContext db) =>
        new SqlConnectionStringBuilder(db.Database.GetConnectionString()).InitialCatalog;

    private static string Quoted(string name) => $"[{name.Replace("]", "]]", StringComparison.Ordinal)}]";
}
