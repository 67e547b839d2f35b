using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;

namespace IndicatorDash.Figures;

/// <summary>What a figure needs to know of a current observation.</summary>
internal sealed record SliceRow(
    long ObservationId,
    int RegionId,
    Period Period,
    ObservationKind Kind,
    ObservationStatus Status,
    ValueQualifier Qualifier,
    long? ScaledValue,
    long? ScaledLower,
    long? ScaledUpper);
