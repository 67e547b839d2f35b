using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using IndicatorDash.Periods;
using IndicatorDash.Regions;

namespace IndicatorDash.Layouts;

/// <summary>Tells by the header whether two tables are laid out alike.</summary>
public static partial class HeaderSignature
{
    // Stands for any period; folding leaves no such character in a text.
    private const string AnyPeriod = "\u0001";

    /// <summary>
    /// SHA-256 over the shape and the folded headers, in lower-case hexadecimal digits. Years do not count, nor how many
    /// there are: next year's table has a column more.
    /// </summary>
    public static string Of(TableShape shape, IEnumerable<SheetText?> headers)
    {
        var texts = new List<string>();
        foreach (var key in headers.Select(header => header is null ? "" : KeyOf(header.Text)))
        {
            if (!key.Contains(AnyPeriod, StringComparison.Ordinal) || !texts.Contains(key))
            {
                texts.Add(key);
            }
        }

        var text = $"{shape}\n{string.Join('\n', texts)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>What a header says, whatever the year: the same for <c>2020年（人）</c> and <c>２０２１（人）</c>.</summary>
    internal static string KeyOf(string header) => string.Join('/', header.Split(" / ").Select(level =>
    {
        foreach (var match in PeriodReader.FindAll(level).Reverse())
        {
            level = level.Remove(match.Start, match.Length).Insert(match.Start, AnyPeriod);
        }

        return Year().Replace(ChineseFold.Fold(level), AnyPeriod);
    }));

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2}年?(?!\d)")]
    private static partial Regex Year();
}
