using IndicatorDash.Regions;

namespace IndicatorDash.Search;

/// <summary>
/// Reads one text as two names, such as 青海 破零 or qhpl: what comes first is looked for in one index and the rest in the
/// other, then the other way round.
/// </summary>
public static class NamePairs
{
    /// <summary>A longer text without a space is not taken apart: every place in it would be looked at.</summary>
    public const int MaxUnspaced = 24;

    /// <summary>A text without a space has at least so many characters of each name.</summary>
    private const int LeastOfEach = 2;

    // Of what a part can mean, so much is looked at.
    private const int Width = 3;

    /// <summary>The pairs that a text can mean, the likeliest first, at most <paramref name="limit"/>.</summary>
    /// <param name="text">Two names, in any order, with a space between or without.</param>
    /// <param name="firsts">Found by what equals a part or begins with it.</param>
    /// <param name="seconds">Found by whatever contains a part.</param>
    /// <param name="limit">How many at most.</param>
    public static IReadOnlyList<(TFirst First, TSecond Second)> Find<TFirst, TSecond>(
        string text, NameIndex<TFirst> firsts, NameIndex<TSecond> seconds, int limit)
    {
        var found = new List<(TFirst First, TSecond Second, int Rank, int Length)>();
        foreach (var (left, right) in PartsOf(text))
        {
            Add(left, right);
            Add(right, left);
        }

        // Of two readings that are as good, the one with the longer first name leaves less to chance.
        return [.. found.OrderBy(pair => pair.Rank).ThenByDescending(pair => pair.Length)
            .Select(pair => (pair.First, pair.Second)).Distinct().Take(limit)];

        void Add(string first, string second)
        {
            var matches = firsts.Matches(first, Width, isInside: false).Where(match => match.Rank < NameRank.Contains).ToList();
            if (matches.Count == 0)
            {
                return;
            }

            var others = seconds.Matches(second, Width, isInside: true);
            found.AddRange(matches.SelectMany(_ => others, (match, other) =>
                (match.Item, other.Item, (int)match.Rank + (int)other.Rank, first.Length)));
        }
    }

    /// <summary>The two parts that a text may have: at each of its spaces, or anywhere where it has none.</summary>
    private static IEnumerable<(string Left, string Right)> PartsOf(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1)
        {
            return Enumerable.Range(1, words.Length - 1)
                .Select(at => (string.Join(' ', words[..at]), string.Join(' ', words[at..])));
        }

        var folded = ChineseFold.Fold(text);
        return folded.Length is < 2 * LeastOfEach or > MaxUnspaced
            ? []
            : Enumerable.Range(LeastOfEach, folded.Length - 2 * LeastOfEach + 1).Select(at => (folded[..at], folded[at..]));
    }
}
