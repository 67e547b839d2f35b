using System.Globalization;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Filters;

namespace IndicatorDash.Web.Indicators;

/// <summary>Everything that the page of an indicator was asked for: what its address says, and nothing besides.</summary>
public sealed record IndicatorAddress(string Code)
{
    /// <summary>The most regions that are compared at a time.</summary>
    public const int MostCompared = 8;

    /// <summary>The most regions that are drawn small at a time.</summary>
    public const int MostMultiples = 32;

    private const string ByValue = "value";
    private const string AsTable = "table";
    private const string AsMultiples = "multiples";

    public IndicatorTab Tab { get; init; }

    /// <summary>The code of the region; <see langword="null"/> where none was chosen.</summary>
    public string? Region { get; init; }

    /// <summary>The year of the views of one; <see langword="null"/> for the latest.</summary>
    public int? Year { get; init; }

    /// <summary>The codes of regions shown beside it.</summary>
    public IReadOnlyList<string> Compare { get; init; } = [];

    public int? From { get; init; }

    public int? To { get; init; }

    /// <summary>The year that the others are percents of; <see langword="null"/> for the figures themselves.</summary>
    public int? Base { get; init; }

    public RankingSort Sort { get; init; }

    /// <summary>Whether charts are shown as their tables.</summary>
    public bool ShowTable { get; init; }

    /// <summary>Whether each region below is drawn small; not where charts are shown as their tables.</summary>
    public bool ShowMultiples { get; init; }

    /// <summary>Reads the name of a view, by the one that addresses write or by another that people try.</summary>
    /// <returns>False where there is no such view: the address leads nowhere.</returns>
    public static bool TryReadTab(string? name, out IndicatorTab tab)
    {
        IndicatorTab? known = name switch
        {
            null or "" or "trend" => IndicatorTab.Trend,
            "compare" or "ranking" => IndicatorTab.Compare,
            "map" => IndicatorTab.Map,
            "table" or "data" => IndicatorTab.Table,
            "sources" or "source" => IndicatorTab.Sources,
            _ => null,
        };
        tab = known ?? default;
        return known is not null;
    }

    /// <summary>Reads the parameters of an address as they were sent.</summary>
    /// <returns>None where a view or a year is none: the address leads nowhere.</returns>
    public static IndicatorAddress? TryRead(
        string code, string? tab, string? region, string? year, string? compare, string? from, string? to, string? @base, string? sort, string? show) =>
        TryReadTab(tab, out var view)
        && YearParameter.TryRead(year, out var one) && YearParameter.TryRead(from, out var first) && YearParameter.TryRead(to, out var last)
        && YearParameter.TryRead(@base, out var hundred)
            ? Read(code, view, region, one, compare, first, last, sort, show) with { Base = hundred }
            : null;

    /// <summary>
    /// Puts the parameters of an address together; of the rest, what cannot be read counts as not said, and years that end before
    /// they begin are turned round.
    /// </summary>
    public static IndicatorAddress Read(
        string code, IndicatorTab tab, string? region, int? year, string? compare, int? from, int? to, string? sort, string? show) =>
        new(code)
        {
            Tab = tab,
            Region = string.IsNullOrWhiteSpace(region) ? null : region,
            Year = year,
            Compare = [.. PageUrls.ReadList(compare).Distinct(StringComparer.Ordinal).Take(MostCompared)],
            From = from > to ? to : from,
            To = from > to ? from : to,
            Sort = sort == ByValue ? RankingSort.Value : RankingSort.Code,
            ShowTable = show == AsTable,
            ShowMultiples = show == AsMultiples,
        };

    /// <summary>The address.</summary>
    public override string ToString()
    {
        var url = PageUrls.Indicator(Code, Tab, Region, Year, Compare.Count == 0 ? null : Compare, From, To);
        url = Added(url, "base", Base?.ToString(CultureInfo.InvariantCulture));
        return Added(Added(url, "sort", Sort == RankingSort.Value ? ByValue : null), "show", ShowTable ? AsTable : ShowMultiples ? AsMultiples : null);
    }

    /// <summary>The same with a region compared, or no longer.</summary>
    public IndicatorAddress Toggle(string region) => this with
    {
        Compare = Compare.Contains(region)
            ? [.. Compare.Where(code => code != region)]
            : [.. Compare.Append(region).Take(MostCompared)],
    };

    private static string Added(string url, string name, string? value) =>
        value is null ? url : $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={value}";
}
