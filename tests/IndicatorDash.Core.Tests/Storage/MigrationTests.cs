using System.Text.RegularExpressions;
using IndicatorDash.Publication;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace IndicatorDash.Storage;

public sealed partial class MigrationTests
{
    [Theory]
    [InlineData(StorageProvider.Sqlite)]
    [InlineData(StorageProvider.SqlServer)]
    public void Migrations_OfEachProvider_MatchTheModel(StorageProvider provider)
    {
        using var db = Offline(provider);

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.NotEmpty(db.Database.GetMigrations());
    }

    [Fact]
    public void Migrations_OfBothProviders_AreTheSameSteps()
    {
        using var sqlite = Offline(StorageProvider.Sqlite);
        using var sqlServer = Offline(StorageProvider.SqlServer);

        Assert.Equal(sqlite.Database.GetMigrations().Select(NameOf), sqlServer.Database.GetMigrations().Select(NameOf));
    }

    [Fact]
    public async Task Migrate_OnSqlite_ClustersTheReadModelByItsKey()
    {
        await using var store = await TestStore.CreateAsync(StorageProvider.Sqlite);
        await using var db = store.Open();

        var clustered = await db.Database
            .SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND sql LIKE '% WITHOUT ROWID'")
            .ToListAsync();

        Assert.Equal(["CoverageCells", "Figures"], clustered.Order(StringComparer.Ordinal));
    }

    // Every publication pays for each of them.
    [Fact]
    public async Task Migrate_OnSqlite_LeavesObservationsTheIndexesThatQuestionsAskBy()
    {
        await using var store = await TestStore.CreateAsync(StorageProvider.Sqlite);
        await using var db = store.Open();

        var indexes = await db.Database
            .SqlQueryRaw<string>("SELECT replace(name, 'IX_Observations_', '') AS Value FROM sqlite_master WHERE type = 'index' AND tbl_name = 'Observations'")
            .ToListAsync();

        Assert.Equal(["Current", "PublishedIn", "RegionId", "SourceId", "Superseded", "SupersededIn"], indexes.Order(StringComparer.Ordinal));
    }

    // SQLite writes a whole table anew outside the transaction: killed then, the store would be neither old nor new.
    [Fact]
    public void Script_ForSqlite_RewritesNoTable()
    {
        using var db = Offline(StorageProvider.Sqlite);
        var script = db.GetService<IMigrator>().GenerateScript();

        Assert.Contains("FK_Batches_Regions_RegionId", script, StringComparison.Ordinal);
        Assert.DoesNotContain("ef_temp_", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_OfAStoreFromBeforeImports_KeepsItsBatchPublished()
    {
        var file = Path.Combine(Path.GetTempPath(), $"indicatordash_{Guid.NewGuid():N}.db");
        var options = new DbContextOptionsBuilder<SqliteIndicatorDbContext>();
        options.UseIndicatorSqlite($"Data Source={file};Pooling=False");
        await using (var db = new SqliteIndicatorDbContext(options.Options))
        {
            await db.GetService<IMigrator>().MigrateAsync("Initial");
            await db.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO "Batches" ("Origin", "FileName", "ContentHash", "CreatedBy", "CreatedAtUtc", "BaseVersion", "PublishedVersion")
                VALUES (0, 'observations.csv', '00', '', '2026-01-01', 0, 1)
                """);

            await db.Database.MigrateAsync();

            var batch = await db.Batches.SingleAsync();
            Assert.Equal((BatchState.Published, "observations.csv"), (batch.State, batch.Title));
            Assert.Null(batch.RegionId);
        }

        File.Delete(file);
    }

    [Fact]
    public void Script_ForSqlServer_IsTransactSql()
    {
        var script = TSql.Parse(SqlServerScript());

        Assert.NotEmpty(TSql.All<CreateTableStatement>(script));
    }

    [Fact]
    public void Script_ForSqlServer_DeletesNothingByCascade()
    {
        var keys = TSql.All<ForeignKeyConstraintDefinition>(TSql.Parse(SqlServerScript()));

        Assert.True(keys.Count > 10, $"{keys.Count} foreign keys");
        Assert.All(keys, key => Assert.True(
            key.DeleteAction is DeleteUpdateAction.NoAction or DeleteUpdateAction.NotSpecified, key.ConstraintIdentifier.Value));
    }

    [Fact]
    public void Script_ForSqlServer_IndexesNoColumnWithoutALimit()
    {
        var script = TSql.Parse(SqlServerScript());
        var unlimited = TSql.All<CreateTableStatement>(script).SelectMany(table => table.Definition.ColumnDefinitions
                .Where(column => column.DataType is SqlDataTypeReference { Parameters: [MaxLiteral] })
                .Select(column => (table.SchemaObjectName.BaseIdentifier.Value, column.ColumnIdentifier.Value)))
            .ToHashSet();

        var indexed = TSql.All<CreateIndexStatement>(script).SelectMany(index => index.Columns.Select(column =>
            (index.OnName.BaseIdentifier.Value, column.Column.MultiPartIdentifier.Identifiers[^1].Value)));

        Assert.NotEmpty(indexed);
        Assert.Empty(indexed.Intersect(unlimited));
    }

    [Theory]
    [InlineData("IX_Observations_Current", true, false)]
    [InlineData("IX_Observations_Superseded", false, true)]
    public void Script_ForSqlServer_FiltersTheIndexesByAColumn(string name, bool isUnique, bool isNot)
    {
        // As the last of the migrations made it.
        var index = TSql.All<CreateIndexStatement>(TSql.Parse(SqlServerScript())).Last(index => index.Name.Value == name);

        Assert.Equal(isUnique, index.Unique);
        var filter = Assert.IsType<BooleanIsNullExpression>(index.FilterPredicate);
        Assert.Equal(isNot, filter.IsNot);

        // A name in double quotes is a column, and no text, only while quoted identifiers are on, as they are for clients.
        var column = Assert.IsType<ColumnReferenceExpression>(filter.Expression);
        Assert.Equal("SupersededIn", Assert.Single(column.MultiPartIdentifier.Identifiers).Value);
    }


    private static IndicatorDbContext Offline(StorageProvider provider) => provider == StorageProvider.Sqlite
        ? new SqliteDesignTimeFactory().CreateDbContext([])
        : new SqlServerDesignTimeFactory().CreateDbContext([]);

    private static string SqlServerScript()
    {
        using var db = Offline(StorageProvider.SqlServer);
        return db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
    }

    private static string NameOf(string migration) => Timestamp().Replace(migration, "");

    [GeneratedRegex("^[0-9]+_")]
    private static partial Regex Timestamp();
}
