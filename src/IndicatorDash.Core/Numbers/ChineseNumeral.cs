namespace IndicatorDash.Numbers;

/// <summary>A number as it stands in a text, with what its wording says of it.</summary>
/// <param name="Number">The number, multiplied out.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Multiplied">Whether it was written with 千, 万 or 亿, and so to a place above one.</param>
/// <param name="ImpliedOne">Whether it begins with a multiplier: 千 of 近千名. Alone, that is no number but a unit's head (万元).</param>
/// <param name="Over">Whether 余 or 多 stands within it: 2000多万.</param>
internal readonly record struct ChineseNumeral(
    WrittenNumber Number,
    int Length,
    bool Multiplied,
    bool ImpliedOne,
    bool Over);
