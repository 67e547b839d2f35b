namespace IndicatorDash.Numbers;

/// <summary>How qualified numbers combine.</summary>
public static class Quantities
{
    /// <summary>The qualifier of a sum: as loose as its parts are in the same direction, else about.</summary>
    public static ValueQualifier Combine(IEnumerable<ValueQualifier> parts)
    {
        var loose = parts.Where(part => part is not (ValueQualifier.Exact or ValueQualifier.All)).Distinct().ToList();
        return loose switch
        {
            [] => ValueQualifier.Exact,
            [var only] => only,
            _ => ValueQualifier.About,
        };
    }

    /// <summary>
    /// A part in percent of its whole, to four decimals; none where the whole is or may be zero or negative.
    /// </summary>
    public static Quantity? Percentage(Quantity part, Quantity whole)
    {
        if (whole.Value <= 0 || whole.Lower is not > 0)
        {
            return null;
        }

        var qualifier = (part.Qualifier, whole.Qualifier) switch
        {
            (ValueQualifier.Exact, ValueQualifier.Exact) => ValueQualifier.Exact,
            (ValueQualifier.AtLeast, ValueQualifier.Exact) => ValueQualifier.AtLeast,
            (ValueQualifier.AtMost, ValueQualifier.Exact) => ValueQualifier.AtMost,
            _ => ValueQualifier.About,
        };
        return new Quantity(
            Percent(part.Value, whole.Value),
            qualifier,
            part.Lower is { } low && whole.Upper is { } most ? Percent(low, most) : null,
            part.Upper is { } high && whole.Lower is { } least ? Percent(high, least) : null);
    }

    private static decimal Percent(decimal part, decimal whole) => decimal.Round(part / whole * 100, Scaled.Decimals);
}
