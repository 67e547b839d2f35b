using System.Text;

namespace IndicatorDash.Spreadsheets.Xls;

/// <summary>Reads texts, which may go on in the next record in the middle of a word and change their width there.</summary>
internal static class BiffText
{
    private const int WideFlag = 1;
    private const int PhoneticFlag = 4;
    private const int RichFlag = 8;

    /// <summary>A text of 8 or 16 bits a character, its length before it.</summary>
    public static string Plain(BiffStream stream, int length) => Characters(stream, length, stream.Byte()).ToString();

    /// <summary>A text with runs of fonts, of which those that raise digits count, and a phonetic guide, which does not.</summary>
    /// <param name="isRaised">For each font whether it raises its text.</param>
    public static string Rich(BiffStream stream, IReadOnlyList<bool> isRaised)
    {
        var length = stream.UInt16();
        var flags = stream.Byte();
        var runs = (flags & RichFlag) != 0 ? stream.UInt16() : 0;
        var phonetic = (flags & PhoneticFlag) != 0 ? stream.UInt32() : 0;
        var text = Characters(stream, length, flags);
        Raise(text, Runs(stream, runs), isRaised);
        stream.Skip(phonetic);
        return text.ToString();
    }

    /// <summary>Raises the digits of the runs whose fonts do so.</summary>
    public static void Raise(StringBuilder text, IReadOnlyList<(int Start, int Font)> runs, IReadOnlyList<bool> isRaised)
    {
        for (var run = 0; run < runs.Count; run++)
        {
            // There is no font 4: those after it are one record earlier than their number says.
            var font = runs[run].Font > 4 ? runs[run].Font - 1 : runs[run].Font;
            var end = run + 1 < runs.Count ? runs[run + 1].Start : text.Length;
            for (var i = runs[run].Start; font < isRaised.Count && isRaised[font] && i < Math.Min(end, text.Length); i++)
            {
                text[i] = RaisedDigits.Of(text[i]);
            }
        }
    }

    /// <summary>Where fonts change, for as many changes as given.</summary>
    public static List<(int Start, int Font)> Runs(BiffStream stream, int count)
    {
        var runs = new List<(int Start, int Font)>();
        for (var i = 0; i < count; i++)
        {
            ContinueAtEnd(stream);
            runs.Add((stream.UInt16(), stream.UInt16()));
        }

        return runs;
    }

    public static StringBuilder Characters(BiffStream stream, int length, int flags)
    {
        var text = new StringBuilder(Math.Min(length, 256));
        var isWide = (flags & WideFlag) != 0;
        while (text.Length < length)
        {
            if (stream.Left == 0)
            {
                stream.Continue();
                isWide = (stream.Byte() & WideFlag) != 0;
            }

            var width = isWide ? 2 : 1;
            var count = Math.Min(length - text.Length, stream.Left / width);
            var bytes = stream.Take(count > 0 ? count * width : width);
            text.Append((isWide ? Encoding.Unicode : Encoding.Latin1).GetString(bytes));
        }

        return text;
    }

    private static void ContinueAtEnd(BiffStream stream)
    {
        if (stream.Left == 0)
        {
            stream.Continue();
        }
    }
}
