using System.Buffers;
using System.Text;

namespace IndicatorDash.Regions;

/// <summary>
/// Makes two ways of writing the same name equal: traditional characters become simplified ones, full width becomes
/// half width, Latin letters become lower case, and white space and invisible characters go.
/// </summary>
/// <remarks>
/// For comparing only, with both sides folded, never for showing: 乾县 folds to 干县. Footnote marks and raised digits
/// are left as they are, because the compatibility forms of Unicode would turn 1234① into 12341.
/// </remarks>
public static class ChineseFold
{
    private const char Removed = '\0';
    private const int StackLimit = 128;
    private static readonly char[] Map = BuildMap();

    /// <summary>The folded text; the very same string where there is nothing to fold.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var unchanged = 0;
        while (unchanged < text.Length && Map[text[unchanged]] == text[unchanged])
        {
            unchanged++;
        }

        return unchanged == text.Length ? text : FoldFrom(text, unchanged);
    }

    private static string FoldFrom(string text, int start)
    {
        var rented = text.Length > StackLimit ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        var buffer = rented ?? stackalloc char[StackLimit];
        text.AsSpan(0, start).CopyTo(buffer);
        var length = start;
        foreach (var character in text.AsSpan(start))
        {
            var folded = Map[character];
            if (folded != Removed)
            {
                buffer[length++] = folded;
            }
        }

        var result = new string(buffer[..length]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return result;
    }

    private static char[] BuildMap()
    {
        var map = new char[char.MaxValue + 1];
        for (var i = 0; i < map.Length; i++)
        {
            map[i] = FoldForm((char)i);
        }

        var pairs = ReadPairs().ToList();
        foreach (var (traditional, simplified) in pairs)
        {
            map[traditional] = simplified;
        }

        // 麼 → 么 and 么 → 幺 are both pairs: 麼 has to go where 么 goes, or the two would differ.
        foreach (var (traditional, simplified) in pairs)
        {
            map[traditional] = map[simplified];
        }

        return map;
    }

    private static char FoldForm(char character)
    {
        const char FirstFullWidth = '\uFF01';
        const char LastFullWidth = '\uFF5E';
        const char EndOfLatin = '\u0250';

        if (char.IsWhiteSpace(character) || IsInvisible(character))
        {
            return Removed;
        }

        var half = character is >= FirstFullWidth and <= LastFullWidth
            ? (char)(character - FirstFullWidth + '!')
            : character;
        return half < EndOfLatin ? char.ToLowerInvariant(half) : half;
    }

    // Soft hyphen; zero-width space, joiners and direction marks; word joiner; byte order mark.
    private static bool IsInvisible(char character) =>
        character is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';

    private static IEnumerable<(char Traditional, char Simplified)> ReadPairs()
    {
        const string Resource = "IndicatorDash.Regions.TraditionalToSimplified.txt";
        using var stream = typeof(ChineseFold).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return (line[0], line[1]);
        }
    }
}
