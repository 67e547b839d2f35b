using System.Globalization;
using IndicatorDash.Numbers;

namespace IndicatorDash.Imports.Checks;

/// <summary>Numbers as arguments of issues: in invariant notation, to the four decimals that are kept.</summary>
internal static class IssueNumber
{
    public static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>With the sign of its qualifier, in any language: <c>≥2100</c>, <c>≈100</c>, <c>≤50</c>.</summary>
    public static string Text(decimal value, ValueQualifier qualifier) => qualifier switch
    {
        ValueQualifier.About => "≈",
        ValueQualifier.AtLeast => "≥",
        ValueQualifier.AtMost => "≤",
        _ => "",
    } + Text(value);

    public static string Text(Quantity quantity) => Text(quantity.Value, quantity.Qualifier);

    /// <summary>What comes of two numbers is about so much, unless both are exact.</summary>
    public static string TextOf(decimal result, params ReadOnlySpan<ValueQualifier> of) =>
        Text(result, of.ContainsAnyExcept(ValueQualifier.Exact) ? ValueQualifier.About : ValueQualifier.Exact);
}
