using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IndicatorDash.Storage;

/// <summary>A column of a table that rows are loaded into, and where its value stands in a row.</summary>
internal sealed class BulkColumn<T>
    where T : class
{
    private readonly Lazy<Func<T, object>> _read;

    public BulkColumn(IProperty property, StoreObjectIdentifier table)
    {
        Name = property.GetColumnName(table)!;
        Value = ValueOf(property);
        Type = Nullable.GetUnderlyingType(Value.ReturnType) ?? Value.ReturnType;
        var boxed = Expression.Convert(Value.Body, typeof(object));
        _read = new(() => Expression.Lambda<Func<T, object>>(
            Expression.Coalesce(boxed, Expression.Constant(DBNull.Value, typeof(object))), Value.Parameters).Compile());
    }

    public string Name { get; }

    public Type Type { get; }

    /// <summary>What reads the value from a row, as the database stores it.</summary>
    public LambdaExpression Value { get; }

    /// <summary>Reads the value; <see cref="DBNull"/> where there is none.</summary>
    public object Read(T row) => _read.Value(row);

    private static LambdaExpression ValueOf(IProperty property)
    {
        var row = Expression.Parameter(typeof(T));
        Expression value = Expression.Property(row, property.PropertyInfo!);
        return Expression.Lambda(
            property.GetTypeMapping().Converter?.ConvertToProviderExpression is { } convert ? Converted(convert, value) : value, row);
    }

    // No value is stored as none.
    private static Expression Converted(LambdaExpression convert, Expression value)
    {
        var inner = Nullable.GetUnderlyingType(value.Type) is null ? value : Expression.Property(value, nameof(Nullable<>.Value));
        if (inner == value && value.Type.IsValueType)
        {
            return Expression.Invoke(convert, value);
        }

        var type = convert.ReturnType.IsValueType ? typeof(Nullable<>).MakeGenericType(convert.ReturnType) : convert.ReturnType;
        return Expression.Condition(
            Expression.Equal(value, Expression.Constant(null, value.Type)),
            Expression.Default(type),
            Expression.Convert(Expression.Invoke(convert, inner), type));
    }
}
