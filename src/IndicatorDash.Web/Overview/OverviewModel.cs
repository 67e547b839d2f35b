using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Maps;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Web.Coverage;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Overview;

/// <summary>What the overview shows for a region, a year and a theme.</summary>
/// <param name="Region">The region that is looked at.</param>
/// <param name="Year">The year that is looked at; <see langword="null"/> for all.</param>
/// <param name="Theme">The theme that is looked at; <see langword="null"/> for all.</param>
/// <param name="Years">The years from the first to the last that has figures, and whether it has any.</param>
/// <param name="Children">The regions directly below, as of the year that is looked at, or as they are.</param>
/// <param name="Cards">One for each headline.</param>
/// <param name="Sparse">What is known, where and of when, while figures are few; else <see langword="null"/>.</param>
/// <param name="Dense">The regions below side by side, while figures are many; else <see langword="null"/>.</param>
public sealed record OverviewModel(
    Region Region,
    int? Year,
    Theme? Theme,
    IReadOnlyList<OverviewYear> Years,
    IReadOnlyList<Region> Children,
    IReadOnlyList<HeadlineCardModel> Cards,
    SparseOverview? Sparse,
    DenseOverview? Dense)
{
    /// <summary>Whether nothing at all is published for the region and those below it.</summary>
    public bool IsEmpty => Sparse is { Regions.Count: 0 };
}

/// <summary>A year of the year filter.</summary>
public sealed record OverviewYear(int Year, bool HasFigures);

/// <summary>A headline card: the region's own figures, or, while it has none, those of regions below it.</summary>
/// <param name="Own">The region's own figures to show, in the order of the indicators and periods.</param>
/// <param name="Below">Known figures of regions below, where the region has none.</param>
/// <param name="Reporting">How many of the regions directly below have a figure.</param>
/// <param name="Expected">How many regions are directly below.</param>
public sealed record HeadlineCardModel(
    Headline Headline,
    IReadOnlyList<HeadlineEntry> Own,
    IReadOnlyList<HeadlineEntry> Below,
    int Reporting,
    int Expected)
{
    /// <summary>How many figures of regions below there are beside those that are shown.</summary>
    public int MoreBelow { get; init; }

    /// <summary>The region's latest figure of another year, where it has none of the one that is looked at.</summary>
    public HeadlineEntry? Elsewhere { get; init; }

    /// <summary>Whether it is said of the regions below that they published any of several indicators, and not what the card is called by.</summary>
    public bool IsOfSeveral { get; init; }
}

/// <summary>A figure on a headline card.</summary>
/// <param name="Previous">The figure of the year before, to compare with; <see langword="null"/> if there is none.</param>
/// <param name="Series">The year's own figures of all years, for a small trend; empty where there is only one.</param>
public sealed record HeadlineEntry(Region Region, Indicator Indicator, Figure Figure, Figure? Previous, IReadOnlyList<Figure> Series)
{
    /// <summary>What a later year says, where it says why it has no value; none otherwise.</summary>
    public Figure? Later { get; init; }

    /// <summary>The change over the same regions, where the figure or the one before is a sum.</summary>
    public FigureChange? OverSameRegions { get; init; }
}

/// <summary>What is known, where and of when.</summary>
/// <param name="Regions">The regions with figures of their own, by code, each with its figures counted by period.</param>
/// <param name="ChildCounts">How many figures are known within each region directly below.</param>
/// <param name="Themes">What is known of each theme.</param>
public sealed record SparseOverview(
    IReadOnlyList<ReportingRegion> Regions, IReadOnlyDictionary<int, int> ChildCounts, IReadOnlyList<ThemeOverview> Themes)
{
    /// <summary>The boundaries of the regions below; none where no map of them is installed.</summary>
    public LoadedMap? Boundary { get; init; }
}

/// <summary>A region with how many figures it has of which period.</summary>
public sealed record ReportingRegion(Region Region, IReadOnlyList<PeriodCount> Periods)
{
    /// <summary>How many figures it has.</summary>
    public int Count => Periods.Sum(period => period.Count);
}

/// <summary>How many figures are of a period.</summary>
public sealed record PeriodCount(Period Period, int Count);

/// <summary>What is known of a theme: how many figures by region, and some that stand for it.</summary>
public sealed record ThemeOverview(Theme Theme, IReadOnlyDictionary<int, int> Counts, IReadOnlyList<FigureEntry> Examples);

/// <summary>A figure with what it is of.</summary>
public sealed record FigureEntry(Region Region, Indicator Indicator, Figure Figure);

/// <summary>The regions below side by side in a year.</summary>
/// <param name="Year">The year that is compared: the one that is looked at, or the latest.</param>
/// <param name="Indicator">The indicator that is compared.</param>
/// <param name="Choices">The indicators that can be compared.</param>
/// <param name="Children">The regions directly below that were in force in the year, by code.</param>
/// <param name="ChildFigures">Their figures of the indicator and year, and the region's own.</param>
/// <param name="Series">The region's own figures of the indicator in all years.</param>
/// <param name="Coverage">How many figures each region below has by theme.</param>
public sealed record DenseOverview(
    int Year,
    Indicator Indicator,
    IReadOnlyList<Indicator> Choices,
    IReadOnlyList<Region> Children,
    IReadOnlyList<Figure> ChildFigures,
    IReadOnlyList<Figure> Series,
    IReadOnlyList<ThemeCoverage> Coverage)
{
    /// <summary>The boundaries of the regions below; none where no map of them is installed.</summary>
    public LoadedMap? Boundary { get; init; }
}

/// <summary>What each region below has of a theme.</summary>
/// <param name="Counts">How many figures.</param>
/// <param name="Words">For how many indicators it says why there is no number.</param>
public sealed record ThemeCoverage(
    Theme Theme, IReadOnlyDictionary<int, int> Counts, IReadOnlyDictionary<int, CoverageWords> Words);
