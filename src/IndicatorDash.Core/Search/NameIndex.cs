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
    public IReadOnlyList<T> Search(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var name = ChineseFold.Fold(text);
        if (name.Length == 0)
        {
            return [];
        }

        var key = FoldKey(text);
        var query = new Query(name, Separator + name, Separator + key);
        var ranks = new List<T>[RankCount];
        for (var i = 0; i < RankCount; i++)
        {
            ranks[i] = [];
        }

        foreach (var (item, names, keys) in _entries)
        {
            var rank = query.RankOf(names, keys);
            if (rank < RankCount && ranks[rank].Count < limit)
            {
                ranks[rank].Add(item);
            }
        }

        return [.. ranks.SelectMany(found => found).Take(limit)];
    }

    private static string Joined(IEnumerable<string> texts) =>
        Separator + string.Concat(texts.Where(text => text.Length > 0).Distinct().Select(text => text + Separator));

    // ü is typed as v, u or ü, and the apostrophe of xi'an mostly not at all.
    private static string FoldKey(string text) =>
        ChineseFold.Fold(text).Replace('ü', 'u').Replace('v', 'u').Replace("'", "", StringComparison.Ordinal);

    private readonly record struct Query(string Name, string NameStart, string KeyStart)
    {
        /// <summary>0 where a text is equal, 1 where one begins so, 2 where a name contains it, 3 otherwise.</summary>
        public int RankOf(string names, string keys)
        {
            var inKeys = KeyStart.Length > Separator.Length && keys.Contains(KeyStart, StringComparison.Ordinal);
            if (!inKeys && !names.Contains(Name, StringComparison.Ordinal))
            {
                return RankCount;
            }

            if (names.Contains(NameStart + Separator, StringComparison.Ordinal)
                || inKeys && keys.Contains(KeyStart + Separator, StringComparison.Ordinal))
            {
                return 0;
            }

            return inKeys || names.Contains(NameStart, StringComparison.Ordinal) ? 1 : 2;
        }
    }
}
