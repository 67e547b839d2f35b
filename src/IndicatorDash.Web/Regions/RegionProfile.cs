using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Regions;

/// <summary>Everything there is to say of a region, in all years or one.</summary>
public sealed record RegionProfile
{
    public required Catalogue Catalogue { get; init; }

    public required Region Region { get; init; }

    /// <summary>Those above it, from the nation down.</summary>
    public required IReadOnlyList<Region> Path { get; init; }

    /// <summary>The region that took it over; none while it exists.</summary>
    public Region? Successor { get; init; }

    /// <summary>The former regions that it took over.</summary>
    public required IReadOnlyList<Region> TakenOver { get; init; }

    /// <summary>The year that is looked at; none for all.</summary>
    public int? Year { get; init; }

    /// <summary>The theme that is looked at; none for all.</summary>
    public Theme? Theme { get; init; }

    /// <summary>The years from the first to the last with figures of its own, and whether there are any of each.</summary>
    public required IReadOnlyList<(int Year, bool HasFigures)> Years { get; init; }

    /// <summary>The latest year with figures of what is looked at; none where there are none of any year.</summary>
    public int? LatestYear { get; init; }

    /// <summary>The themes that it has figures of.</summary>
    public required IReadOnlyList<ThemeProfile> Themes { get; init; }

    public required RegionGaps Gaps { get; init; }

    /// <summary>What is missing of each of the themes, by their ids.</summary>
    public required IReadOnlyDictionary<int, ThemeGaps> ThemeGaps { get; init; }

    /// <summary>The regions directly below, as at the year or as they are.</summary>
    public required IReadOnlyList<RegionCount> Units { get; init; }

    /// <summary>The regions directly below that no longer are.</summary>
    public required IReadOnlyList<Region> FormerUnits { get; init; }

    /// <summary>Where figures are nearest, if it has none: regions within it, or within the next one above that has any.</summary>
    public required IReadOnlyList<RegionCount> Nearest { get; init; }

    /// <summary>The region above it, with its figures; none for the nation.</summary>
    public RegionCount? Parent { get; init; }

    /// <summary>The documents that what is looked at was taken from, and those about the region.</summary>
    public required IReadOnlyList<RegionSource> Sources { get; init; }

    public bool IsEmpty => Themes.Count == 0;

    /// <summary>Whether it existed at the end of the year that is looked at.</summary>
    public bool IsInForce => Year is not { } year || Region.IsInForce(year);
}

/// <summary>A region with how many figures it has, and how many those below it have.</summary>
public sealed record RegionCount(Region Region, int Own, int Below);

/// <summary>What a region has of a theme: its own years' values, and apart from them what is none of those.</summary>
/// <param name="Latest">Of each indicator the latest value of a year, or of the year that is looked at.</param>
/// <param name="Spans">Totals over several years, and second points in a year.</param>
/// <param name="Targets">What is planned.</param>
public sealed record ThemeProfile(
    Theme Theme,
    IReadOnlyList<IndicatorEntry> Latest,
    IReadOnlyList<IndicatorEntry> Spans,
    IReadOnlyList<IndicatorEntry> Targets);

/// <summary>A figure in a profile, with what can honestly be set beside it.</summary>
public sealed record IndicatorEntry(Indicator Indicator, Figure Figure)
{
    /// <summary>The figure of the year before, with the change or why there is none; none if there is no such figure.</summary>
    public (Figure Previous, FigureChange Change)? Change { get; init; }

    /// <summary>What a later year says, where it says why it has no value; none otherwise.</summary>
    public Figure? Later { get; init; }

    /// <summary>Where its peers stand; none where too few have a figure of the same period.</summary>
    public PeerRange? Peers { get; init; }
}

/// <summary>The least and the most of the other regions of a region's level, of the same period.</summary>
/// <param name="Count">How many of them have such a figure; at least three.</param>
/// <param name="Expected">How many there are.</param>
public sealed record PeerRange(Figure Least, Figure Most, int Count, int Expected);

/// <summary>What is missing in a region.</summary>
/// <param name="Headlines">The headlines that it has no value of, and what there is instead.</param>
/// <param name="HeadlineCount">How many headlines were looked for.</param>
/// <param name="Themes">The themes that it has nothing of; none are named where one theme is looked at.</param>
/// <param name="ThemeCount">How many themes were looked for.</param>
/// <param name="Units">The divisions below that have nothing, and nothing below them.</param>
/// <param name="OnlyBelow">How many divisions have nothing of their own, but something below them.</param>
/// <param name="UnitCount">How many divisions there are.</param>
public sealed record RegionGaps(
    IReadOnlyList<HeadlineGap> Headlines,
    int HeadlineCount,
    IReadOnlyList<Theme> Themes,
    int ThemeCount,
    IReadOnlyList<Region> Units,
    int OnlyBelow,
    int UnitCount)
{
    public bool IsEmpty => Headlines.Count + Themes.Count + Units.Count + OnlyBelow == 0;
}

/// <summary>A headline without a value, and what there is instead.</summary>
/// <param name="Declared">Why there is no value, where that was said; none otherwise.</param>
/// <param name="NotDueUntil">Where there is nothing of the year that is looked at: until when that is in time; none once it is late.</param>
public sealed record HeadlineGap(Headline Headline, GapKind Kind, FigureState? Declared, DateOnly? NotDueUntil = null);

/// <summary>What there is in place of a value.</summary>
public enum GapKind
{
    /// <summary>Nothing.</summary>
    Nothing = 0,

    /// <summary>A total over several years.</summary>
    OnlySpan = 1,

    /// <summary>A target.</summary>
    OnlyTarget = 2,

    /// <summary>A word for why there is none, such as 未报送.</summary>
    Declared = 3,

    /// <summary>The latest is a sum of the regions below, not a report of its own.</summary>
    OnlySum = 4,
}
