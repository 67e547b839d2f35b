using System.Text.Json.Serialization;
using IndicatorDash.Catalogues;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;

namespace IndicatorDash.Web.Api.Reading;

/// <summary>
/// An observation: a figure as it was published, with its source. One that was withdrawn says no more than what it was of.
/// </summary>
/// <param name="Id">Another after every change.</param>
/// <param name="Indicator">The code of the indicator.</param>
/// <param name="IndicatorName">Its name.</param>
/// <param name="Region">The code of the region.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="Year">The year that the period ends in.</param>
/// <param name="Period">In ISO 8601: 2020, 2020-12-31, 2015/2020-07.</param>
/// <param name="Kind">Whether it happened or was planned.</param>
/// <param name="Status">How it came about, or why there is no number; none where it was withdrawn.</param>
/// <param name="Value">The number in the unit; none where there is none, which is never 0.</param>
/// <param name="Unit">The code of the indicator's unit.</param>
/// <param name="Qualifier">What the wording says of its exactness.</param>
/// <param name="Lower">The least that the wording means; none if it sets none.</param>
/// <param name="Upper">The end of what it means, excluded unless it is the lower one; none if it sets none.</param>
/// <param name="AsWritten">The figure as it was written.</param>
/// <param name="Source">The code of the source.</param>
/// <param name="Locator">The place in the source: a paragraph, or a sheet and cell.</param>
/// <param name="Formula">How a derived value was computed, over codes of indicators.</param>
/// <param name="Inferred">Names of what is inferred, separated by semicolons.</param>
/// <param name="Note">What else is to be known.</param>
/// <param name="SeriesBreak">Why it is counted another way than figures of years before, where that begins with its year.</param>
/// <param name="Version">The data version that published it.</param>
/// <param name="Change">What later versions did to it, where that was asked.</param>
public sealed record ObservationRow(
    long Id,
    string Indicator,
    string IndicatorName,
    string Region,
    string RegionName,
    int Year,
    string Period,
    ObservationKind Kind,
    ObservationStatus? Status,
    decimal? Value,
    string Unit,
    ValueQualifier? Qualifier,
    decimal? Lower,
    decimal? Upper,
    string? AsWritten,
    string? Source,
    string? Locator,
    string? Formula,
    string? Inferred,
    string? Note,
    string? SeriesBreak,
    int Version,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ObservationChangeKind? Change)
{
    internal static ObservationRow Of(
        Observation observation, Catalogue catalogue, IReadOnlyDictionary<int, string> sources, ObservationChangeKind? change = null)
    {
        var indicator = catalogue.Indicator(observation.IndicatorId);
        var isThere = change != ObservationChangeKind.Withdrawn;

        // A value that is kept under a status that has none, such as 保密, is not told, nor is how it was written.
        var hasValue = isThere && observation.Status.HasValue();
        var isSecret = !isThere || observation.Status == ObservationStatus.Suppressed;
        return new ObservationRow(
            observation.Id,
            indicator.Code,
            indicator.Name,
            IndicatorDash.Regions.Region.CodeOf(observation.RegionId),
            catalogue.Regions.Find(observation.RegionId)?.Name ?? "",
            observation.Year,
            observation.Period.ToString(),
            observation.Kind,
            isThere ? observation.Status : null,
            hasValue ? PlainNumber.Of(observation.ScaledValue) : null,
            indicator.UnitCode,
            isThere ? observation.Qualifier : null,
            hasValue ? PlainNumber.Of(observation.ScaledLower) : null,
            hasValue ? PlainNumber.Of(observation.ScaledUpper) : null,
            isSecret ? null : observation.AsWritten,
            isThere && observation.SourceId is { } source ? sources.GetValueOrDefault(source) : null,
            isThere ? observation.Locator : null,
            isSecret ? null : observation.Formula,
            isThere ? observation.Inferred : null,
            isSecret ? null : observation.Note,
            catalogue.BreakIn(indicator, observation.Year),
            observation.PublishedIn,
            change);
    }
}
