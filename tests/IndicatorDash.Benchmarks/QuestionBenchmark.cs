using System.Diagnostics;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Regions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Benchmarks;

/// <summary>
/// Asks every dashboard question by the product's query and by the same statement, raw and prepared on a pooled connection
/// as a request would, in turns, and compares the medians.
/// </summary>
internal sealed class QuestionBenchmark(GeneratedStore store)
{
    private const int Rounds = 200;
    private const double MaxRatio = 3;

    /// <summary>Prints a line for each question.</summary>
    /// <returns>Whether none takes more than three times the raw statement.</returns>
    public async Task<bool> RunAsync()
    {
        var catalogue = await store.Get<CatalogueStore>().GetAsync(CancellationToken.None);
        await using var db = store.Open();
        var connectionString = db.Database.GetConnectionString()!;
        var passed = true;
        Console.WriteLine($"{"question",-42}{"rows",7}{"raw µs",10}{"query µs",10}{"p95 µs",10}{"ratio",8}");
        foreach (var question in Questions(catalogue))
        {
            passed &= await MeasureAsync(connectionString, question);
        }

        return passed;
    }

    private IEnumerable<Question> Questions(Catalogue catalogue)
    {
        var generated = catalogue.Indicators
            .Where(indicator => indicator.Code.StartsWith("generated-", StringComparison.Ordinal))
            .Select(indicator => indicator.Id)
            .ToArray();
        var provinces = catalogue.Regions.Provinces.Select(region => region.Id).ToArray();
        var shandong = catalogue.Regions.Children(370000, GeneratedStore.LastYear).Select(region => region.Id).ToArray();
        var jinan = catalogue.Regions.Find(370100)!;
        var figures = store.Get<FigureQueries>();
        var coverage = store.Get<CoverageQueries>();
        var order = """ORDER BY "IndicatorId", "RegionId", "Year", "Slot" """;

        yield return new("headlines: 12 indicators, nation, 1 year",
            $"""SELECT * FROM "Figures" WHERE "IndicatorId" IN ({List(generated[..12])}) AND "RegionId" = 0 AND "Year" = 2024 {order}""",
            token => figures.YearAsync(generated[..12], [Region.NationId], 2024, null, token));
        yield return new("one series: 1 indicator, 1 region",
            $"""SELECT * FROM "Figures" WHERE "IndicatorId" = {generated[5]} AND "RegionId" = 370100 {order}""",
            token => figures.SeriesAsync(generated[5], [370100], null, token));
        yield return new("map: 1 indicator, 34 provinces, 1 year",
            $"""SELECT * FROM "Figures" WHERE "IndicatorId" = {generated[7]} AND "RegionId" IN ({List(provinces)}) AND "Year" = 2024 {order}""",
            token => figures.YearAsync([generated[7]], provinces, 2024, null, token));
        yield return new("comparison: 1 indicator, 16 cities, 20 years",
            $"""SELECT * FROM "Figures" WHERE "IndicatorId" = {generated[9]} AND "RegionId" IN ({List(shandong)}) {order}""",
            token => figures.SeriesAsync(generated[9], shandong, null, token));
        yield return new("matrix: 1 indicator, 34 provinces, 20 years",
            $"""SELECT * FROM "Figures" WHERE "IndicatorId" = {generated[11]} AND "RegionId" IN ({List(provinces)}) {order}""",
            token => figures.SeriesAsync(generated[11], provinces, null, token));
        yield return new("profile: 60 indicators, 1 region, 20 years",
            $"""SELECT * FROM "Figures" WHERE "IndicatorId" IN ({List(generated)}) AND "RegionId" = 370100 {order}""",
            token => figures.AllAsync(generated, [370100], null, token));
        yield return new("within: 1 indicator, a city and its counties",
            $"""SELECT * FROM "Figures" WHERE "IndicatorId" = {generated[3]} AND "RegionId" BETWEEN 370100 AND 370199 {order} LIMIT 500""",
            token => figures.WithinAsync([generated[3]], jinan, 500, null, token));
        yield return new("coverage: 17 regions, all years and themes",
            $"""SELECT * FROM "CoverageCells" WHERE "RegionId" IN ({List([370000, .. shandong])}) ORDER BY "RegionId", "Year", "ThemeId" """,
            token => coverage.ForRegionsAsync([370000, .. shandong], null, token));
    }

    private static string List(IEnumerable<int> ids) => string.Join(", ", ids);

    private static async Task<bool> MeasureAsync(string connectionString, Question question)
    {
        var raw = new List<double>(Rounds);
        var query = new List<double>(Rounds);
        var rows = 0;
        for (var i = 0; i < Rounds + 20; i++)
        {
            var watch = Stopwatch.StartNew();
            rows = await ReadAllAsync(connectionString, question.Sql);
            var rawTime = watch.Elapsed.TotalMicroseconds;
            watch.Restart();
            var found = await question.AskAsync(CancellationToken.None);
            var queryTime = watch.Elapsed.TotalMicroseconds;
            if (found != rows)
            {
                throw new InvalidOperationException($"{question.Name}: {found} rows, but {rows} by the raw statement.");
            }

            // The first rounds compile.
            if (i >= 20)
            {
                raw.Add(rawTime);
                query.Add(queryTime);
            }
        }

        raw.Sort();
        query.Sort();
        var ratio = query[Rounds / 2] / raw[Rounds / 2];
        Console.WriteLine(
            $"{question.Name,-42}{rows,7}{raw[Rounds / 2],10:0}{query[Rounds / 2],10:0}{query[Rounds * 95 / 100],10:0}{ratio,8:0.00}"
            + (ratio > MaxRatio ? "  too slow" : ""));
        return ratio <= MaxRatio;
    }

    private static async Task<int> ReadAllAsync(string connectionString, string sql)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.PrepareAsync();
        await using var reader = await command.ExecuteReaderAsync();
        var fields = new object[reader.FieldCount];
        var rows = 0;
        while (await reader.ReadAsync())
        {
            reader.GetValues(fields);
            rows++;
        }

        return rows;
    }

    private sealed record Question(string Name, string Sql, Func<CancellationToken, Task<int>> AskAsync)
    {
        public Question(string name, string sql, Func<CancellationToken, Task<IReadOnlyList<Figure>>> ask)
            : this(name, sql, async token => (await ask(token)).Count)
        {
        }

        public Question(string name, string sql, Func<CancellationToken, Task<IReadOnlyList<CoverageCell>>> ask)
            : this(name, sql, async token => (await ask(token)).Count)
        {
        }
    }
}
