namespace IndicatorDash.Numbers;

/// <summary>
/// Numbers as they are stored: whole multiples of 1/10000, so that both databases keep and add them exactly.
/// </summary>
public static class Scaled
{
    /// <summary>Decimals that are kept.</summary>
    public const int Decimals = 4;

    /// <summary>The scale.</summary>
    public const long Factor = 10_000;

    /// <summary>The largest magnitude that a figure may have, summed or not.</summary>
    public const decimal MaxMagnitude = 10_000_000_000_000m;

    /// <summary>Whether the number has at most four decimals and a storable size.</summary>
    public static bool Fits(decimal value) =>
        Math.Abs(value) <= MaxMagnitude && decimal.Round(value, Decimals) == value;

    /// <summary>The stored form of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number does not fit (<see cref="Fits"/>).</exception>
    public static long From(decimal value) => Fits(value)
        ? (long)(value * Factor)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "More than four decimals, or too large.");

    /// <summary>The stored form of a number, or none.</summary>
    public static long? From(decimal? value) => value is { } number ? From(number) : null;

    /// <summary>The number of a stored form.</summary>
    public static decimal ToDecimal(long scaled) => (decimal)scaled / Factor;

    /// <summary>The number of a stored form, or none.</summary>
    public static decimal? ToDecimal(long? scaled) => scaled is { } number ? ToDecimal(number) : null;
}
