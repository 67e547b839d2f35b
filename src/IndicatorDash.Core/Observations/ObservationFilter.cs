using IndicatorDash.Periods;
using IndicatorDash.Regions;

namespace IndicatorDash.Observations;

/// <summary>Which observations, or which figures, are asked for; all where nothing is said.</summary>
public sealed record ObservationFilter
{
    /// <summary>Of these indicators; <see langword="null"/> for all.</summary>
    public IReadOnlyCollection<int>? IndicatorIds { get; init; }

    /// <summary>Of these regions alone; <see langword="null"/> for all.</summary>
    public IReadOnlyCollection<int>? RegionIds { get; init; }

    /// <summary>Of this region and all below it; <see langword="null"/> for the whole country.</summary>
    public Region? Within { get; init; }

    /// <summary>From periods that end in this year on,</summary>
    public int FirstYear { get; init; } = CalendarPoint.MinYear;

    /// <summary>to those that end in this one.</summary>
    public int LastYear { get; init; } = CalendarPoint.MaxYear;

    public ObservationKind? Kind { get; init; }

    /// <summary>Taken from this source.</summary>
    public int? SourceId { get; init; }

    /// <summary>The ids that regions asked for lie among, from the first to the last.</summary>
    internal (int First, int Last) Regions
    {
        get
        {
            var (first, last) = Within is { } region ? (region.Id, region.LastIdWithin) : (Region.NationId, int.MaxValue);
            return RegionIds is { } ids
                ? (Math.Max(first, ids.DefaultIfEmpty(0).Min()), Math.Min(last, ids.DefaultIfEmpty(-1).Max()))
                : (first, last);
        }
    }
}
