using IndicatorDash.Figures;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Charts;

/// <summary>
/// An indicator over the years, for one region or several. The horizontal axis counts years, each from its number to the
/// next: the middle of 2020 is 2020.5.
/// </summary>
public sealed record TrendChartModel : ChartModel
{
    public required int FirstYear { get; init; }

    public required int LastYear { get; init; }

    public required ValueAxis Axis { get; init; }

    public required IReadOnlyList<TrendSeries> Series { get; init; }

    /// <summary>Cumulative figures, each in a row of the lane below the years, where height means nothing.</summary>
    public required IReadOnlyList<TrendSpan> Spans { get; init; }

    public required IReadOnlyList<TrendTarget> Targets { get; init; }

    /// <summary>Words in years that have no number to draw.</summary>
    public required IReadOnlyList<TrendNote> Notes { get; init; }

    /// <summary>The years at whose beginning the territory of the region changed.</summary>
    public required IReadOnlyList<int> BoundaryYears { get; init; }

    /// <summary>The years at whose beginning the indicator came to be counted another way, or what it is computed from did.</summary>
    public required IReadOnlyList<int> BreakYears { get; init; }

    /// <summary>The table: years first, then spans, then targets.</summary>
    public required IReadOnlyList<TrendRow> Rows { get; init; }

    /// <summary>Whether anything stands on the value axis; else there is only the lane.</summary>
    public bool HasYears => Targets.Count > 0 || Notes.Count > 0 || Series.Any(series => series.Marks.Count > 0);

    public override bool IsEmpty => Spans.Count == 0 && !HasYears;
}

/// <summary>The yearly values of a region.</summary>
/// <param name="Region">Whose they are.</param>
/// <param name="Marks">In the order of time.</param>
/// <param name="Links">The lines between marks.</param>
public sealed record TrendSeries(Region Region, IReadOnlyList<TrendMark> Marks, IReadOnlyList<TrendLink> Links);

/// <summary>How a mark is drawn.</summary>
public enum MarkShape
{
    /// <summary>Reported.</summary>
    Solid,

    /// <summary>A hollow diamond: derived.</summary>
    Derived,

    /// <summary>A hollow circle: a sum of the regions below.</summary>
    Sum,

    /// <summary>A small dot: another point in a year that has a value of its own.</summary>
    Aside,
}

/// <summary>A number at its time.</summary>
/// <param name="Figure">What it shows.</param>
/// <param name="X">The middle of the year, or the day within it.</param>
/// <param name="Value">Its height.</param>
/// <param name="Lower">The least that it may mean; none if it may be anything below.</param>
/// <param name="Upper">The most that it may mean; none if it may be anything above.</param>
/// <param name="Shape">How it is drawn.</param>
/// <param name="Label">The number with its qualifier, and in a second line its coverage where it is a sum.</param>
/// <param name="Hover">All there is to say about it.</param>
public sealed record TrendMark(
    Figure Figure, double X, decimal Value, decimal? Lower, decimal? Upper, MarkShape Shape, string Label, string Hover)
{
    /// <summary>Whether it may mean more than one number.</summary>
    public bool HasInterval => Lower != Value || Upper != Value;
}

/// <summary>A line between the comparable values of two consecutive years.</summary>
/// <param name="From">The index of the earlier mark.</param>
/// <param name="To">The index of the later mark.</param>
/// <param name="IsDotted">Whether one end is approximate or derived.</param>
public sealed record TrendLink(int From, int To, bool IsDotted);

/// <summary>A cumulative figure, or a target for several years.</summary>
/// <param name="Figure">What it shows.</param>
/// <param name="Series">The index of its series.</param>
/// <param name="Row">Its row in the lane; 0 is the upper one.</param>
/// <param name="Start">Where it begins, or where the axis does.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsClipped">Whether it began before the axis.</param>
/// <param name="Label">Its years and its value: <c>2017–2022累计 185万</c>.</param>
/// <param name="Hover">All there is to say about it.</param>
public sealed record TrendSpan(
    Figure Figure, int Series, int Row, double Start, double End, bool IsClipped, string Label, string Hover);

/// <summary>A planned value.</summary>
/// <param name="Figure">What it shows.</param>
/// <param name="Series">The index of its series.</param>
/// <param name="X">The middle of the short line.</param>
/// <param name="Value">Its height.</param>
/// <param name="Label">Such as <c>目标 320</c>.</param>
/// <param name="Hover">All there is to say about it.</param>
public sealed record TrendTarget(Figure Figure, int Series, double X, decimal Value, string Label, string Hover);

/// <summary>A word in a year without a number.</summary>
/// <param name="Figure">What says so.</param>
/// <param name="Year">The year.</param>
/// <param name="Text">Such as <c>未报送</c>.</param>
/// <param name="IsBoxed">Whether a dashed box stands for the number that was not reported.</param>
public sealed record TrendNote(Figure Figure, int Year, string Text, bool IsBoxed);

/// <summary>A row of the table: one period, a cell for each region.</summary>
/// <param name="Header">The period.</param>
/// <param name="Title">The period in full.</param>
/// <param name="Year">The year of a row of yearly values, whose cells may be of a day in it; none for spans and targets.</param>
/// <param name="Cells">In the order of the series.</param>
public sealed record TrendRow(string Header, string Title, int? Year, IReadOnlyList<Figure?> Cells)
{
    public bool IsMissing => Cells.All(cell => cell.State() == FigureState.None);
}
