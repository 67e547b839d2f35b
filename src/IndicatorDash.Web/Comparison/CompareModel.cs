using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Web.Filters;
using IndicatorDash.Web.Regions;

namespace IndicatorDash.Web.Comparison;

/// <summary>Regions and indicators side by side; while one of the two is not chosen, what could be.</summary>
public sealed record CompareModel
{
    public required Catalogue Catalogue { get; init; }

    /// <summary>What was asked for, as far as it is shown.</summary>
    public required CompareChoice Choice { get; init; }

    /// <summary>Whether the address named more than is shown.</summary>
    public required bool IsCut { get; init; }

    /// <summary>The regions, in the order of the address; without former ones where they are taken as they are now.</summary>
    public required IReadOnlyList<CompareRegion> Regions { get; init; }

    /// <summary>
    /// The former regions among those that were asked for, or that one of them took over where there are figures of before, and
    /// those that took them over.
    /// </summary>
    public required IReadOnlyList<(Region Former, Region Successor)> Former { get; init; }

    /// <summary>A column for each indicator, once regions are chosen too.</summary>
    public required IReadOnlyList<CompareColumn> Columns { get; init; }

    /// <summary>The years of which any of the regions has a figure of the indicators.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Regions with figures, to choose from.</summary>
    public required IReadOnlyList<Region> Reporting { get; init; }

    /// <summary>What at least two regions have figures of, of the same year.</summary>
    public required IReadOnlyList<CompareSuggestion> Suggestions { get; init; }

    /// <summary>What the chosen regions have published themselves, while no indicator is chosen.</summary>
    public required IReadOnlyList<OwnFigures> Own { get; init; }
}

/// <summary>What the address says, by code.</summary>
public sealed record CompareChoice(
    IReadOnlyList<string> Regions, IReadOnlyList<string> Indicators, int? Year = null, bool AsTheyAreNow = false)
{
    /// <summary>At most so many regions are shown.</summary>
    public const int MaxRegions = 8;

    /// <summary>At most so many indicators are shown.</summary>
    public const int MaxIndicators = 4;

    private const string Now = "now";

    /// <summary>Reads the parameters of an address as they were sent; none where the year is none.</summary>
    public static CompareChoice? TryRead(string? regions, string? indicators, string? year, string? asOf) =>
        YearParameter.TryRead(year, out var one)
            ? new CompareChoice(PageUrls.ReadList(regions), PageUrls.ReadList(indicators), one, asOf == Now)
            : null;

    public string Url => PageUrls.Compare(Regions, Indicators, Year, AsTheyAreNow);

    public CompareChoice With(Region region) => this with { Regions = [.. Regions, region.Code] };

    public CompareChoice Without(Region region) => this with { Regions = [.. Regions.Where(code => code != region.Code)] };

    public CompareChoice With(Indicator indicator) => this with { Indicators = [.. Indicators, indicator.Code] };

    public CompareChoice Without(Indicator indicator) =>
        this with { Indicators = [.. Indicators.Where(code => code != indicator.Code)] };
}

/// <summary>A region that is compared; as it is now, with the former ones that are in it.</summary>
public sealed record CompareRegion(Region Region, IReadOnlyList<Region> Includes);

/// <summary>An indicator and its figure in each region.</summary>
/// <param name="Year">The year that is compared; none where the regions share none.</param>
/// <param name="Cells">In the order of the regions.</param>
/// <param name="YearFigures">What a chart is drawn of: figures of the year, if at least two regions have one.</param>
public sealed record CompareColumn(
    Indicator Indicator, int? Year, IReadOnlyList<CompareCell> Cells, CompareRemark Remark, IReadOnlyList<Figure> YearFigures);

/// <summary>What a region has of an indicator.</summary>
/// <param name="Figure">The figure that is compared; none if there is none of the year.</param>
/// <param name="Other">A figure of another period, where the compared year has none.</param>
public sealed record CompareCell(Figure? Figure, Figure? Other)
{
    /// <summary>
    /// Of a region as it is now: what the figure was added up from, or what there is of former regions where there is no figure;
    /// nothing where it is the region's own.
    /// </summary>
    public IReadOnlyList<Figure> Parts { get; init; } = [];

    /// <summary>Of a region as it is now: the former regions that are in it, and not in its figure.</summary>
    public IReadOnlyList<Region> Without { get; init; } = [];
}

/// <summary>Whether the figures of a column can be compared.</summary>
/// <param name="Period">What they are all of.</param>
/// <param name="Loose">Why only roughly.</param>
/// <param name="Only">The only region that has one.</param>
public sealed record CompareRemark(
    Comparability Comparability, Period? Period = null, IReadOnlyList<LooseReason>? Loose = null, Region? Only = null);

/// <summary>Whether figures can be compared.</summary>
public enum Comparability
{
    /// <summary>No region has one.</summary>
    None,

    /// <summary>One region has one.</summary>
    OnlyOne,

    /// <summary>They are of different periods.</summary>
    DifferentPeriods,

    /// <summary>They are of one period, but not exact, or not of one kind.</summary>
    Roughly,

    /// <summary>They are of one period and exact.</summary>
    Fully,
}

/// <summary>Why figures of one period are only roughly comparable.</summary>
public enum LooseReason
{
    Qualified,
    Derived,
    Summed,
    PartlySummed,
}

/// <summary>An indicator that regions have a figure of, of the same year.</summary>
public sealed record CompareSuggestion(Indicator Indicator, int Year, IReadOnlyList<Region> Regions);

/// <summary>What a region has published itself, by theme.</summary>
public sealed record OwnFigures(Region Region, IReadOnlyList<ThemeProfile> Themes);
