using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IndicatorDash.Catalogues;
using IndicatorDash.Publication;
using IndicatorDash.Sources;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Api.Reading;

/// <summary>
/// Everything that is published as one file (数据包): a table each, described as a Frictionless Data Package, with a dictionary
/// for people. Written as it is read.
/// </summary>
internal sealed class DataPackageWriter(
    CatalogueStore catalogues, VersionQueries versions, SourceQueries sources, ObservationQueries observations)
{
    private const string Profile = "https://datapackage.org/profiles/2.0/datapackage.json";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The current version; <see langword="null"/> before the first.</summary>
    public async Task<DataVersion?> CurrentAsync(CancellationToken cancellationToken) =>
        (await versions.CurrentAsync(cancellationToken))?.Version;

    /// <summary>A version; <see langword="null"/> if there is none of that number.</summary>
    public async Task<DataVersion?> VersionAsync(int number, CancellationToken cancellationToken) =>
        (await versions.FindAsync(number, cancellationToken))?.Version;

    /// <summary>Writes what a version holds.</summary>
    public async Task WriteAsync(Stream stream, DataVersion version, CancellationToken cancellationToken)
    {
        var tables = await TablesAsync(version.Number, cancellationToken);
        await using var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, Utf8, cancellationToken);
        await AddAsync(archive, "datapackage.json", version, writer => writer.WriteAsync(Describe(version, tables).ToJsonString(Indented)), cancellationToken);
        await AddAsync(archive, "README.md", version, writer => writer.WriteAsync(Dictionary(version, tables)), cancellationToken);
        foreach (var table in tables)
        {
            await AddAsync(archive, table.Path, version, writer => table.WriteAsync(writer, cancellationToken), cancellationToken);
        }
    }

    private async Task<IReadOnlyList<DataPackageTable>> TablesAsync(int version, CancellationToken cancellationToken)
    {
        var catalogue = await catalogues.GetAsync(cancellationToken);
        var documents = await sources.ListAsync(null, cancellationToken);
        var history = await versions.LatestAsync(int.MaxValue, cancellationToken);
        var codes = documents.ToDictionary(summary => summary.Source.Id, summary => summary.Source.Code);
        return
        [
            new DataPackageTable<ObservationRow>(
                "observations",
                ObservationTables.PlainTable,
                ["indicator", "region", "period", "kind"],
                observations.AllAsync(new(), version, null, int.MaxValue, cancellationToken)
                    .Select(observation => ObservationRow.Of(observation, catalogue, codes)))
            {
                ForeignKeys =
                [
                    ("indicator", "indicators", "code"), ("region", "regions", "code"), ("unit", "units", "code"),
                    ("source", "sources", "code"), ("version", "versions", "number"),
                ],
            },
            Table("indicators", catalogue.Indicators.Select(indicator => IndicatorRow.Of(indicator, catalogue)), "code") with
            {
                ForeignKeys = [("theme", "themes", "code"), ("unit", "units", "code"), ("numerator", null, "code"), ("denominator", null, "code")],
            },
            Table("regions", catalogue.Regions.All.Select(RegionRow.Of), "code") with
            {
                ForeignKeys = [("parent", null, "code"), ("successor", null, "code")],
            },
            Table("sources", documents.Select(SourceRow.Of), "code") with { ForeignKeys = [("region", "regions", "code")] },
            Table("themes", catalogue.Themes.Select(ThemeRow.Of), "code"),
            Table("units", catalogue.Units.All.Select(UnitRow.Of), "code"),
            Table("versions", history.Where(summary => summary.Version.Number <= version).Select(VersionRow.Among(history)), "number") with
            {
                ForeignKeys = [("undoes", null, "number")],
            },
        ];
    }

    private static DataPackageTable<T> Table<T>(string name, IEnumerable<T> rows, string key) =>
        new(name, RowTable<T>.Full, [key], rows.ToAsyncEnumerable());

    private static JsonObject Describe(DataVersion version, IReadOnlyList<DataPackageTable> tables) => new()
    {
        ["$schema"] = Profile,
        ["name"] = "indicatordash",
        ["title"] = ApiTexts.Of(nameof(ApiStrings.PackageTitle), Cultures.Chinese),
        ["description"] = ApiTexts.Of(nameof(ApiStrings.PackageRules), Cultures.Chinese),
        ["version"] = version.Number.ToString(CultureInfo.InvariantCulture),
        ["created"] = version.PublishedAtUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["resources"] = new JsonArray([.. tables.Select(table => table.Describe())]),
    };

    // In both languages: it goes from hand to hand.
    private static string Dictionary(DataVersion version, IReadOnlyList<DataPackageTable> tables)
    {
        var text = new StringBuilder();
        foreach (var culture in Cultures.All)
        {
            var published = version.PublishedAtUtc.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
            text.Append("# ").Append(ApiTexts.Of(nameof(ApiStrings.PackageTitle), culture)).Append("\n\n")
                .Append(ApiTexts.Of(nameof(ApiStrings.PackageVersion), culture).Fill(version.Number, published)).Append("\n\n")
                .Append(ApiTexts.Of(nameof(ApiStrings.PackageRules), culture)).Append("\n\n")
                .Append(ApiTexts.Of(nameof(ApiStrings.PackageFiles), culture)).Append("\n\n");
            foreach (var table in tables)
            {
                text.Append("## ").Append(table.Path).Append("\n\n").Append(table.Text(culture)).Append("\n\n")
                    .Append("| ").Append(ApiTexts.Of(nameof(ApiStrings.PackageColumn), culture))
                    .Append(" | ").Append(ApiTexts.Of(nameof(ApiStrings.PackageMeaning), culture)).Append(" |\n| --- | --- |\n");
                foreach (var column in table.Columns)
                {
                    text.Append("| `").Append(column.Name).Append("` | ").Append(column.Text(culture));
                    if (column.Type.IsEnum)
                    {
                        text.Append(' ').AppendJoin(' ', Enum.GetNames(column.Type).Select(word => $"`{ApiJson.Word(word)}`"));
                    }

                    text.Append(" |\n");
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static async Task AddAsync(
        ZipArchive archive, string name, DataVersion version, Func<TextWriter, Task> write, CancellationToken cancellationToken)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = version.PublishedAtUtc;
        await using var stream = await entry.OpenAsync(cancellationToken);
        await using var writer = new StreamWriter(stream, Utf8) { NewLine = "\n" };
        await write(writer);
    }
}
