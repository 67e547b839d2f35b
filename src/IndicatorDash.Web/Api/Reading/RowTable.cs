using System.Globalization;
using System.Reflection;
using System.Text.Json;
using IndicatorDash.Exports;

namespace IndicatorDash.Web.Api.Reading;

/// <summary>A column of a table of rows.</summary>
/// <param name="Name">As it stands in the header, such as <c>as_written</c>.</param>
/// <param name="Property">Where its values are.</param>
/// <param name="IsRequired">Whether every row has one.</param>
public sealed record RowColumn(string Name, PropertyInfo Property, bool IsRequired)
{
    /// <summary>The type of its values.</summary>
    public Type Type => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

    /// <summary>What it says, in a language; the reader's if none is given.</summary>
    public string Text(CultureInfo? culture = null) => ApiTexts.Of($"Column{Property.Name}", culture);
}

/// <summary>
/// Rows as lines of CSV: what a record says in JSON, each property a column, in the same order. Numbers stand as they are;
/// texts are kept from being formulas (<see cref="CsvText"/>). What is not there is empty, and never 0.
/// </summary>
internal sealed class RowTable<T>
{
    /// <param name="except">The property that is no column.</param>
    public RowTable(string? except = null)
    {
        var nullability = new NullabilityInfoContext();
        Columns =
        [
            .. typeof(T).GetProperties().Where(property => property.Name != except).Select(property => new RowColumn(
                JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name),
                property,
                nullability.Create(property).ReadState == NullabilityState.NotNull)),
        ];
        Header = CsvText.Line(Columns.Select(column => column.Name));
    }

    /// <summary>With a column for every property.</summary>
    public static RowTable<T> Full { get; } = new();

    public IReadOnlyList<RowColumn> Columns { get; }

    public string Header { get; }

    public string Line(T row) => string.Join(',', Columns.Select(column => FieldOf(column.Property.GetValue(row)))) + "\r\n";

    private static string FieldOf(object? value) => value switch
    {
        null => "",
        string text => CsvText.Field(text),
        bool flag => flag ? "true" : "false",
        Enum word => ApiJson.Word(word.ToString()),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} is no field."),
    };
}
