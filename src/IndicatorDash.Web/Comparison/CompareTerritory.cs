using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Comparison;

/// <summary>
/// The figures of an indicator in a region within its present boundary: in the years of former regions that are in it now, what
/// they and it come to together; where that cannot be told, what it published itself, which lacks them. Pure.
/// </summary>
/// <param name="Figures">Of all years.</param>
/// <param name="Years">What is to be said of the years of former regions.</param>
internal sealed record CompareTerritory(IReadOnlyList<Figure> Figures, IReadOnlyDictionary<int, TerritoryYear> Years)
{
    public static CompareTerritory Of(Indicator indicator, CompareRegion region, ILookup<int, Figure> own)
    {
        var figures = own[region.Region.Id].ToList();
        var told = new Dictionary<int, TerritoryYear>();
        foreach (var year in figures.Concat(region.Includes.SelectMany(former => own[former.Id])).Select(figure => figure.Year).Distinct().Order().ToList())
        {
            var formers = region.Includes.Where(former => former.IsInForce(year)).ToList();
            if (formers.Count == 0)
            {
                continue;
            }

            var members = region.Region.IsInForce(year) ? formers.Prepend(region.Region).ToList() : formers;
            var known = members.Select(member => YearFigure(own[member.Id], year)).OfType<Figure>().ToList();
            var whole = known.Count < members.Count ? null
                : known is [var only] ? only with { RegionId = region.Region.Id, ObservationId = null, Origin = FigureOrigin.Observed }
                : TerritorySum.Of(indicator, region.Region.Id, known);
            if (whole is not null)
            {
                figures.RemoveAll(figure => figure.Year == year && figure.IsYearFigure());
                figures.Add(whole);
            }

            var isOwn = known.Exists(figure => figure.RegionId == region.Region.Id);
            told[year] = whole is not null ? new(known, []) : isOwn ? new([], formers) : new(known, []);
        }

        return new CompareTerritory(figures, told);
    }

    private static Figure? YearFigure(IEnumerable<Figure> figures, int year) =>
        figures.FirstOrDefault(figure => figure.Year == year && figure.IsYearFigure() && figure.State() == FigureState.Value);
}

/// <summary>What is to be said of a region in a year of former regions that are in it now.</summary>
/// <param name="Parts">What the figure was added up from, or what there is of the former ones where there is no figure.</param>
/// <param name="Without">The former regions that the figure lacks.</param>
internal sealed record TerritoryYear(IReadOnlyList<Figure> Parts, IReadOnlyList<Region> Without);
