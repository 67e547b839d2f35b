namespace IndicatorDash.Web.Filters;

/// <summary>The years that are offered side by side.</summary>
internal static class YearRange
{
    // A year that is farther away stands alone: it may be absurd, and is not worth a strip of a thousand.
    private const int FarYears = 15;

    /// <summary>
    /// From the first to the last that is known, and to the one that was chosen, whether anything is known of it or not: what
    /// is looked at is always among them. None where nothing is known and none was chosen.
    /// </summary>
    public static IReadOnlyList<int> Of(IReadOnlyCollection<int> known, int? chosen)
    {
        if (known.Count == 0)
        {
            return chosen is { } alone ? [alone] : [];
        }

        var (first, last) = (known.Min(), known.Max());
        return chosen switch
        {
            { } year when year <= first - FarYears => [year, .. Between(first, last)],
            { } year when year >= last + FarYears => [.. Between(first, last), year],
            { } year => Between(Math.Min(first, year), Math.Max(last, year)),
            null => Between(first, last),
        };
    }

    private static List<int> Between(int first, int last) => [.. Enumerable.Range(first, last - first + 1)];
}
