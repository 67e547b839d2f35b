using IndicatorDash.Figures;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.Charts;

/// <summary>Regions side by side, by their own values of one year.</summary>
public sealed record RankingChartModel : ChartModel
{
    public required int Year { get; init; }

    public required ValueAxis Axis { get; init; }

    /// <summary>From the top down, regions without a value among them.</summary>
    public required IReadOnlyList<RankingRow> Rows { get; init; }

    public override bool IsEmpty => Rows.Count == 0;
}

/// <summary>How a bar is drawn.</summary>
public enum BarLook
{
    /// <summary>Reported.</summary>
    Solid,

    /// <summary>Hatched: derived.</summary>
    Derived,

    /// <summary>Hollow: a sum of the regions below.</summary>
    Sum,

    /// <summary>An empty dashed row: no number.</summary>
    Missing,
}

/// <summary>A region and its value of the year.</summary>
public sealed record RankingRow
{
    public required Region Region { get; init; }

    /// <summary>The year's own figure; none if nothing is known.</summary>
    public Figure? Figure { get; init; }

    /// <summary>The length of the bar; none where there is no number.</summary>
    public decimal? Value { get; init; }

    /// <summary>The least that the value may mean; none if it may be anything below.</summary>
    public decimal? Lower { get; init; }

    /// <summary>The most that the value may mean; none if it may be anything above, as for a sum that leaves regions out.</summary>
    public decimal? Upper { get; init; }

    public required BarLook Look { get; init; }

    /// <summary>The number with its qualifier, coverage and deviating period; or why there is none.</summary>
    public required string Label { get; init; }

    /// <summary>All there is to say about it.</summary>
    public required string Hover { get; init; }

    /// <summary>Its place among the values; none where the intervals leave it open.</summary>
    public int? Rank { get; init; }

    /// <summary>The places it may have where its own is open; none where nothing can be told.</summary>
    public RankRange? RankRange { get; init; }

    /// <summary>Whether it is the region that the page is about.</summary>
    public required bool IsHighlighted { get; init; }

    /// <summary>Whether the year has only a cumulative figure, which is of several years.</summary>
    public required bool HasOnlySpan { get; init; }

    /// <summary>Whether it is of another day, or another kind of period, than most.</summary>
    public required bool HasOtherPeriod { get; init; }
}

/// <summary>The places that a value may have among others: a bound (≥2,100) has no exact one, but not any either.</summary>
/// <param name="Best">The best it may have, from 1.</param>
/// <param name="Worst">The worst it may have.</param>
/// <param name="Count">How many values there are.</param>
public sealed record RankRange(int Best, int Worst, int Count);
