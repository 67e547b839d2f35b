using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Regions;
using IndicatorDash.Web.Provenance;

namespace IndicatorDash.Web.Differences;

/// <summary>What data versions did to a figure, with what it is of.</summary>
public sealed record DifferenceRow(ObservationDifference Change, Indicator Indicator, Region Region)
{
    /// <summary>The indicator, where the figure shows where it comes from; at its year, where it was withdrawn.</summary>
    public string IndicatorUrl => Change.Now is null
        ? PageUrls.Indicator(Indicator.Code, region: Region.Code, year: Change.Key.Period.Year)
        : FactUrls.With(PageUrls.Indicator(Indicator.Code, region: Region.Code), new FactKey(Indicator.Code, Region.Code, Change.Key.Period, Kind));

    /// <summary>The region in the year of the figure.</summary>
    public string RegionUrl => PageUrls.Region(Region.Code, Change.Key.Period.Year);

    private FactKind Kind => Change.Key.Kind == ObservationKind.Target ? FactKind.Target : FactKind.Actual;

    /// <summary>The rows of those whose region is in the catalogue.</summary>
    public static IEnumerable<DifferenceRow> Of(IEnumerable<ObservationDifference> changes, Catalogue catalogue) =>
        from change in changes
        let region = catalogue.Regions.Find(change.Key.RegionId)
        where region is not null
        select new DifferenceRow(change, catalogue.Indicator(change.Key.IndicatorId), region);
}
