using System.Text;

namespace IndicatorDash.Spreadsheets.Csv;

/// <summary>Decodes a text file, the whole of it strictly: one byte that does not fit, and it is another encoding.</summary>
internal static class TextDecoder
{
    private const int Gb18030Page = 54936;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(false, false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(true, false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        Gb18030Page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly (byte[] Mark, TextEncoding Encoding, Encoding Strict)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], TextEncoding.Utf8, Utf8),
        ([0xFF, 0xFE], TextEncoding.Utf16, LittleEndian),
        ([0xFE, 0xFF], TextEncoding.Utf16, BigEndian),
        ([0x84, 0x31, 0x95, 0x33], TextEncoding.Gb18030, Gb18030),
    ];

    /// <summary>Decodes a file.</summary>
    /// <param name="chosen">The encoding that the user chose, if any.</param>
    public static (string Text, TextEncoding Encoding) Decode(ReadOnlySpan<byte> file, TextEncoding? chosen)
    {
        var (text, encoding) = chosen is { } choice ? (DecodeAs(file, choice), choice) : Detect(file);
        return text is null ? throw Undecodable(file, chosen)
            : HasControls(text) ? throw new SpreadsheetException(SpreadsheetProblem.NotASpreadsheet)
            : (text, encoding);
    }

    /// <summary>The encoding to write a text file in, so that Excel reads it: with a mark but for GB18030.</summary>
    public static Encoding Writer(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Gb18030 => CodePagesEncodingProvider.Instance.GetEncoding(Gb18030Page)!,
        TextEncoding.Utf16 => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
    };

    private static (string? Text, TextEncoding Encoding) Detect(ReadOnlySpan<byte> file)
    {
        foreach (var (mark, encoding, strict) in Marks)
        {
            if (file.StartsWith(mark))
            {
                return (TryDecode(strict, file[mark.Length..]), encoding);
            }
        }

        if (file.Contains((byte)0))
        {
            return (DecodeUnmarkedUtf16(file), TextEncoding.Utf16);
        }

        return TryDecode(Utf8, file) is { } text ? (text, TextEncoding.Utf8)
            : EncodingMix.Find(file) is null ? (TryDecode(Gb18030, file), TextEncoding.Gb18030)
            : (null, default);
    }

    private static string? DecodeAs(ReadOnlySpan<byte> file, TextEncoding encoding)
    {
        foreach (var known in Marks)
        {
            if (known.Encoding == encoding && file.StartsWith(known.Mark))
            {
                return TryDecode(known.Strict, file[known.Mark.Length..]);
            }
        }

        return encoding switch
        {
            TextEncoding.Utf16 => DecodeUnmarkedUtf16(file),
            TextEncoding.Gb18030 => TryDecode(Gb18030, file),
            _ => TryDecode(Utf8, file),
        };
    }

    // Of the two orders of bytes only one gives line ends and commas: a zero after them, or a zero before.
    private static string? DecodeUnmarkedUtf16(ReadOnlySpan<byte> file)
    {
        var isLittle = IsUtf16(file, 0);
        var isBig = IsUtf16(file, 1);
        return isLittle == isBig
            ? throw new SpreadsheetException(SpreadsheetProblem.NotASpreadsheet)
            : TryDecode(isLittle ? LittleEndian : BigEndian, file);
    }

    private static bool IsUtf16(ReadOnlySpan<byte> file, int low)
    {
        var separators = 0;
        for (var at = 0; at + 1 < file.Length; at += 2)
        {
            var (lowByte, highByte) = (file[at + low], file[at + 1 - low]);
            if (highByte == 0 && lowByte is 0 or (> 0x0D and < 0x20))
            {
                return false;
            }

            separators += highByte == 0 && lowByte is (byte)'\n' or (byte)'\r' or (byte)',' or (byte)'\t' or (byte)';' ? 1 : 0;
        }

        return separators > 0 && file.Length % 2 == 0;
    }

    private static string? TryDecode(Encoding strict, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Tabs, line ends and the end mark of DOS are in texts; the others are in programs and pictures.
    private static bool HasControls(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('\0', '\b') >= 0 || text.IndexOfAnyInRange('\x0E', '\x19') >= 0;

    private static SpreadsheetException Undecodable(ReadOnlySpan<byte> file, TextEncoding? chosen) =>
        chosen is null && EncodingMix.Find(file) is { } mix
            ? new SpreadsheetException(SpreadsheetProblem.MixedEncodings, mix.Utf8Line, mix.OtherLine)
            : new SpreadsheetException(SpreadsheetProblem.UnknownEncoding);
}
