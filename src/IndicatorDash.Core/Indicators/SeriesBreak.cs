using System.Globalization;
using IndicatorDash.Periods;

namespace IndicatorDash.Indicators;

/// <summary>
/// A year from which on the figures of an indicator are counted another way than before (口径调整; SDMX: time series break,
/// observation status B): no change is stated across it. Those that bear on an indicator, of what it is computed from too,
/// are <see cref="Catalogues.Catalogue.BreaksOf"/>.
/// </summary>
/// <param name="Year">The first year that is counted the new way.</param>
/// <param name="Reason">What was changed.</param>
public sealed record SeriesBreak(int Year, string Reason)
{
    /// <summary>The indicators that it stands on, where it is of what another is computed from; none where it is its own.</summary>
    public IReadOnlyList<Indicator> Origins { get; init; } = [];

    /// <summary>Whether figures of two years are counted in two ways, the earlier year first.</summary>
    public bool LiesBetween(int earlier, int later) => Year > earlier && Year <= later;

    /// <summary>The breaks that stand on an indicator itself, the earliest first.</summary>
    public static IReadOnlyList<SeriesBreak> Of(Indicator indicator) =>
        indicator.Breaks.Length > 0 && TryRead(indicator.Breaks, out var breaks) ? breaks : [];

    /// <summary>Reads breaks as they are typed: a line for each, with the year and then the reason.</summary>
    /// <param name="text">Such as <c>2019 改按常住人口统计</c>; nothing where there are none.</param>
    /// <param name="breaks">The earliest first.</param>
    /// <returns>False where a line has no year or no reason, or a year has two.</returns>
    public static bool TryRead(string? text, out IReadOnlyList<SeriesBreak> breaks)
    {
        var lines = (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var read = lines.Select(Read).OfType<SeriesBreak>().OrderBy(one => one.Year).ToList();
        breaks = read;
        return read.Count == lines.Length && read.DistinctBy(one => one.Year).Count() == read.Count;
    }

    /// <summary>Breaks as they are stored and typed.</summary>
    public static string Together(IEnumerable<SeriesBreak> breaks) => string.Join('\n', breaks.Select(one => $"{one.Year} {one.Reason}"));

    private static SeriesBreak? Read(string line) =>
        line.Length > 4
        && int.TryParse(line.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= CalendarPoint.MinYear and <= CalendarPoint.MaxYear
        && line[4..].TrimStart('年', '起', ' ', '\t', '：', ':', '，', ',') is { Length: > 0 } reason
            ? new SeriesBreak(year, reason)
            : null;
}
