using System.Globalization;
using System.Text.Json.Nodes;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Api.Reading;

/// <summary>A file of the data package: its name, its columns, and how it hangs together with the others.</summary>
internal abstract record DataPackageTable(string Name, IReadOnlyList<RowColumn> Columns, IReadOnlyList<string> PrimaryKey)
{
    /// <summary>Columns that hold keys of a table: the table's name, or nothing for the same one, and its column.</summary>
    public IReadOnlyList<(string Column, string? Table, string Key)> ForeignKeys { get; init; } = [];

    public string Path => $"{Name}.csv";

    /// <summary>What it is, in a language.</summary>
    public string Text(CultureInfo culture) => ApiTexts.Of($"Table{char.ToUpperInvariant(Name[0])}{Name[1..]}", culture);

    public abstract Task WriteAsync(TextWriter writer, CancellationToken cancellationToken);

    /// <summary>The resource as Data Package 2.0 describes it, in the language of the data.</summary>
    public JsonObject Describe() => new()
    {
        ["name"] = Name,
        ["type"] = "table",
        ["path"] = Path,
        ["title"] = Text(Cultures.Chinese),
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["encoding"] = "utf-8",
        ["schema"] = new JsonObject
        {
            ["fields"] = new JsonArray([.. Columns.Select(FieldOf)]),
            ["missingValues"] = new JsonArray(""),
            ["primaryKey"] = new JsonArray([.. PrimaryKey.Select(key => JsonValue.Create(key))]),
            ["foreignKeys"] = new JsonArray([.. ForeignKeys.Select(KeyOf)]),
        },
    };

    private static JsonObject KeyOf((string Column, string? Table, string Key) key)
    {
        var reference = new JsonObject { ["fields"] = new JsonArray(key.Key) };
        if (key.Table is not null)
        {
            reference["resource"] = key.Table;
        }

        return new JsonObject { ["fields"] = new JsonArray(key.Column), ["reference"] = reference };
    }

    private static JsonObject FieldOf(RowColumn column)
    {
        var constraints = new JsonObject();
        if (column.IsRequired)
        {
            constraints["required"] = true;
        }

        if (column.Type.IsEnum)
        {
            constraints["enum"] = new JsonArray([.. Enum.GetNames(column.Type).Select(word => JsonValue.Create(ApiJson.Word(word)))]);
        }

        var field = new JsonObject { ["name"] = column.Name, ["type"] = TypeOf(column.Type), ["description"] = column.Text(Cultures.Chinese) };
        if (constraints.Count > 0)
        {
            field["constraints"] = constraints;
        }

        return field;
    }

    private static string TypeOf(Type type) =>
        type == typeof(int) || type == typeof(long) ? "integer"
        : type == typeof(decimal) ? "number"
        : type == typeof(bool) ? "boolean"
        : type == typeof(DateOnly) ? "date"
        : type == typeof(DateTime) ? "datetime"
        : "string";
}

/// <inheritdoc/>
internal sealed record DataPackageTable<T>(string Name, RowTable<T> Table, IReadOnlyList<string> PrimaryKey, IAsyncEnumerable<T> Rows)
    : DataPackageTable(Name, Table.Columns, PrimaryKey)
{
    public override Task WriteAsync(TextWriter writer, CancellationToken cancellationToken) =>
        LineWriter.Of(Table).WriteAsync(writer, Rows, cancellationToken);
}
