using System.Globalization;
using IndicatorDash.Benchmarks;

// dotnet run -c Release --project tests/IndicatorDash.Benchmarks                       every benchmark
// dotnet run -c Release --project tests/IndicatorDash.Benchmarks -- questions [FILE]   against raw SQL, at 3.4 million observations
// dotnet run -c Release --project tests/IndicatorDash.Benchmarks -- versions [FILE]    as of a version before 100,000 changes of it
// dotnet run -c Release --project tests/IndicatorDash.Benchmarks -- pages              of a published build
// dotnet run -c Release --project tests/IndicatorDash.Benchmarks -- imports            a file of 100,000 figures
// dotnet run -c Release --project tests/IndicatorDash.Benchmarks -- reading            of workbooks, against a bare pass over their XML
// Exits with 1 if anything is slower or heavier than it may be.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var passed = true;
if (args.Length == 0 || args[0] == "questions")
{
    var file = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "indicatordash-benchmark.db");
    await using var store = await GeneratedStore.OpenAsync(file);
    passed &= await new QuestionBenchmark(store).RunAsync();
}

if (args.Length == 0 || args[0] == "versions")
{
    var file = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "indicatordash-versions.db");
    await using var store = await GeneratedStore.OpenAsync(file);
    passed &= await new VersionBenchmark(store).RunAsync();
}

if (args.Length == 0 || args[0] == "pages")
{
    passed &= await PageBenchmark.RunAsync();
}

if (args.Length == 0 || args[0] == "imports")
{
    passed &= await ImportBenchmark.RunAsync();
}

if (args.Length == 0 || args[0] == "reading")
{
    passed &= await ReadingBenchmark.RunAsync();
}

return passed ? 0 : 1;
