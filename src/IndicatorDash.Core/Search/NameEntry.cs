namespace IndicatorDash.Search;

/// <summary>What a thing can be found by in a <see cref="NameIndex{T}"/>. Empty texts are never found.</summary>
/// <param name="Item">The thing that is found.</param>
/// <param name="Code">Its code, found by its beginning.</param>
/// <param name="Names">Its names in any language, short names and aliases, found by any part.</param>
/// <param name="Pinyin">Its name in pinyin without tones, found by its beginning.</param>
/// <param name="Initials">The first letters of its pinyin, found by their beginning.</param>
public sealed record NameEntry<T>(T Item, string Code, IReadOnlyList<string> Names, string Pinyin, string Initials);
