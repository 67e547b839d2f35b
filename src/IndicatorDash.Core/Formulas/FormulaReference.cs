using IndicatorDash.Periods;

namespace IndicatorDash.Formulas;

/// <summary>An indicator that a formula asks for, of the same region.</summary>
/// <param name="Code">The indicator's code.</param>
/// <param name="Period">The period; <see langword="null"/> for the one that the formula is computed for.</param>
public readonly record struct FormulaReference(string Code, Period? Period = null)
{
    /// <summary>As in a formula: <c>code</c> or <c>code@2020-12-31</c>.</summary>
    public override string ToString() => Period is { } period ? $"{Code}@{period}" : Code;
}
