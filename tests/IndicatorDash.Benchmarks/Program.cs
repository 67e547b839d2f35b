using System.Globalization;
using IndicatorDash.Benchmarks;

// dotnet run -c Release --project tests/IndicatorDash.Benchmarks [-- --file PATH]
// Exits with 1 if a question takes more than three times the same by raw SQL.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var at = Array.IndexOf(args, "--file");
var file = at >= 0 && at + 1 < args.Length ? args[at + 1] : Path.Combine(Path.GetTempPath(), "indicatordash-benchmark.db");
await using var store = await GeneratedStore.OpenAsync(file);
return await new QuestionBenchmark(store).RunAsync() ? 0 : 1;
