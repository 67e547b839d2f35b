using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Figures;

/// <summary>Which figures a question is about.</summary>
/// <param name="IndicatorIds">Of these indicators.</param>
/// <param name="FirstRegionId">What they are made of lies in regions from this id on,</param>
/// <param name="LastRegionId">to this one.</param>
/// <param name="FirstYear">From this year on,</param>
/// <param name="LastYear">to this one.</param>
/// <param name="Includes">Whether a figure among these is asked for.</param>
internal sealed record FigureScope(
    int[] IndicatorIds, int FirstRegionId, int LastRegionId, int FirstYear, int LastYear, Func<Figure, bool> Includes)
{
    /// <summary>All figures of a region and of all below it.</summary>
    public static FigureScope Within(int[] indicatorIds, Region region) => new(
        indicatorIds,
        region.Id,
        region.LastIdWithin,
        CalendarPoint.MinYear,
        CalendarPoint.MaxYear,
        figure => figure.RegionId >= region.Id && figure.RegionId <= region.LastIdWithin);

    /// <summary>Figures of the regions; of these, the ones that a condition holds for.</summary>
    public static FigureScope Of(
        int[] indicatorIds,
        int[] regionIds,
        RegionDirectory regions,
        int firstYear = CalendarPoint.MinYear,
        int lastYear = CalendarPoint.MaxYear,
        Func<Figure, bool>? condition = null)
    {
        var asked = regionIds.ToHashSet();
        return new FigureScope(
            indicatorIds,
            asked.Count == 0 ? 0 : asked.Min(),
            asked.Select(id => regions.Find(id)?.LastIdWithin ?? id).DefaultIfEmpty(-1).Max(),
            firstYear,
            lastYear,
            figure => asked.Contains(figure.RegionId) && (condition is null || condition(figure)));
    }

    /// <summary>The observations of some indicators that the figures are made of.</summary>
    public IQueryable<Observation> Among(IQueryable<Observation> observations, int[] indicatorIds) => observations
        .Where(observation => EF.Parameter(indicatorIds).Contains(observation.IndicatorId)
            && observation.Year >= FirstYear && observation.Year <= LastYear)
        .InRegions(FirstRegionId, LastRegionId);

    /// <summary>Whether a region may be among those that the figures are made of.</summary>
    public bool Spans(int regionId) => regionId >= FirstRegionId && regionId <= LastRegionId;
}
