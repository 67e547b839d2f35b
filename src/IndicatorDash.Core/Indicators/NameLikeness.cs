namespace IndicatorDash.Indicators;

/// <summary>How alike two folded names are.</summary>
internal static class NameLikeness
{
    /// <summary>What is less alike is not worth a question.</summary>
    public const double Least = 0.5;

    // Longer texts are notes, and would make the comparison slow.
    private const int MaxLength = 60;

    /// <summary>
    /// 1 for equal names; of names one of which contains the other, the nearer to 1 the less is missing, at least 0.6;
    /// otherwise the share of characters that need no change.
    /// </summary>
    public static double Of(string one, string other)
    {
        if (one.Length is 0 or > MaxLength || other.Length is 0 or > MaxLength)
        {
            return 0;
        }

        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var byEdits = 1 - ((double)Distance(shorter, longer) / longer.Length);
        var isContained = shorter.Length >= 2 && longer.Contains(shorter, StringComparison.Ordinal);
        return isContained ? Math.Max(byEdits, 0.6 + (0.4 * shorter.Length / longer.Length)) : byEdits;
    }

    /// <summary>The fewest insertions, deletions and replacements that make one text the other (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
