using IndicatorDash.Regions;

namespace IndicatorDash.Search;

/// <summary>
/// What search boxes look names up in, so that regions, indicators and sources are all found by one rule:
/// what equals the text first, then what begins with it, then names that contain it; within each, in the order
/// in which the entries were given. Immutable.
/// </summary>
/// <remarks>Texts are compared folded (<see cref="ChineseFold"/>). A search looks at every entry once.</remarks>
public sealed class NameIndex<T>
{
    // Fewer characters than this are inside nearly every pinyin.
    private const int LeastInside = 2;

    // Folding removes line breaks, so that one can stand between texts: "\n" + text begins one, and "\n" + text + "\n" is one.
    private const string Separator = "\n";
    private const int RankCount = 3;
    private readonly (T Item, string Names, string Keys)[] _entries;

    /// <summary>Indexes the entries, which come in the order that ties keep.</summary>
    public NameIndex(IEnumerable<NameEntry<T>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _entries = [.. entries.Select(entry => (
            entry.Item,
            Joined(entry.Names.Select(ChineseFold.Fold)),
            Joined(new[] { entry.Code, entry.Pinyin, entry.Initials }.Select(FoldKey))))];
    }

    /// <summary>The best matches, at most <paramref name="limit"/>; none for a blank text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1.</exception>
    public IReadOnlyList<T> Search(string text, int limit) =>
        [.. Matches(text, limit, isInside: false).Select(match => match.Item)];

    /// <summary>The best matches, at most <paramref name="limit"/>, with how good they are; none for a blank text.</summary>
    /// <param name="text">What is typed.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="isInside">Whether codes, pinyin and initials are found by any part too: <c>pl</c> is in <c>cjtjjplczb</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1.</exception>
    public IReadOnlyList<NameMatch<T>> Matches(string text, int limit, bool isInside)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var name = ChineseFold.Fold(text);
        if (name.Length == 0)
        {
            return [];
        }

        var key = FoldKey(text);
        var query = new Query(name, Separator + name, key, Separator + key, isInside && key.Length >= LeastInside);
        var ranks = new List<NameMatch<T>>[RankCount];
        for (var i = 0; i < RankCount; i++)
        {
            ranks[i] = [];
        }

        foreach (var (item, names, keys) in _entries)
        {
            if (query.RankOf(names, keys) is { } rank && ranks[(int)rank].Count < limit)
            {
                ranks[(int)rank].Add(new NameMatch<T>(item, rank));
            }
        }

        return [.. ranks.SelectMany(found => found).Take(limit)];
    }

    private static string Joined(IEnumerable<string> texts) =>
        Separator + string.Concat(texts.Where(text => text.Length > 0).Distinct().Select(text => text + Separator));

    // ü is typed as v, u or ü, and the apostrophe of xi'an mostly not at all.
    private static string FoldKey(string text) =>
        ChineseFold.Fold(text).Replace('ü', 'u').Replace('v', 'u').Replace("'", "", StringComparison.Ordinal);

    private readonly record struct Query(string Name, string NameStart, string Key, string KeyStart, bool IsInside)
    {
        /// <summary><see langword="null"/> where nothing matches.</summary>
        public NameRank? RankOf(string names, string keys)
        {
            var inKeys = KeyStart.Length > Separator.Length && keys.Contains(KeyStart, StringComparison.Ordinal);
            if (!inKeys && !names.Contains(Name, StringComparison.Ordinal))
            {
                return IsInside && keys.Contains(Key, StringComparison.Ordinal) ? NameRank.Contains : null;
            }

            if (names.Contains(NameStart + Separator, StringComparison.Ordinal)
                || inKeys && keys.Contains(KeyStart + Separator, StringComparison.Ordinal))
            {
                return NameRank.Equal;
            }

            return inKeys || names.Contains(NameStart, StringComparison.Ordinal) ? NameRank.Begins : NameRank.Contains;
        }
    }
}
