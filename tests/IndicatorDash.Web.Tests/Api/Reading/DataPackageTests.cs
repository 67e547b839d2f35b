using System.IO.Compression;
using System.Text.Json;
using IndicatorDash.Auditing;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Api.Reading;

/// <summary>Everything that is published as one file: what its description says of it holds.</summary>
public sealed class DataPackageTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData(PageUrls.ApiPackageRoute)]
    [InlineData(PageUrls.AboutPackageRoute)]
    public async Task Package_Downloaded_IsWhatItsDescriptionSays(string address)
    {
        using var response = await host.CreatePlainClient().GetAsync(address);
        using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync());
        using var description = JsonDocument.Parse(Text(archive, "datapackage.json"));
        var resources = description.RootElement.GetProperty("resources").EnumerateArray().ToList();
        var tables = resources.ToDictionary(resource => Word(resource, "name"), resource => Table(archive, Word(resource, "path")));

        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", Word(description.RootElement, "$schema"));
        Assert.Equal(
            archive.Entries.Select(entry => entry.FullName).Order(),
            resources.Select(resource => Word(resource, "path")).Append("datapackage.json").Append("README.md").Order());
        Assert.All(resources, resource =>
        {
            var (table, schema) = (tables[Word(resource, "name")], resource.GetProperty("schema"));
            Assert.Equal(schema.GetProperty("fields").EnumerateArray().Select(field => Word(field, "name")), table.Columns);
            Assert.NotEmpty(table.Rows);
            var keys = table.Of(Words(schema.GetProperty("primaryKey")));
            Assert.Equal(keys.Count, keys.Distinct().Count());
            Assert.All(schema.GetProperty("foreignKeys").EnumerateArray(), key =>
            {
                var reference = key.GetProperty("reference");
                var other = reference.TryGetProperty("resource", out var name) ? tables[name.GetString()!] : table;
                Assert.Subset(other.Of(Words(reference.GetProperty("fields"))).ToHashSet(), table.Of(Words(key.GetProperty("fields"))).Where(value => value.Length > 0).ToHashSet());
            });
            Assert.All(schema.GetProperty("fields").EnumerateArray(), field => CheckValues(field, table));
        });
    }

    [Fact]
    public async Task Package_Downloaded_IsExplainedAndRecorded()
    {
        using var response = await host.CreatePlainClient().GetAsync(PageUrls.ApiPackageRoute);
        using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync());
        var dictionary = Text(archive, "README.md");

        Assert.Contains("## observations.csv", dictionary, StringComparison.Ordinal);
        Assert.Contains("| `as_written` | 原文写法 |", dictionary, StringComparison.Ordinal);
        Assert.Contains("| `as_written` | the figure as it was written |", dictionary, StringComparison.Ordinal);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains(AuditActions.Exported, await Visitor.AuditedAsync(host));
    }

    private static void CheckValues(JsonElement field, Csv table)
    {
        var values = table.Of([Word(field, "name")]);
        var constraints = field.TryGetProperty("constraints", out var some) ? some : default;
        if (constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty("required", out _))
        {
            Assert.DoesNotContain("", values);
        }

        if (constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty("enum", out var words))
        {
            Assert.Subset(Words(words).Append("").ToHashSet(), values.ToHashSet());
        }

        if (Word(field, "type") is "integer" or "number")
        {
            Assert.All(values.Where(value => value.Length > 0), value => Assert.Matches(@"^-?\d+(\.\d+)?$", value));
        }
    }

    private static string Word(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static List<string> Words(JsonElement list) => [.. list.EnumerateArray().Select(word => word.GetString()!)];

    private static string Text(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static Csv Table(ZipArchive archive, string name)
    {
        var lines = Text(archive, name).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Fields).ToList();
        return new Csv(lines[0], lines[1..]);
    }

    // No field of the curated data holds a line break.
    private static List<string> Fields(string line)
    {
        var fields = new List<string> { "" };
        var isQuoted = false;
        foreach (var character in line)
        {
            if (character == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (character == ',' && !isQuoted)
            {
                fields.Add("");
            }
            else
            {
                fields[^1] += character;
            }
        }

        return fields;
    }

    private sealed record Csv(List<string> Columns, List<List<string>> Rows)
    {
        public List<string> Of(List<string> columns) =>
            [.. Rows.Select(row => string.Join('|', columns.Select(column => row[Columns.IndexOf(column)])))];
    }
}
