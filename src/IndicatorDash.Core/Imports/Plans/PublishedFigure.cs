using IndicatorDash.Numbers;
using IndicatorDash.Observations;

namespace IndicatorDash.Imports.Plans;

/// <summary>What a plan needs to know of a published observation.</summary>
internal sealed record PublishedFigure(
    long Id,
    ObservationKey Key,
    ObservationStatus Status,
    ValueQualifier Qualifier,
    long? ScaledValue,
    long? ScaledLower,
    long? ScaledUpper,
    int? SourceId,
    string? Note)
{
    /// <summary>The number with its interval; <see langword="null"/> where the status has none.</summary>
    public Quantity? Quantity => Status.HasValue() && ScaledValue is { } value
        ? new Quantity(Scaled.ToDecimal(value), Qualifier, Scaled.ToDecimal(ScaledLower), Scaled.ToDecimal(ScaledUpper))
        : null;

    /// <summary>Whether a row says the same value, whatever it comes from; a note that is new is worth a change.</summary>
    public bool SaysWhat(ObservationContent row) =>
        (Status, Qualifier, ScaledValue, ScaledLower, ScaledUpper)
            == (row.Status, row.Qualifier, row.ScaledValue, row.ScaledLower, row.ScaledUpper)
        && (row.Note is null || row.Note == Note);
}
