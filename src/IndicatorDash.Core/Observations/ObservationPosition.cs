using System.Globalization;

namespace IndicatorDash.Observations;

/// <summary>The place of an observation in a list: by indicator, year, region and the order of publication.</summary>
public readonly record struct ObservationPosition(int IndicatorId, int Year, int RegionId, long Id) : IComparable<ObservationPosition>
{
    public static ObservationPosition Of(Observation observation) =>
        new(observation.IndicatorId, observation.Year, observation.RegionId, observation.Id);

    /// <summary>Reads what <see cref="ToString"/> wrote; <see langword="null"/> for anything else.</summary>
    public static ObservationPosition? Read(string text) =>
        text.Split('-') is [var indicator, var year, var region, var id]
        && int.TryParse(indicator, NumberStyles.None, CultureInfo.InvariantCulture, out var indicatorId)
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var yearNumber)
        && int.TryParse(region, NumberStyles.None, CultureInfo.InvariantCulture, out var regionId)
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(indicatorId, yearNumber, regionId, number)
            : null;

    public int CompareTo(ObservationPosition other) =>
        (IndicatorId, Year, RegionId, Id).CompareTo((other.IndicatorId, other.Year, other.RegionId, other.Id));

    public static bool operator <(ObservationPosition left, ObservationPosition right) => left.CompareTo(right) < 0;

    public static bool operator <=(ObservationPosition left, ObservationPosition right) => left.CompareTo(right) <= 0;

    public static bool operator >(ObservationPosition left, ObservationPosition right) => left.CompareTo(right) > 0;

    public static bool operator >=(ObservationPosition left, ObservationPosition right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{IndicatorId}-{Year}-{RegionId}-{Id}");
}
