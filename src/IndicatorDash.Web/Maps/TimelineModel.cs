using IndicatorDash.Periods;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.Maps;

/// <summary>Figures of a region that are of the same period.</summary>
/// <param name="Region">Whose they are.</param>
/// <param name="Period">What they are of.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Href">Where they are shown.</param>
public sealed record TimelineEntry(Region Region, Period Period, int Count, string Href);

/// <summary>Which figures are of when (数据的时间分布), laid out over the years.</summary>
/// <param name="FirstYear">The first year.</param>
/// <param name="LastYear">The last year.</param>
/// <param name="Rows">A row for each region.</param>
public sealed record TimelineModel(int FirstYear, int LastYear, IReadOnlyList<TimelineRow> Rows)
{
    /// <summary>How many years there are.</summary>
    public int Years => LastYear - FirstYear + 1;
}

/// <summary>The figures of a region.</summary>
/// <param name="Region">Whose they are.</param>
/// <param name="Lanes">How many lines they take, so that none covers another.</param>
/// <param name="Items">From top to bottom, from left to right.</param>
public sealed record TimelineRow(Region Region, int Lanes, IReadOnlyList<TimelineItem> Items);

/// <summary>A dot or a bar.</summary>
/// <param name="Entry">What it stands for.</param>
/// <param name="Lane">Its line within the row; 0 is the upper one.</param>
/// <param name="Start">Where it begins, as a share of the axis; for a dot, where it is.</param>
/// <param name="Width">How wide it is, as a share of the axis; 0 for a dot.</param>
/// <param name="LabelIsLeft">Whether the text stands before a dot or ends with a bar, for lack of room behind.</param>
/// <param name="Label">The text beside it.</param>
/// <param name="Title">Whose it is, of when and how many, in full.</param>
public sealed record TimelineItem(
    TimelineEntry Entry, int Lane, double Start, double Width, bool LabelIsLeft, string Label, string Title)
{
    public bool IsSpan => Entry.Period.Kind == PeriodKind.Span;
}
