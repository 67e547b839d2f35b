using System.Text;
using IndicatorDash.Regions;

namespace IndicatorDash.Search;

/// <summary>
/// Gives the pinyin of names that come without it, a syllable for each character of GB 2312 (traditional ones folded).
/// </summary>
/// <remarks>
/// For finding only, never for showing: of the readings of a character the commonest is taken (行 is xing in 银行 too).
/// Generated with pinyin-pro (MIT).
/// </remarks>
public static class PinyinReader
{
    private static readonly Dictionary<char, string> Readings = ReadTable();

    /// <summary>The pinyin of a name without tones, and the first letters of it. Latin letters and digits stay as they are.</summary>
    public static (string Pinyin, string Initials) Read(string name)
    {
        var (pinyin, initials) = (new StringBuilder(), new StringBuilder());
        foreach (var character in ChineseFold.Fold(name))
        {
            if (Readings.TryGetValue(character, out var syllable))
            {
                pinyin.Append(syllable);
                initials.Append(syllable[0]);
            }
            else if (char.IsAsciiLetterOrDigit(character))
            {
                pinyin.Append(character);
                initials.Append(character);
            }
        }

        return (pinyin.ToString(), initials.ToString());
    }

    // A line is a syllable and the characters that are read so.
    private static Dictionary<char, string> ReadTable()
    {
        const string Resource = "IndicatorDash.Search.Pinyin.txt";
        using var stream = typeof(PinyinReader).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var readings = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            var end = line.IndexOf(' ', StringComparison.Ordinal);
            foreach (var character in line.AsSpan(end + 1))
            {
                readings.Add(character, line[..end]);
            }
        }

        return readings;
    }
}
