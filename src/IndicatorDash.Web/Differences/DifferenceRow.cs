using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.Differences;

/// <summary>What data versions did to a figure, with what it is of.</summary>
public sealed record DifferenceRow(ObservationDifference Change, Indicator Indicator, Region Region)
{
    /// <summary>The rows of those whose region is in the catalogue.</summary>
    public static IEnumerable<DifferenceRow> Of(IEnumerable<ObservationDifference> changes, Catalogue catalogue) =>
        from change in changes
        let region = catalogue.Regions.Find(change.Key.RegionId)
        where region is not null
        select new DifferenceRow(change, catalogue.Indicator(change.Key.IndicatorId), region);
}
