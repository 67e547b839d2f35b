using System.Diagnostics;
using System.Net;
using IndicatorDash.Testing;
using Microsoft.Playwright;

namespace IndicatorDash.Benchmarks;

/// <summary>
/// Publishes the product, opens its pages on the curated and on dense figures, and reports how long the server takes and how
/// much goes over the network.
/// </summary>
internal static class PageBenchmark
{
    private const int Rounds = 200;
    private const double MaxMilliseconds = 30;

    // With charts, which few figures do not make.
    private static readonly string[] DensePaths =
    [
        "/?region=370000&year=2022",
        "/indicators/members-trained-times?region=370000",
        "/regions/370000",
        "/coverage?region=370000",
    ];

    private static readonly string[] Paths =
    [
        "/",
        "/?region=630000&year=2020",
        "/indicators",
        "/indicators/members-trained-times?region=630000",
        "/indicators/members-trained-times?region=630000&tab=table",
        "/indicators/service-centres-built?tab=map",
        "/indicators/villages-above-zero?tab=sources",
        "/regions",
        "/regions/630000",
        "/compare?regions=520000,630000&indicators=members-trained,members-trained-times",
        "/coverage",
        "/sources",
        "/sources/qinghai-2020",
        "/about",
    ];

    /// <summary>Prints a line for each page.</summary>
    /// <returns>Whether every page is within its limits.</returns>
    public static async Task<bool> RunAsync()
    {
        Console.WriteLine("Publishing ...");
        using var product = await PublishedProduct.CreateAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });

        Console.WriteLine($"{"page",-82}{"p50 ms",8}{"p95 ms",8}{"first KB",10}{"repeat KB",11}");
        var passed = await MeasureStoreAsync(browser, product.Folder, Paths, dense: false);
        passed &= await MeasureStoreAsync(browser, product.Folder, DensePaths, dense: true);
        return passed;
    }

    private static async Task<bool> MeasureStoreAsync(IBrowser browser, string folder, string[] paths, bool dense)
    {
        await using var store = await CuratedStore.CreateAsync(dense);
        await using var server = await DashboardServer.StartAsync(store.ConnectionString, folder);
        var passed = true;
        await MeasureAllAsync(server.Address, paths, rounds: 30);
        foreach (var (path, median, high) in await MeasureAllAsync(server.Address, paths, Rounds))
        {
            var (first, repeat) = await PageWeight.OfAsync(browser, server.Address + path);
            var isWithin = high <= MaxMilliseconds && first <= PageWeight.MaxFirstVisit && repeat <= PageWeight.MaxRepeatVisit;
            passed &= isWithin;
            Console.WriteLine(
                $"{path,-82}{median,8:0.0}{high,8:0.0}{first / 1e3,10:0}{repeat / 1e3,11:0}{(isWithin ? "" : "  over its limit")}");
        }

        return passed;
    }

    // Pages in turns, so that a busy moment of the machine does not fall on one of them alone.
    private static async Task<List<(string Path, double Median, double High)>> MeasureAllAsync(
        string address, string[] paths, int rounds)
    {
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None };
        using var client = new HttpClient(handler);
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var times = paths.ToDictionary(path => path, _ => new List<double>(rounds));
        for (var i = 0; i < rounds; i++)
        {
            foreach (var path in paths)
            {
                var watch = Stopwatch.StartNew();
                using var answer = await client.GetAsync(new Uri(address + path));
                await answer.Content.ReadAsByteArrayAsync();
                answer.EnsureSuccessStatusCode();
                times[path].Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        return [.. paths.Select(path => (path, Quantile(times[path], 50), Quantile(times[path], 95)))];
    }

    private static double Quantile(List<double> times, int percent)
    {
        times.Sort();
        return times[times.Count * percent / 100];
    }
}
