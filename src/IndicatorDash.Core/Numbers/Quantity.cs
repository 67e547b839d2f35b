namespace IndicatorDash.Numbers;

/// <summary>
/// A number with its qualifier and the interval that the wording means.
/// </summary>
/// <param name="Value">The number in the base unit, at most four decimals.</param>
/// <param name="Qualifier">How the number was qualified.</param>
/// <param name="Lower">The least value that the wording allows, included; <see langword="null"/> if it sets none.</param>
/// <param name="Upper">
/// The end of what the wording allows, excluded unless it equals <paramref name="Lower"/>;
/// <see langword="null"/> if it sets none.
/// </param>
public readonly record struct Quantity(decimal Value, ValueQualifier Qualifier, decimal? Lower, decimal? Upper)
{
    /// <summary>A number that means itself.</summary>
    public static Quantity Exactly(decimal value) => new(value, ValueQualifier.Exact, value, value);

    /// <summary>Whether the wording leaves no room.</summary>
    public bool IsExact => Lower == Value && Upper == Value;
}
