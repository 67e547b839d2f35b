using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;

namespace IndicatorDash.Figures;

/// <summary>
/// What is shown for an indicator, a region and a year: the read model behind every page. Derived from the current
/// observations and kept in the transaction that publishes them.
/// </summary>
public sealed record Figure
{
    /// <summary>The <see cref="Slot"/> of a year's own value.</summary>
    public const int YearSlot = 0;

    public required int IndicatorId { get; init; }

    public required int RegionId { get; init; }

    public required int Year { get; init; }

    /// <summary>
    /// 0 is the year's own value: of the calendar year, or of the latest point in it. Higher slots hold what ends in the
    /// year but is not its own value, such as spans and targets, in the order of kind and period.
    /// </summary>
    public required int Slot { get; init; }

    public required ObservationKind Kind { get; init; }

    public required Period Period { get; init; }

    public required ObservationStatus Status { get; init; }

    public required FigureOrigin Origin { get; init; }

    public ValueQualifier Qualifier { get; init; }

    /// <summary>The value times 10,000; none where the status has none.</summary>
    public long? ScaledValue { get; init; }

    public long? ScaledLower { get; init; }

    public long? ScaledUpper { get; init; }

    /// <summary>The observation behind it; none where it was summed or computed.</summary>
    public long? ObservationId { get; init; }

    /// <summary>What the regions below add up to, times 10,000; also kept beside a region's own report, to compare.</summary>
    public long? ScaledSum { get; init; }

    /// <summary>The qualifier of the sum, and what it may mean, times 10,000: as loose as its parts are.</summary>
    public ValueQualifier SumQualifier { get; init; }

    /// <inheritdoc cref="SumQualifier"/>
    public long? ScaledSumLower { get; init; }

    /// <inheritdoc cref="SumQualifier"/>
    public long? ScaledSumUpper { get; init; }

    /// <summary>How many of the regions below are in the sum.</summary>
    public int? Covered { get; init; }

    /// <summary>How many regions below there are to report.</summary>
    public int? Expected { get; init; }

    /// <summary>The number with its interval; <see langword="null"/> where the status has none.</summary>
    public Quantity? Quantity => QuantityOf(ScaledValue, Qualifier, ScaledLower, ScaledUpper);

    /// <summary>What the regions below add up to; <see langword="null"/> where they are not added up.</summary>
    public Quantity? Sum => QuantityOf(ScaledSum, SumQualifier, ScaledSumLower, ScaledSumUpper);

    /// <summary>Whether every region below that should report is in the sum.</summary>
    public bool IsCompleteSum => Covered is { } covered && covered == Expected;

    /// <summary>The sum in place of what the region itself says.</summary>
    public Figure AsSum() => this with
    {
        Origin = FigureOrigin.Summed,
        ObservationId = null,
        Qualifier = SumQualifier,
        ScaledValue = ScaledSum,
        ScaledLower = ScaledSumLower,
        ScaledUpper = ScaledSumUpper,
    };

    private static Quantity? QuantityOf(long? scaled, ValueQualifier qualifier, long? lower, long? upper) => scaled is { } value
        ? new Quantity(Scaled.ToDecimal(value), qualifier, Scaled.ToDecimal(lower), Scaled.ToDecimal(upper))
        : null;
}
