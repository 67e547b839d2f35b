using IndicatorDash.Periods;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Maps;

/// <summary>
/// Lays figures out over the years: a year in its middle, a day where it is, a span as wide as it is. Pure.
/// </summary>
public sealed class TimelineBuilder(FigureText text)
{
    /// <summary>The least width of a year in pixels, on which the room for texts is reckoned.</summary>
    public const int YearWidth = 68;

    // A single year has room for its text all the same.
    private const int LeastWidth = 3 * YearWidth;

    // Room for a dot and the gap beside it, in years.
    private const double DotRoom = 0.15;

    /// <summary>The least width of so many years in pixels.</summary>
    public static int WidthOf(int years) => Math.Max(years * YearWidth, LeastWidth);

    /// <summary>A row for each region in the order of the entries; entries of the same region and period are counted together.</summary>
    public TimelineModel Build(IEnumerable<TimelineEntry> entries)
    {
        var merged = entries
            .GroupBy(entry => (entry.Region.Id, entry.Period))
            .Select(group => group.First() with { Count = group.Sum(entry => entry.Count) })
            .ToList();
        if (merged.Count == 0)
        {
            return new TimelineModel(0, 0, []);
        }

        var first = merged.Min(entry => entry.Period.Start.Year);
        var last = merged.Max(entry => entry.Period.End.Year);
        var rows = merged
            .GroupBy(entry => entry.Region.Id)
            .Select(group => Row([.. group], first, last))
            .ToList();
        return new TimelineModel(first, last, rows);
    }

    // Spans from the earliest, then points: each in the first line where it and its text have room.
    private TimelineRow Row(List<TimelineEntry> entries, int first, int last)
    {
        var ends = new List<double>();
        var items = new List<TimelineItem>();
        var ordered = entries
            .OrderBy(entry => entry.Period.Kind == PeriodKind.Span ? 0 : 1)
            .ThenBy(entry => entry.Period.FirstDay)
            .ThenByDescending(entry => entry.Period.LastDay);
        foreach (var entry in ordered)
        {
            var (item, from, to) = Item(entry, first, last);
            var lane = ends.FindIndex(end => end <= from);
            if (lane < 0)
            {
                lane = ends.Count;
                ends.Add(to);
            }

            ends[lane] = to;
            items.Add(item with { Lane = lane });
        }

        return new TimelineRow(entries[0].Region, ends.Count, [.. items.OrderBy(item => item.Lane).ThenBy(item => item.Start)]);
    }

    private (TimelineItem Item, double From, double To) Item(TimelineEntry entry, int first, int last)
    {
        var years = last - first + 1;
        var period = entry.Period;
        var isSpan = period.Kind == PeriodKind.Span;
        var label = period.Kind == PeriodKind.Year
            ? MapStrings.TimelineCount.Fill(entry.Count)
            : MapStrings.TimelineLabel.Fill(text.Period(period), entry.Count);
        var start = isSpan ? YearScale.Before(period.FirstDay) : YearScale.Mark(period);
        var end = isSpan ? YearScale.After(period.LastDay) : start;
        var room = (LabelWidth(label) * years / WidthOf(years)) + (isSpan ? 0 : DotRoom);
        var isLeft = start + room > last + 1 && (isSpan || start - first > last + 1 - start);
        var item = new TimelineItem(
            entry,
            0,
            (start - first) / years,
            (end - start) / years,
            isLeft,
            label,
            MapStrings.TimelineItem.Fill(text.Name(entry.Region), text.PeriodLong(period), entry.Count));
        return isLeft
            ? (item, Math.Min(start, end - room) - (isSpan ? 0 : DotRoom), end + DotRoom)
            : (item, start - (isSpan ? 0 : DotRoom), Math.Max(end, start + room) + DotRoom);
    }

    // In pixels: Chinese characters are as wide as the text is high, others about half.
    private static double LabelWidth(string label) => label.Sum(character => character > 0x2e80 ? 12.5 : 7) + 10;
}
