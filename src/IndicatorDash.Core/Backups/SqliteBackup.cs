using IndicatorDash.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Backups;

/// <summary>
/// Backs an SQLite file up while others use it, and puts one back in a single transaction: killed at any moment, it is
/// either done or has not happened.
/// </summary>
internal sealed class SqliteBackup : DatabaseBackup
{
    private const int SqliteBusy = 5;
    private const int SqliteNotADatabase = 26;
    private const int SqliteCorrupt = 11;

    public override Task WriteAsync(IndicatorDbContext db, string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(FileOf(db)))
        {
            throw new BackupException(BackupProblem.NoDatabase, FileOf(db));
        }

        if (Path.Exists(file))
        {
            throw new BackupException(BackupProblem.FileExists, file);
        }

        // Under another name until it is whole.
        var partial = file + ".partial";
        Delete(partial);
        try
        {
            using (var source = Open(FileOf(db), SqliteOpenMode.ReadWrite))
            using (var copy = Open(partial, SqliteOpenMode.ReadWriteCreate))
            {
                source.BackupDatabase(copy);
                Execute(copy, "PRAGMA journal_mode=DELETE");
                Check(db, copy, FileOf(db));
            }

            cancellationToken.ThrowIfCancellationRequested();
            File.Move(partial, file);
        }
        catch (SqliteException failure) when (IsDamage(failure))
        {
            throw new BackupException(BackupProblem.Damaged, FileOf(db), failure);
        }
        finally
        {
            Delete(partial);
        }

        return Task.CompletedTask;
    }

    public override async Task RestoreAsync(
        IndicatorDbContext db, string file, Func<IndicatorDbContext, CancellationToken, Task> record, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new BackupException(BackupProblem.FileMissing, file);
        }

        // Everything is tried on a copy; the file itself stays as it is.
        var target = FileOf(db);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var copy = Path.Combine(Path.GetDirectoryName(target)!, $"restore-{Guid.NewGuid():N}.db");
        try
        {
            File.Copy(file, copy);
            await PrepareAsync(db, file, copy, record, cancellationToken);
            await db.Database.CloseConnectionAsync();
            Replace(target, copy, db.Database.GetConnectionString()!);
        }
        finally
        {
            Delete(copy);
        }
    }

    private static async Task PrepareAsync(
        IndicatorDbContext db, string file, string copy, Func<IndicatorDbContext, CancellationToken, Task> record, CancellationToken cancellationToken)
    {
        try
        {
            using var connection = Open(copy, SqliteOpenMode.ReadWrite);
            Check(db, connection, file);
            var builder = new DbContextOptionsBuilder<SqliteIndicatorDbContext>();
            builder.UseIndicatorSqlite(connection.ConnectionString);
            await using var restored = new SqliteIndicatorDbContext(builder.Options);
            await restored.Database.MigrateAsync(cancellationToken);
            await record(restored, cancellationToken);
        }
        catch (SqliteException failure) when (IsDamage(failure))
        {
            throw new BackupException(BackupProblem.Damaged, file, failure);
        }
    }

    private static void Replace(string target, string copy, string connectionString)
    {
        // Our own idle connections would count as somebody's.
        using (var pooled = new SqliteConnection(connectionString))
        {
            SqliteConnection.ClearPool(pooled);
        }

        using var source = Open(copy, SqliteOpenMode.ReadWrite);
        using var destination = Open(target, SqliteOpenMode.ReadWriteCreate);
        try
        {
            // Kept until the connection is closed: nobody comes in between.
            Execute(destination, "PRAGMA locking_mode=EXCLUSIVE");
            Execute(destination, "BEGIN EXCLUSIVE");
            Execute(destination, "ROLLBACK");
            source.BackupDatabase(destination);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == SqliteBusy)
        {
            throw new BackupException(BackupProblem.InUse, target, failure);
        }
    }

    private static void Check(IndicatorDbContext db, SqliteConnection connection, string file)
    {
        if (Read(connection, "PRAGMA integrity_check(1)") is not ["ok"])
        {
            throw new BackupException(BackupProblem.Damaged, file);
        }

        var hasHistory = Read(connection, "SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'").Count > 0;
        Check(db, hasHistory ? Read(connection, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId") : [], file);
    }

    private static string FileOf(IndicatorDbContext db) =>
        Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);

    // Unpooled, so that the file is free once the connection is closed; busy databases are waited for only briefly.
    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 2,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static List<string> Read(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private static bool IsDamage(SqliteException failure) => failure.SqliteErrorCode is SqliteNotADatabase or SqliteCorrupt;

    private static void Delete(string file)
    {
        foreach (var part in (string[])["", "-wal", "-shm", "-journal"])
        {
            File.Delete(file + part);
        }
    }
}
