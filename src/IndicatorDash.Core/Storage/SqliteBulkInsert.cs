using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace IndicatorDash.Storage;

/// <summary>
/// Runs a statement for many rows with its values bound by position, each by its type. A command looks every parameter up by its
/// name again for every row, and takes every value as an object, which takes longer than the insert itself.
/// </summary>
internal static class SqliteBulkInsert
{
    /// <summary>Runs the statement once for each row, in the transaction that the connection has open.</summary>
    /// <param name="bind">Binds the values of a row to the statement (<see cref="BindersOf"/>).</param>
    public static void Run<T>(
        SqliteConnection connection,
        string statement,
        Action<sqlite3_stmt, T> bind,
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
                bind(prepared, row);
                SqliteException.ThrowExceptionForRC(raw.sqlite3_step(prepared), db);
                raw.sqlite3_reset(prepared);
            }
        }
    }

    /// <summary>
    /// Compiles what makes a binder of a statement's values. A statement keeps what is bound to it: so a binder, which is for one
    /// statement alone, binds of each row only what differs from the row before, in most tables the lesser part.
    /// </summary>
    /// <param name="values">Read a value each from a row, as the database stores it, in the order of the statement's parameters.</param>
    /// <exception cref="NotSupportedException">A value is of a type that is not stored in bulk.</exception>
    public static Func<Action<sqlite3_stmt, T>> BindersOf<T>(IEnumerable<LambdaExpression> values)
    {
        var statement = Expression.Parameter(typeof(sqlite3_stmt));
        var row = Expression.Parameter(typeof(T));
        var bound = new List<ParameterExpression>();
        var binds = new List<Expression>();
        foreach (var value in values)
        {
            // Nothing at first, as in a new statement.
            var isNullable = !value.ReturnType.IsValueType || Nullable.GetUnderlyingType(value.ReturnType) is not null;
            var last = Expression.Variable(isNullable ? value.ReturnType : typeof(Nullable<>).MakeGenericType(value.ReturnType));
            var current = Expression.Variable(value.ReturnType);
            var next = Expression.Convert(current, last.Type);
            bound.Add(last);
            binds.Add(Expression.Block(
                [current],
                Expression.Assign(current, Expression.Invoke(value, row)),
                Expression.IfThen(
                    Expression.NotEqual(next, last),
                    Expression.Block(BindOf(statement, bound.Count, current), Expression.Assign(last, next)))));
        }

        var binder = Expression.Lambda<Action<sqlite3_stmt, T>>(Expression.Block(binds), statement, row);
        return Expression.Lambda<Func<Action<sqlite3_stmt, T>>>(Expression.Block(bound, binder)).Compile();
    }

    private static MethodCallExpression BindOf(Expression statement, int at, Expression value)
    {
        var type = value.Type == typeof(int) ? typeof(long) : value.Type == typeof(int?) ? typeof(long?) : value.Type;
        var bind = typeof(SqliteBulkInsert).GetMethod(
            nameof(Bind), BindingFlags.NonPublic | BindingFlags.Static, [typeof(sqlite3_stmt), typeof(int), type])
            ?? throw new NotSupportedException($"{type.Name} is not stored in bulk.");
        return Expression.Call(bind, statement, Expression.Constant(at), Expression.Convert(value, type));
    }

    // As a command writes them, so that both can be compared.
    private static void Bind(sqlite3_stmt statement, int at, long number) => Check(statement, raw.sqlite3_bind_int64(statement, at, number));

    private static void Bind(sqlite3_stmt statement, int at, long? number)
    {
        if (number is { } value)
        {
            Bind(statement, at, value);
        }
        else
        {
            BindNull(statement, at);
        }
    }

    private static void Bind(sqlite3_stmt statement, int at, bool truth) => Bind(statement, at, truth ? 1L : 0L);

    private static void Bind(sqlite3_stmt statement, int at, DateTime time) =>
        Bind(statement, at, time.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture));

    private static void Bind(sqlite3_stmt statement, int at, string? text)
    {
        const int MaxOnStack = 1024;
        if (text is null)
        {
            BindNull(statement, at);
        }
        else if (text.Length == 0 || Encoding.UTF8.GetMaxByteCount(text.Length) > MaxOnStack)
        {
            Check(statement, raw.sqlite3_bind_text(statement, at, text));
        }
        else
        {
            Span<byte> bytes = stackalloc byte[MaxOnStack];
            Check(statement, raw.sqlite3_bind_text(statement, at, bytes[..Encoding.UTF8.GetBytes(text, bytes)]));
        }
    }

    private static void BindNull(sqlite3_stmt statement, int at) => Check(statement, raw.sqlite3_bind_null(statement, at));

    private static void Check(sqlite3_stmt statement, int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, raw.sqlite3_db_handle(statement));
        }
    }
}
