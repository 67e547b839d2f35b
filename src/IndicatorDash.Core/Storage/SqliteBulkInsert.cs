using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace IndicatorDash.Storage;

/// <summary>
/// Runs a statement for many rows with its values bound by position. A command looks every parameter up by its name again
/// for every row, which takes longer than the insert itself.
/// </summary>
internal static class SqliteBulkInsert
{
    /// <summary>Runs the statement once for each row, in the transaction that the connection has open.</summary>
    /// <param name="columns">Reads the values of a row, in the order of the statement's parameters.</param>
    public static void Run<T>(
        SqliteConnection connection,
        string statement,
        IReadOnlyList<Func<object, object>> columns,
        IEnumerable<T> rows,
        CancellationToken cancellationToken)
        where T : class
    {
        var db = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(db, statement, out var prepared), db);
        using (prepared)
        {
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                for (var i = 0; i < columns.Count; i++)
                {
                    SqliteException.ThrowExceptionForRC(Bind(prepared, i + 1, columns[i](row)), db);
                }

                SqliteException.ThrowExceptionForRC(raw.sqlite3_step(prepared), db);
                raw.sqlite3_reset(prepared);
            }
        }
    }

    // As a command writes them, so that both can be compared.
    private static int Bind(sqlite3_stmt statement, int at, object value) => value switch
    {
        DBNull => raw.sqlite3_bind_null(statement, at),
        int number => raw.sqlite3_bind_int64(statement, at, number),
        long number => raw.sqlite3_bind_int64(statement, at, number),
        bool truth => raw.sqlite3_bind_int64(statement, at, truth ? 1 : 0),
        string text => raw.sqlite3_bind_text(statement, at, text),
        DateTime time => raw.sqlite3_bind_text(statement, at, time.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        byte[] bytes => raw.sqlite3_bind_blob(statement, at, bytes),
        _ => throw new NotSupportedException($"{value.GetType().Name} is not stored in bulk."),
    };
}
