using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;

namespace IndicatorDash.Web.Api.Reading;

/// <summary>A figure as pages show it: what is published, or what follows from it, with where it comes from.</summary>
/// <param name="Indicator">The code of the indicator.</param>
/// <param name="IndicatorName">Its name.</param>
/// <param name="Region">The code of the region.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="Year">The year that the period ends in.</param>
/// <param name="Period">In ISO 8601: 2020, 2020-12-31, 2015/2020-07.</param>
/// <param name="IsYearValue">Whether it is the year's own value; a span or a target that ends in the year is not.</param>
/// <param name="Kind">Whether it happened or was planned.</param>
/// <param name="Status">How it came about, or why there is no number.</param>
/// <param name="Origin">Whether the region published it, or it was summed over the regions below, or computed from its parts.</param>
/// <param name="Value">The number in the unit; none where there is none, which is never 0.</param>
/// <param name="Unit">The code of the indicator's unit.</param>
/// <param name="Qualifier">What the wording says of its exactness.</param>
/// <param name="Lower">The least that the wording means; none if it sets none.</param>
/// <param name="Upper">The end of what it means, excluded unless it is the lower one; none if it sets none.</param>
/// <param name="Sum">What the regions below add up to, beside the region's own figure too.</param>
/// <param name="SumQualifier">What the wording of its parts says of the sum's exactness; none where there is no sum.</param>
/// <param name="SumLower">The least that the sum may be; none if one of its parts sets none.</param>
/// <param name="SumUpper">The end of what it may be, excluded unless it is the lower one; none if one of its parts sets none.</param>
/// <param name="Covered">How many regions below are in the sum.</param>
/// <param name="Expected">How many there are to report.</param>
/// <param name="SeriesBreak">Why it is counted another way than figures of years before, where that begins with its year.</param>
/// <param name="Observation">The id of the observation behind it; none where it was summed or computed.</param>
public sealed record FigureRow(
    string Indicator,
    string IndicatorName,
    string Region,
    string RegionName,
    int Year,
    string Period,
    bool IsYearValue,
    ObservationKind Kind,
    ObservationStatus Status,
    FigureOrigin Origin,
    decimal? Value,
    string Unit,
    ValueQualifier Qualifier,
    decimal? Lower,
    decimal? Upper,
    decimal? Sum,
    ValueQualifier? SumQualifier,
    decimal? SumLower,
    decimal? SumUpper,
    int? Covered,
    int? Expected,
    string? SeriesBreak,
    long? Observation)
{
    internal static FigureRow Of(Figure figure, Catalogue catalogue)
    {
        var indicator = catalogue.Indicator(figure.IndicatorId);
        return new FigureRow(
            indicator.Code,
            indicator.Name,
            IndicatorDash.Regions.Region.CodeOf(figure.RegionId),
            catalogue.Regions.Find(figure.RegionId)?.Name ?? "",
            figure.Year,
            figure.Period.ToString(),
            figure.Slot == Figure.YearSlot,
            figure.Kind,
            figure.Status,
            figure.Origin,
            PlainNumber.Of(figure.ScaledValue),
            indicator.UnitCode,
            figure.Qualifier,
            PlainNumber.Of(figure.ScaledLower),
            PlainNumber.Of(figure.ScaledUpper),
            PlainNumber.Of(figure.ScaledSum),
            figure.Sum?.Qualifier,
            PlainNumber.Of(figure.ScaledSumLower),
            PlainNumber.Of(figure.ScaledSumUpper),
            figure.Covered,
            figure.Expected,
            catalogue.BreakIn(indicator, figure.Year),
            figure.ObservationId);
    }
}
