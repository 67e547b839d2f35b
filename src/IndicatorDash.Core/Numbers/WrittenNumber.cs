namespace IndicatorDash.Numbers;

/// <summary>A number with the places that it was written to, so that its precision is known.</summary>
/// <param name="Value">The number, not negative.</param>
/// <param name="LastPlace">What one of its last written digit is worth: 0.1 for 12.5, 1000 for 2.3万.</param>
/// <param name="LastNonZeroPlace">What one of its last non-zero digit is worth: 100 for 2100; 0 if all digits are 0.</param>
internal readonly record struct WrittenNumber(decimal Value, decimal LastPlace, decimal LastNonZeroPlace)
{
    public static WrittenNumber One => new(1, 1, 1);

    /// <summary>One digit, 0 to 9.</summary>
    public static WrittenNumber OfDigit(int digit) => new(digit, 1, digit == 0 ? 0 : 1);

    /// <summary>The number with one more digit written behind it.</summary>
    public WrittenNumber Then(int digit) => new(Value * 10 + digit, 1, digit == 0 ? LastNonZeroPlace * 10 : 1);

    public WrittenNumber Times(decimal factor) => new(Value * factor, LastPlace * factor, LastNonZeroPlace * factor);

    /// <summary>The number followed by a smaller one: 三千 and 一百.</summary>
    public WrittenNumber Plus(WrittenNumber smaller) => new(
        Value + smaller.Value,
        smaller.LastPlace,
        smaller.LastNonZeroPlace == 0 ? LastNonZeroPlace : smaller.LastNonZeroPlace);
}
