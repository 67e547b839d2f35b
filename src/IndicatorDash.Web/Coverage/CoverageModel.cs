using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.Coverage;

/// <summary>What has been reported by a region and its units, year by year.</summary>
public sealed record CoverageModel
{
    public required Catalogue Catalogue { get; init; }

    public required Region Region { get; init; }

    /// <summary>The only theme that counts; none for all.</summary>
    public Theme? Theme { get; init; }

    /// <summary>The only indicator that counts; none for all. Then cells have states and not counts.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>From the first to the last year with anything; none where there is nothing.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The region itself.</summary>
    public required CoverageRow Own { get; init; }

    /// <summary>The regions directly below in the order of codes, those without anything left out if they are hidden.</summary>
    public required IReadOnlyList<CoverageRow> Units { get; init; }

    /// <summary>For each year, how many units have something, of how many that could.</summary>
    public required IReadOnlyList<CoverageFraction> Totals { get; init; }

    /// <summary>The years of which figures are not due yet, with the last day on which they are in time.</summary>
    public required IReadOnlyDictionary<int, DateOnly> NotDue { get; init; }

    /// <summary>The units without anything, whether hidden or not.</summary>
    public required IReadOnlyList<Region> Silent { get; init; }

    /// <summary>Whether those are left out.</summary>
    public required bool HidesSilent { get; init; }

    /// <summary>The indicators that can be chosen: of the theme, if one is.</summary>
    public required IReadOnlyList<Indicator> Choices { get; init; }

    /// <summary>The year that was asked for; <see langword="null"/> for the latest.</summary>
    public int? Year { get; init; }

    /// <summary>
    /// Who has still to report of the year, or of the latest that anything is published of; none where that is no year.
    /// </summary>
    public CoverageDue? Due { get; init; }

    /// <summary>The theme in which a profile is opened: it has no filter for one indicator, and its theme is the nearest.</summary>
    public Theme? ProfileTheme => Theme ?? (Indicator is { } indicator ? Catalogue.Theme(indicator.ThemeId) : null);

    public bool IsEmpty => Years.Count == 0;
}

/// <summary>A region's cells, one for each year.</summary>
public sealed record CoverageRow(Region Region, IReadOnlyList<CoverageState> Cells)
{
    /// <summary>How many figures of its own it has in all years.</summary>
    public int Count => Cells.Sum(cell => cell.Own);

    /// <summary>
    /// How many years have something of its own, of how many that are due, in which it existed and it applied.
    /// </summary>
    public CoverageFraction Years => new(
        Cells.Count(cell => cell.HasOwn), Cells.Count(cell => cell.IsExpected && (cell.HasOwn || cell.NotDueUntil is null)));

    /// <summary>Whether there is anything at all: a figure, a word for why there is none, or something below.</summary>
    public bool HasAnything => Cells.Any(cell => cell.Kind is not (CoverageKind.Nothing or CoverageKind.NotDue or CoverageKind.Absent));
}

/// <summary>So many of so many.</summary>
public readonly record struct CoverageFraction(int Count, int Expected);

/// <summary>What there is of a region in a year.</summary>
/// <param name="Own">How many figures of its own.</param>
/// <param name="Below">How many of regions below it.</param>
/// <param name="Figure">Of one indicator, the figure that decides the state.</param>
/// <param name="Words">Of all indicators, for how many it says why there is no number.</param>
public sealed record CoverageState(
    CoverageKind Kind, int Own = 0, int Below = 0, Figure? Figure = null, CoverageWords Words = default)
{
    /// <summary>The last day on which figures of the year are in time, up to which none is missing; none once it has passed.</summary>
    public DateOnly? NotDueUntil { get; init; }

    /// <summary>Whether it has reported something of the year itself.</summary>
    public bool HasOwn => Kind is CoverageKind.Reported;

    /// <summary>Whether it should have reported: it existed, and what is asked of it applies to it.</summary>
    public bool IsExpected => Kind != CoverageKind.Absent && (Kind != CoverageKind.NotApplicable || Figure is null);
}

/// <summary>The states of a cell. Each has a look of its own.</summary>
public enum CoverageKind
{
    /// <summary>Nothing is known.</summary>
    Nothing,

    /// <summary>Nothing is known, and nothing is due yet.</summary>
    NotDue,

    /// <summary>It has figures, or a value of the year.</summary>
    Reported,

    /// <summary>None of its own, but of regions below it; of one indicator, their sum.</summary>
    OnlyBelow,

    /// <summary>Only a total over several years.</summary>
    OnlySpan,

    /// <summary>Only a target.</summary>
    OnlyTarget,

    /// <summary>未报送, said explicitly.</summary>
    NotReported,

    /// <summary>不适用.</summary>
    NotApplicable,

    /// <summary>保密.</summary>
    Suppressed,

    /// <summary>The region was not in force at the end of the year.</summary>
    Absent,
}
