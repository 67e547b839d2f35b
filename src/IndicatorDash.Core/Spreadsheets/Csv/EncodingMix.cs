using System.Text.Unicode;

namespace IndicatorDash.Spreadsheets.Csv;

/// <summary>
/// Finds a file that was joined from two: the whole of it is not UTF-8, but a line is, and clearly. GB18030 would take such a line
/// for other characters without complaint (中国 for 涓浗).
/// </summary>
internal static class EncodingMix
{
    // Two Chinese characters in a row. Three characters of GBK could be read so, of those in use hardly any three.
    private const int ClearBytes = 6;

    /// <summary>The first line that is UTF-8 and the first that is not.</summary>
    /// <returns><see langword="null"/> if there are not both.</returns>
    public static (int Utf8Line, int OtherLine)? Find(ReadOnlySpan<byte> file)
    {
        var (utf8, other) = (0, 0);
        var line = 0;
        foreach (var range in file.Split((byte)'\n'))
        {
            line++;
            var bytes = file[range];
            if (!Utf8.IsValid(bytes))
            {
                other = other == 0 ? line : other;
            }
            else if (utf8 == 0 && IsClear(bytes))
            {
                utf8 = line;
            }

            if (utf8 > 0 && other > 0)
            {
                return (utf8, other);
            }
        }

        return null;
    }

    private static bool IsClear(ReadOnlySpan<byte> line)
    {
        var run = 0;
        foreach (var value in line)
        {
            run = value >= 0x80 ? run + 1 : 0;
            if (run >= ClearBytes)
            {
                return true;
            }
        }

        return false;
    }
}
