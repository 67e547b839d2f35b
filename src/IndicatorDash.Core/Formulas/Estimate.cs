using IndicatorDash.Numbers;

namespace IndicatorDash.Formulas;

/// <summary>What a formula or a part of it comes to, not rounded, so that a formula over formulas rounds once.</summary>
/// <param name="Value">The value.</param>
/// <param name="Interval">Where the true value lies.</param>
internal readonly record struct Estimate(decimal Value, Interval Interval)
{
    /// <summary>One number.</summary>
    public static Estimate Exactly(decimal value) => new(value, Interval.Point(value));

    /// <summary>What a quantity says.</summary>
    public static Estimate Of(Quantity quantity) => new(quantity.Value, Interval.Of(quantity));
}
