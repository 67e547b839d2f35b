using IndicatorDash.Numbers;
using IndicatorDash.Periods;

namespace IndicatorDash.Observations;

/// <summary>
/// What an observation says and where it comes from: shared by what is planned and what is published.
/// </summary>
public abstract class ObservationContent
{
    /// <summary>The longest <see cref="AsWritten"/>.</summary>
    public const int MaxAsWrittenLength = 100;

    /// <summary>The longest <see cref="Locator"/> and <see cref="Formula"/>.</summary>
    public const int MaxLocatorLength = 300;

    /// <summary>The longest <see cref="Note"/>.</summary>
    public const int MaxNoteLength = 1000;

    public required int IndicatorId { get; init; }

    public required int RegionId { get; init; }

    public required Period Period { get; init; }

    /// <summary>The year under which it is shown (<see cref="Period.Year"/>), stored to be searched by.</summary>
    public int Year { get => Period.Year; private set { } }

    public required ObservationKind Kind { get; init; }

    public required ObservationStatus Status { get; init; }

    public ValueQualifier Qualifier { get; init; }

    /// <summary>The value times 10,000; none where the status has none.</summary>
    public long? ScaledValue { get; init; }

    /// <summary>The least that the wording means, times 10,000; none if it sets none.</summary>
    public long? ScaledLower { get; init; }

    /// <summary>The end of what the wording means, times 10,000; none if it sets none.</summary>
    public long? ScaledUpper { get; init; }

    /// <summary>The figure as it was written, such as <c>20.6万人次</c>.</summary>
    public string? AsWritten { get; init; }

    public int? SourceId { get; init; }

    /// <summary>The place in the source (出处): a paragraph such as <c>¶7</c>, or a sheet and cell.</summary>
    public string? Locator { get; init; }

    /// <summary>How a derived value was computed, over indicator codes.</summary>
    public string? Formula { get; init; }

    /// <summary>Names of the attributes that are inferred, separated by semicolons.</summary>
    public string? Inferred { get; init; }

    public string? Note { get; init; }

    /// <summary>The number with its interval; <see langword="null"/> where the status has none.</summary>
    public Quantity? Quantity => ScaledValue is { } value
        ? new Quantity(Scaled.ToDecimal(value), Qualifier, Scaled.ToDecimal(ScaledLower), Scaled.ToDecimal(ScaledUpper))
        : null;

    /// <summary>What it is of.</summary>
    public ObservationKey Key => new(IndicatorId, RegionId, Period, Kind);

    /// <summary>Whether it says the same value, wherever it comes from.</summary>
    public bool HasTheValueOf(ObservationContent other) =>
        (Status, Qualifier, ScaledValue, ScaledLower, ScaledUpper)
            == (other.Status, other.Qualifier, other.ScaledValue, other.ScaledLower, other.ScaledUpper);

    /// <summary>Whether it says the same and comes from the same place.</summary>
    public bool SaysTheSameAs(ObservationContent other) =>
        (IndicatorId, RegionId, Period, Kind, Status, Qualifier)
            == (other.IndicatorId, other.RegionId, other.Period, other.Kind, other.Status, other.Qualifier)
        && (ScaledValue, ScaledLower, ScaledUpper) == (other.ScaledValue, other.ScaledLower, other.ScaledUpper)
        && (AsWritten, SourceId, Locator, Formula, Inferred, Note)
            == (other.AsWritten, other.SourceId, other.Locator, other.Formula, other.Inferred, other.Note);
}
