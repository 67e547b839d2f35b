using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Maps;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Provenance;

namespace IndicatorDash.Web.Indicators;

/// <summary>What the page of an indicator shows: its head, its filters, and the one view that was asked for.</summary>
public sealed record IndicatorModel
{
    public required IndicatorAddress Address { get; init; }

    public required Indicator Indicator { get; init; }

    public required Unit? Unit { get; init; }

    public required Theme Theme { get; init; }

    /// <summary>The part and the whole, where it is computed from two others.</summary>
    public required (Indicator Numerator, Indicator Denominator)? Parts { get; init; }

    /// <summary>The formula that it is computed by, in pieces; empty where there is none.</summary>
    public required IReadOnlyList<FormulaPiece> Formula { get; init; }

    /// <summary>The years from which on it is counted another way, or what it is computed from is; the earliest first.</summary>
    public required IReadOnlyList<SeriesBreak> Breaks { get; init; }

    /// <summary>The region that is looked at: the one chosen, the only one known, or the nation.</summary>
    public required Region Region { get; init; }

    /// <summary>The regions above it, from the nation down.</summary>
    public required IReadOnlyList<Region> Above { get; init; }

    /// <summary>The regions directly below it, by code.</summary>
    public required IReadOnlyList<Region> Below { get; init; }

    public required KnownRegions Known { get; init; }

    /// <summary>The years from the first to the last that has figures of what is looked at.</summary>
    public required IReadOnlyList<IndicatorYear> Years { get; init; }

    /// <summary>The regions beside it.</summary>
    public required IReadOnlyList<Region> Compared { get; init; }

    /// <summary>What leads: the region's own figure; none where it has nothing of the year.</summary>
    public required HeadlineModel? Headline { get; init; }

    /// <summary>When it was last and will next be updated; none where only its figures were asked for.</summary>
    public IndicatorUpdate? Update { get; init; }

    public TrendView? Trend { get; init; }

    public RankingView? Ranking { get; init; }

    public MapView? Map { get; init; }

    public TableView? Table { get; init; }

    public IReadOnlyList<IndicatorSource>? Sources { get; init; }

    /// <summary>Whether the region was not chosen but is what there is.</summary>
    public bool IsOnlyKnown => Address.Region is null && Region.Id != Region.NationId;

    /// <summary>Whether nothing is published of the indicator at all.</summary>
    public bool IsEmpty => Known.Regions.Count == 0 && Years.Count == 0;
}

/// <summary>When an indicator was last and will next be updated.</summary>
/// <param name="Last">The last data version that brought or changed figures of it, or of what it is computed from.</param>
/// <param name="LatestYear">The latest year with a value, of what is looked at.</param>
/// <param name="Next">What is to come after that; none where nothing is agreed, or an earlier version is looked at.</param>
/// <param name="IsOverdue">Whether that should have come.</param>
public sealed record IndicatorUpdate(DataVersion? Last, int? LatestYear, ExpectedUpdate? Next, bool IsOverdue);

/// <summary>The regions that have figures of the indicator.</summary>
/// <param name="Regions">By code, each with the figure that leads for it.</param>
/// <param name="IsComplete">Whether these are all there are; else they are those looked at.</param>
public sealed record KnownRegions(IReadOnlyList<RegionFigure> Regions, bool IsComplete)
{
    /// <summary>How many of each level, the highest first.</summary>
    public IEnumerable<(RegionLevel Level, int Count)> Levels => Regions
        .GroupBy(known => known.Region.Level).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()));
}

/// <summary>A region and a figure of it.</summary>
public sealed record RegionFigure(Region Region, Figure Figure);

/// <summary>A year of the year filter.</summary>
/// <param name="HasFigures">Whether anything is that year's own value.</param>
/// <param name="HasOthers">Whether a span or a target ends in it.</param>
public sealed record IndicatorYear(int Year, bool HasFigures, bool HasOthers);

/// <summary>The figure of a region that leads the page.</summary>
/// <param name="Figure">The year's own value, or where there is none the latest span or target.</param>
/// <param name="Change">The change from the year before; none where that has no figure.</param>
/// <param name="Progress">How it stands to the target of its year; none where there is none, or none can be told.</param>
/// <param name="Others">Spans and targets besides.</param>
public sealed record HeadlineModel(
    Figure Figure, FigureChange? Change, TargetProgress? Progress, IReadOnlyList<Figure> Others);

/// <summary>An indicator over the years.</summary>
/// <param name="Regions">Those drawn small beside it; all on one scale.</param>
/// <param name="Figures">The figures of the region and of those.</param>
/// <param name="BoundaryYears">The years in which their territory changed, by region.</param>
public sealed record TrendView(
    IReadOnlyList<Region> Regions,
    IReadOnlyList<Figure> Figures,
    IReadOnlyDictionary<int, IReadOnlyCollection<int>> BoundaryYears)
{
    /// <summary>How many regions below have figures, and may be drawn small; none where others were chosen to stand beside it.</summary>
    public int BelowWithFigures { get; init; }

    /// <summary>Whether those drawn small are the regions below.</summary>
    public bool IsOfBelow { get; init; }

    /// <summary>The years that the others can be shown in percent of, the earliest first: of the region, or of those drawn small.</summary>
    public IReadOnlyList<int> BaseYears { get; init; } = [];
}

/// <summary>Regions side by side in one year.</summary>
/// <param name="Year">The year; none where nothing is any year's own value.</param>
/// <param name="Scope">Which regions these are.</param>
/// <param name="Regions">The regions, by code.</param>
/// <param name="Figures">Their figures.</param>
/// <param name="LeftOut">How many regions of the same kind have no figure of the year and are left out.</param>
/// <param name="Apart">Spans and targets, which are not that year's value.</param>
public sealed record RankingView(
    int? Year,
    RankingScope Scope,
    IReadOnlyList<Region> Regions,
    IReadOnlyList<Figure> Figures,
    int LeftOut,
    IReadOnlyList<RegionFigure> Apart);

/// <summary>Which regions stand side by side.</summary>
public enum RankingScope
{
    /// <summary>Those directly below.</summary>
    Below,

    /// <summary>The region and others under the same one.</summary>
    Peers,

    /// <summary>Those of one level that are known, wherever they are.</summary>
    Known,

    /// <summary>Those that the reader chose.</summary>
    Chosen,
}

/// <summary>The regions below as tiles, or within their boundaries.</summary>
/// <param name="Year">The year; none where nothing is any year's own value.</param>
/// <param name="Figures">All figures of the regions, of whatever year.</param>
public sealed record MapView(int? Year, IReadOnlyList<Region> Regions, IReadOnlyList<Figure> Figures)
{
    /// <summary>Their boundaries; none where no map of them is installed.</summary>
    public LoadedMap? Boundary { get; init; }
}

/// <summary>Figure by figure.</summary>
/// <param name="Rows">By region and period.</param>
/// <param name="Total">How many there are, which may be more than are shown.</param>
public sealed record TableView(IReadOnlyList<TableRow> Rows, int Total);

/// <summary>A figure with where it is from.</summary>
/// <param name="Place">None where it was summed or computed.</param>
public sealed record TableRow(Region Region, Figure Figure, ObservationPlace? Place);
