using IndicatorDash.Auditing;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace IndicatorDash.Backups;

/// <summary>The store as a file and back again, on SQLite; the statements for SQL Server are only read, by its parser.</summary>
public sealed class StoreBackupTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("indicatordash_").FullName;
    private TestStore _store = null!;

    private string BackupFile => Path.Combine(_folder, "备份.db");

    public async Task InitializeAsync()
    {
        _store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        await _store.PublishAsync(SampleCatalogue.Row(1, SampleCatalogue.Trained, SampleCatalogue.Xining, "2020", 10));
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task BackupAndRestore_OfAStore_BringsItBack()
    {
        var before = await StoreState.ReadAsync(_store);
        await _store.Get<StoreBackup>().BackupAsync(BackupFile, "console:root", default);
        await _store.PublishAsync(SampleCatalogue.Row(1, SampleCatalogue.Trained, SampleCatalogue.Xining, "2020", 11));
        await _store.Get<AuditLog>().AppendAsync(new(AuditActions.Published, "李四", "第2版"), default);
        var replaced = (await _store.Get<AuditVerifier>().VerifyAsync(null, default)).Anchor;

        await _store.Get<StoreBackup>().RestoreAsync(BackupFile, "console:root", default);

        Assert.Equal(before, await StoreState.ReadAsync(_store));
        Assert.Equal([BackupFile], Directory.GetFiles(_folder));
        Assert.True((await _store.Get<AuditVerifier>().VerifyAsync(null, default)).IsIntact);
        var record = Assert.Single(await AuditStore.AllAsync(_store));
        Assert.Equal((AuditActions.Restored, "console:root", BackupFile), (record.Action, record.Actor, record.Subject));
        Assert.Contains(replaced.ToString(), record.Details, StringComparison.Ordinal);

        // And it goes on as before.
        await _store.PublishAsync(SampleCatalogue.Row(1, SampleCatalogue.Trained, SampleCatalogue.Xining, "2020", 12));
        Assert.Equal(2, (await _store.Get<VersionQueries>().CurrentAsync(default))!.Version.Number);
    }

    [Fact]
    public async Task Backup_WhileSomebodyWrites_HoldsWhatWasCommitted()
    {
        await using var db = _store.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.Title, "half done"));

        // Not through the facade, whose record would wait for the writer.
        await using var reader = _store.Open();
        await new SqliteBackup().WriteAsync(reader, BackupFile, default);

        await transaction.RollbackAsync();
        using var copy = Open(BackupFile);
        Assert.Equal("二〇二〇年报告", Scalar(copy, "SELECT Title FROM Sources"));
        Assert.Equal("delete", Scalar(copy, "PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Backup_ToAFileThatIsThere_LeavesIt()
    {
        await File.WriteAllTextAsync(BackupFile, "precious");

        await RefusedAsync(BackupProblem.FileExists, () => _store.Get<StoreBackup>().BackupAsync(BackupFile, "x", default));

        Assert.Equal("precious", await File.ReadAllTextAsync(BackupFile));
    }

    [Fact]
    public async Task Backup_IntoAFolderThatIsNotThere_Fails() => await Assert.ThrowsAnyAsync<Exception>(() =>
        _store.Get<StoreBackup>().BackupAsync(Path.Combine(_folder, "none", "a.db"), "x", default));

    [Theory]
    [InlineData("")]
    [InlineData("no database at all, but a text that is longer than the head of a database would be ...............................")]
    public async Task Restore_OfSomethingElse_LeavesTheStoreAsItWas(string content)
    {
        await File.WriteAllTextAsync(BackupFile, content);

        await RestoreRefusedAsync(content.Length == 0 ? BackupProblem.NotOurs : BackupProblem.Damaged);
    }

    [Fact]
    public async Task Restore_OfAFileThatIsNotThere_LeavesTheStoreAsItWas() => await RestoreRefusedAsync(BackupProblem.FileMissing);

    [Theory]
    [InlineData("DROP TABLE __EFMigrationsHistory", BackupProblem.NotOurs)]
    [InlineData("DELETE FROM __EFMigrationsHistory", BackupProblem.NotOurs)]
    [InlineData("UPDATE __EFMigrationsHistory SET MigrationId = '2' || MigrationId", BackupProblem.NotOurs)]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '20.0')", BackupProblem.FromLaterVersion)]
    public async Task Restore_OfAnotherDatabase_LeavesTheStoreAsItWas(string change, BackupProblem problem)
    {
        await WriteAsync();
        using (var backup = Open(BackupFile))
        {
            Scalar(backup, change);
        }

        await RestoreRefusedAsync(problem);
    }

    [Fact]
    public async Task Restore_OfADamagedBackup_LeavesTheStoreAsItWas()
    {
        await WriteAsync();
        await using (var file = File.OpenWrite(BackupFile))
        {
            file.SetLength(file.Length / 2);
        }

        await RestoreRefusedAsync(BackupProblem.Damaged);
    }

    [Fact]
    public async Task Restore_WhileSomebodyIsConnected_IsRefused()
    {
        await WriteAsync();
        await using var reader = _store.Open();
        await reader.Database.OpenConnectionAsync();
        Assert.NotEmpty(await reader.Sources.ToListAsync());

        await RestoreRefusedAsync(BackupProblem.InUse);
    }

    [Fact]
    public async Task Restore_OfABackupOfAnEarlierVersion_BringsItUpToThisOne()
    {
        var builder = new DbContextOptionsBuilder<SqliteIndicatorDbContext>();
        builder.UseIndicatorSqlite($"Data Source={BackupFile};Pooling=False");
        await using (var earlier = new SqliteIndicatorDbContext(builder.Options))
        {
            await earlier.GetService<IMigrator>().MigrateAsync("Initial");
        }

        await _store.Get<StoreBackup>().RestoreAsync(BackupFile, "x", default);

        await using var db = _store.Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal([AuditActions.Restored], (await AuditStore.AllAsync(_store)).Select(record => record.Action));
    }

    [Theory]
    [InlineData(SqlServerBackup.BackupStatement)]
    [InlineData(SqlServerBackup.FileExistsQuestion)]
    [InlineData(SqlServerBackup.HeaderQuestion)]
    [InlineData(SqlServerBackup.VerifyStatement)]
    [InlineData(SqlServerBackup.RestoreStatement)]
    [InlineData("ALTER DATABASE [a]]b] SET SINGLE_USER WITH NO_WAIT")]
    [InlineData("ALTER DATABASE [a]]b] SET MULTI_USER")]
    public void Statements_ForSqlServer_AreTransactSql(string statement) => TSql.Parse(statement);

    private async Task RestoreRefusedAsync(BackupProblem problem)
    {
        await _store.Get<AuditLog>().AppendAsync(new(AuditActions.SignedIn, "张三", ""), default);
        var before = await StoreState.ReadAsync(_store);
        var records = await AuditStore.AllAsync(_store);
        var files = Directory.GetFiles(_folder).ToDictionary(file => file, File.ReadAllBytes);

        await RefusedAsync(problem, () => _store.Get<StoreBackup>().RestoreAsync(BackupFile, "x", default));

        Assert.Equal(before, await StoreState.ReadAsync(_store));
        Assert.Equal(records, await AuditStore.AllAsync(_store));
        Assert.Equal(files, Directory.GetFiles(_folder).ToDictionary(file => file, File.ReadAllBytes));
    }

    private async Task WriteAsync() => await _store.Get<StoreBackup>().BackupAsync(BackupFile, "x", default);

    private static async Task RefusedAsync(BackupProblem problem, Func<Task> action) =>
        Assert.Equal(problem, (await Assert.ThrowsAsync<BackupException>(action)).Problem);

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private static object? Scalar(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteScalar();
    }
}
