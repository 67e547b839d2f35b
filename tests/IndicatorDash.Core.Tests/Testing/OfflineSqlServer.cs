using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using IndicatorDash.Storage;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using IsolationLevel = System.Data.IsolationLevel;

namespace IndicatorDash.Testing;

/// <summary>A statement that would have gone to the server.</summary>
internal sealed record RecordedCommand(string Text, IReadOnlyList<DbParameter> Parameters);

/// <summary>
/// The store on SQL Server without a server: every statement is recorded, none is executed. Queries find nothing, but
/// for the entities that were given as <see cref="Rows"/>.
/// </summary>
internal sealed class OfflineSqlServer : IDbContextFactory<IndicatorDbContext>
{
    private readonly DbContextOptions<SqlServerIndicatorDbContext> _options;

    public OfflineSqlServer()
    {
        var builder = new DbContextOptionsBuilder<SqlServerIndicatorDbContext>();
        builder.UseIndicatorSqlServer("Server=offline;Database=IndicatorDash");
        _options = builder.Options;
    }

    /// <summary>Everything that was sent, in order.</summary>
    public List<RecordedCommand> Commands { get; } = [];

    /// <summary>What queries find that select nothing but columns of these entities, whatever they ask for.</summary>
    public List<object> Rows { get; } = [];

    public IndicatorDbContext CreateDbContext()
    {
        var db = new SqlServerIndicatorDbContext(_options);
        db.Database.SetDbConnection(new Connection(this), contextOwnsConnection: true);
        return db;
    }

    /// <summary>Does something in a transaction, as the retrying strategy of SQL Server demands it.</summary>
    public async Task InTransactionAsync(Func<IndicatorDbContext, Task> action)
    {
        await using var db = CreateDbContext();
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await action(db);
            await transaction.CommitAsync();
        });
    }

    private DataTable Answer(string sql)
    {
        if (sql.Contains("WHEN EXISTS", StringComparison.Ordinal))
        {
            return Scalar(typeof(bool), false);
        }

        if (sql.StartsWith("SELECT COUNT(*)", StringComparison.Ordinal))
        {
            return Scalar(typeof(int), 0);
        }

        if (sql.StartsWith("SELECT MAX(", StringComparison.Ordinal))
        {
            return Scalar(typeof(int), DBNull.Value);
        }

        var script = TSql.Parse(sql);
        return TSql.All<SelectStatement>(script) is [{ QueryExpression: QuerySpecification query }]
            ? Found(query.SelectElements, TSql.All<NamedTableReference>(script))
            : new DataTable();
    }

    // Of a join, one row is found, made of the first of each type.
    private DataTable Found(IList<SelectElement> elements, IEnumerable<NamedTableReference> tables)
    {
        using var db = CreateDbContext();
        var types = tables.DistinctBy(table => table.Alias.Value).ToDictionary(
            table => table.Alias.Value,
            table => db.Model.GetEntityTypes().Single(type => type.GetTableName() == table.SchemaObject.BaseIdentifier.Value));
        var properties = elements.Select(element => PropertyOf(element, types)).ToList();
        var answer = new DataTable();
        foreach (var property in properties)
        {
            answer.Columns.Add($"c{answer.Columns.Count}", property is null ? typeof(object) : ProviderType(property));
        }

        if (properties.Contains(null))
        {
            return answer;
        }

        var found = properties.Select(property => property!.DeclaringType.ClrType).Distinct()
            .Select(type => Rows.Where(row => row.GetType() == type).ToList()).ToList();
        for (var i = 0; i < (found.Count == 1 ? found[0].Count : found.Min(rows => Math.Min(rows.Count, 1))); i++)
        {
            var row = found.ToDictionary(rows => rows[i].GetType(), rows => rows[i]);
            answer.Rows.Add([.. properties.Select(property => ProviderValue(property!, row[property!.DeclaringType.ClrType]))]);
        }

        return answer;
    }

    private static IProperty? PropertyOf(SelectElement element, Dictionary<string, IEntityType> types) =>
        element is SelectScalarExpression { Expression: ColumnReferenceExpression { MultiPartIdentifier.Identifiers: [var alias, var column] } }
            ? types.GetValueOrDefault(alias.Value)?.GetProperties().Single(property => property.GetColumnName() == column.Value)
            : null;

    private static DataTable Scalar(Type type, object value)
    {
        var table = new DataTable();
        table.Columns.Add("value", type);
        table.Rows.Add(value);
        return table;
    }

    private static Type ProviderType(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private static object ProviderValue(IProperty property, object row)
    {
        var value = property.GetGetter().GetClrValue(row);
        return (property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
    }

    private sealed class Connection(OfflineSqlServer server) : DbConnection
    {
        private ConnectionState _state;

        [AllowNull]
        public override string ConnectionString { get; set; } = "";

        public override string Database => "IndicatorDash";

        public override string DataSource => "offline";

        public override string ServerVersion => "16.0";

        public override ConnectionState State => _state;

        public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

        public override void Close() => _state = ConnectionState.Closed;

        public override void Open() => _state = ConnectionState.Open;

        protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new Transaction(this);

        protected override DbCommand CreateDbCommand() => new Command(server) { Connection = this };
    }

    private sealed class Transaction(Connection connection) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => IsolationLevel.ReadCommitted;

        protected override DbConnection DbConnection => connection;

        public override void Commit()
        {
        }

        public override void Rollback()
        {
        }
    }

    private sealed class Command(OfflineSqlServer server) : DbCommand
    {
        // Holds the parameters: those of SQL Server fit into no other collection.
        private readonly SqlCommand _parameters = new();

        [AllowNull]
        public override string CommandText { get; set; } = "";

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; }

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; }

        protected override DbParameterCollection DbParameterCollection => _parameters.Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel()
        {
        }

        public override void Prepare()
        {
        }

        public override int ExecuteNonQuery()
        {
            Record();
            return 0;
        }

        public override object? ExecuteScalar()
        {
            Record();
            return null;
        }

        protected override DbParameter CreateDbParameter() => new SqlParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
        {
            Record();

            // Changed rows answer with an id or a count, each in a result of its own.
            var outputs = CommandText.Split("\nOUTPUT ").Length - 1;
            return outputs > 0
                ? new DataTableReader([.. Enumerable.Range(0, outputs).Select(_ => Scalar(typeof(int), 1))])
                : server.Answer(CommandText).CreateDataReader();
        }

        protected override void Dispose(bool disposing)
        {
            _parameters.Dispose();
            base.Dispose(disposing);
        }

        private void Record() => server.Commands.Add(new RecordedCommand(CommandText, [.. _parameters.Parameters.Cast<DbParameter>()]));
    }
}
