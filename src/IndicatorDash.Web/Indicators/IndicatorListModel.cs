using IndicatorDash.Indicators;
using IndicatorDash.Periods;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.Indicators;

/// <summary>The catalogue, or what a text finds in it.</summary>
/// <param name="Query">What was searched for; empty for everything.</param>
/// <param name="Theme">The theme that is looked at; none for all.</param>
/// <param name="Themes">Every theme with how many indicators were found of it.</param>
/// <param name="Groups">The indicators found, by theme.</param>
/// <param name="Year">The year that what is known was counted in, where there are too many figures to count all.</param>
public sealed record IndicatorListModel(
    string Query,
    Theme? Theme,
    IReadOnlyList<(Theme Theme, int Count)> Themes,
    IReadOnlyList<IndicatorGroup> Groups,
    int? Year)
{
    /// <summary>How many indicators were found, of whatever theme.</summary>
    public int Found => Themes.Sum(theme => theme.Count);

    /// <summary>How many are shown.</summary>
    public int Shown => Groups.Sum(group => group.Rows.Count);
}

/// <summary>The indicators of a theme; in a search, the best first.</summary>
public sealed record IndicatorGroup(Theme Theme, IReadOnlyList<IndicatorRow> Rows);

/// <summary>An indicator and what is known of it.</summary>
/// <param name="Levels">How many regions of each level have a value.</param>
/// <param name="OnlyRegion">The region, where it is only one.</param>
/// <param name="Latest">The latest period that is known.</param>
/// <param name="Example">A figure that stands for it; none where nothing is known.</param>
/// <param name="HasOnlyTargets">Whether all that is known was planned.</param>
/// <param name="IsOfYearOnly">Whether only the latest year was looked at, so that there may be others.</param>
public sealed record IndicatorRow(
    Indicator Indicator,
    Unit? Unit,
    IReadOnlyList<(RegionLevel Level, int Count)> Levels,
    Region? OnlyRegion,
    Period? Latest,
    RegionFigure? Example,
    bool HasOnlyTargets,
    bool IsOfYearOnly)
{
    public int RegionCount => Levels.Sum(level => level.Count);
}
