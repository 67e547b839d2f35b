namespace IndicatorDash.Search;

/// <summary>What a text found in a <see cref="NameIndex{T}"/>, and how well.</summary>
public readonly record struct NameMatch<T>(T Item, NameRank Rank);

/// <summary>How well a text names a thing, the best first.</summary>
public enum NameRank
{
    /// <summary>One of its texts is equal.</summary>
    Equal = 0,

    /// <summary>One of its texts begins so.</summary>
    Begins = 1,

    /// <summary>One of its names contains it, or its code, its pinyin or its initials where that is asked for.</summary>
    Contains = 2,
}
