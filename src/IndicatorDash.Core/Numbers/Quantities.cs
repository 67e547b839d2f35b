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
}
