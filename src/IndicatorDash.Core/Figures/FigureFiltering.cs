using IndicatorDash.Observations;
using IndicatorDash.Regions;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Figures;

/// <summary>Which figures a filter asks for.</summary>
internal static class FigureFiltering
{
    public static IQueryable<Figure> Among(this ObservationFilter filter, IQueryable<Figure> figures)
    {
        var (first, last) = filter.Regions;
        var asked = figures.Where(figure => figure.RegionId >= first && figure.RegionId <= last
            && figure.Year >= filter.FirstYear && figure.Year <= filter.LastYear);
        if (filter.RegionIds is { } regions)
        {
            int[] ids = [.. regions];
            asked = asked.Where(figure => EF.Parameter(ids).Contains(figure.RegionId));
        }

        return filter.Kind is { } kind ? asked.Where(figure => figure.Kind == kind) : asked;
    }

    /// <summary>Those of one indicator after a place among them.</summary>
    public static IQueryable<Figure> After(this IQueryable<Figure> figures, FigurePosition? after) => after is { } place
        // Said twice, so that the region is sought.
        ? figures.Where(figure => figure.RegionId >= place.RegionId
            && (figure.RegionId > place.RegionId
                || figure.Year > place.Year
                || (figure.Year == place.Year && figure.Slot > place.Slot)))
        : figures;

    public static IQueryable<Figure> InOrder(this IQueryable<Figure> figures) => figures
        .OrderBy(figure => figure.IndicatorId).ThenBy(figure => figure.RegionId)
        .ThenBy(figure => figure.Year).ThenBy(figure => figure.Slot);

    /// <summary>The same as a scope of earlier figures.</summary>
    public static FigureScope ScopeOf(this ObservationFilter filter, int indicatorId, RegionDirectory regions)
    {
        var (first, last) = filter.Regions;

        // What lies in the regions is part of their sums.
        var lastWithin = filter.RegionIds?.Select(id => regions.Find(id)?.LastIdWithin ?? id).DefaultIfEmpty(-1).Max() ?? last;
        return new FigureScope(
            [indicatorId],
            first,
            lastWithin,
            filter.FirstYear,
            filter.LastYear,
            figure => figure.RegionId >= first && figure.RegionId <= last
                && filter.RegionIds?.Contains(figure.RegionId) != false
                && (filter.Kind is not { } kind || figure.Kind == kind));
    }
}
