using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace IndicatorDash.Storage;

/// <summary>
/// Adds many rows of an entity at the speed of the database: a prepared insert on SQLite, bulk copy on SQL Server.
/// <c>SaveChanges</c> takes about eight times as long.
/// </summary>
internal static class BulkLoader
{
    private const int SqlServerChunk = 5_000;

    /// <summary>Adds the rows in the context's open transaction, in their order.</summary>
    /// <exception cref="InvalidOperationException">The context has no open transaction.</exception>
    public static async Task BulkInsertAsync<T>(this IndicatorDbContext db, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Rows are loaded in a transaction only.");
        var table = Table.Of<T>(db);
        if (transaction is SqlTransaction { Connection: { } connection } copied)
        {
            await CopyAsync(connection, copied, table, rows, cancellationToken);
        }
        else if (transaction.Connection is SqliteConnection sqlite)
        {
            SqliteBulkInsert.Run(sqlite, table.Insert, [.. table.Columns.Select(column => column.Read)], rows, cancellationToken);
        }
        else
        {
            await InsertAsync(transaction, table, rows, cancellationToken);
        }
    }

    // Of whatever else speaks ADO.NET, such as a connection that is wrapped.
    private static async Task InsertAsync<T>(
        DbTransaction transaction, Table table, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = table.Insert;
        var parameters = new DbParameter[table.Columns.Count];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = command.CreateParameter();
            parameters[i].ParameterName = $"@p{i}";
            command.Parameters.Add(parameters[i]);
        }

        await command.PrepareAsync(cancellationToken);

        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = table.Columns[i].Read(row);
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task CopyAsync<T>(
        SqlConnection connection, SqlTransaction transaction, Table table, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        using var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.CheckConstraints, transaction)
        {
            DestinationTableName = $"[{table.Name}]",
            BulkCopyTimeout = 0,
        };
        using var chunk = new DataTable();
        foreach (var column in table.Columns)
        {
            chunk.Columns.Add(column.Name, column.Type);
            copy.ColumnMappings.Add(column.Name, column.Name);
        }

        foreach (var part in rows.Chunk(SqlServerChunk))
        {
            chunk.Clear();
            foreach (var row in part)
            {
                chunk.Rows.Add([.. table.Columns.Select(column => column.Read(row))]);
            }

            await copy.WriteToServerAsync(chunk, cancellationToken);
        }
    }

    private sealed record Column(string Name, Type Type, Func<object, object> Read);

    private sealed record Table(string Name, IReadOnlyList<Column> Columns)
    {
        public string Insert { get; } =
            $"INSERT INTO \"{Name}\" ({string.Join(", ", Columns.Select(column => $"\"{column.Name}\""))}) "
            + $"VALUES ({string.Join(", ", Columns.Select((_, i) => $"@p{i}"))})";

        public static Table Of<T>(DbContext db)
        {
            var entity = db.Model.FindEntityType(typeof(T))
                ?? throw new InvalidOperationException($"{typeof(T).Name} is not stored.");
            var id = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
            var columns = entity.GetProperties()
                .Where(property => !(property.ValueGenerated == ValueGenerated.OnAdd && property.IsPrimaryKey()))
                .Select(property => ColumnOf(property, id))
                .ToList();
            return new Table(id.Name, columns);
        }

        private static Column ColumnOf(IProperty property, StoreObjectIdentifier table)
        {
            var converter = property.GetTypeMapping().Converter;
            var getter = property.GetGetter();
            var type = converter?.ProviderClrType ?? property.ClrType;
            return new Column(
                property.GetColumnName(table)!,
                Nullable.GetUnderlyingType(type) ?? type,
                row => (converter is null ? getter.GetClrValue(row) : converter.ConvertToProvider(getter.GetClrValue(row))) ?? DBNull.Value);
        }
    }
}
