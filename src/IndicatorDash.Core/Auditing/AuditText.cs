using System.Text;

namespace IndicatorDash.Auditing;

/// <summary>
/// Makes texts fit to be kept and hashed: cut to their limit, and without what databases store differently. Names that
/// were typed at a sign-in may hold anything.
/// </summary>
internal static class AuditText
{
    private const char Ellipsis = '…';

    public static string Fit(string text, int limit)
    {
        var fit = new StringBuilder(Math.Min(text.Length, limit));

        // Halves of a character come as the replacement character.
        foreach (var rune in text.EnumerateRunes())
        {
            var kept = Rune.IsControl(rune) && rune.Value is not ('\n' or '\t') ? Rune.ReplacementChar : rune;
            if (fit.Length + kept.Utf16SequenceLength > limit)
            {
                Cut(fit, limit);
                break;
            }

            fit.Append(kept);
        }

        return fit.ToString();
    }

    // Room for the ellipsis, without halving a character.
    private static void Cut(StringBuilder fit, int limit)
    {
        while (fit.Length >= limit || char.IsHighSurrogate(fit[^1]))
        {
            fit.Length--;
        }

        fit.Append(Ellipsis);
    }
}
