namespace IndicatorDash.Numbers;

/// <summary>The words that qualify a number, and how they combine.</summary>
internal static class FigureWordings
{
    // Longer words stand before those that they begin with: 超过 before 超.
    private static readonly (string Word, FigureWording Wording)[] Prefixes =
    [
        ("大约", FigureWording.About),
        ("约", FigureWording.About),
        ("≈", FigureWording.About),
        ("将近", FigureWording.Nearly),
        ("接近", FigureWording.Nearly),
        ("近", FigureWording.Nearly),
        ("超过", FigureWording.OrMore),
        ("超", FigureWording.OrMore),
        ("突破", FigureWording.OrMore),
        ("至少", FigureWording.OrMore),
        ("不少于", FigureWording.OrMore),
        ("不低于", FigureWording.OrMore),
        ("≥", FigureWording.OrMore),
        (">", FigureWording.OrMore),
        ("＞", FigureWording.OrMore),
        ("不足", FigureWording.AtMost),
        ("不到", FigureWording.AtMost),
        ("不超过", FigureWording.AtMost),
        ("至多", FigureWording.AtMost),
        ("≤", FigureWording.AtMost),
        ("<", FigureWording.AtMost),
        ("＜", FigureWording.AtMost),
        ("共计", FigureWording.Plain),
        ("共", FigureWording.Plain),
        ("累计", FigureWording.Plain),
        ("达到", FigureWording.Plain),
        ("达", FigureWording.Plain),
        ("合计", FigureWording.Plain),
        ("总计", FigureWording.Plain),
    ];

    private static readonly (string Word, FigureWording Wording)[] Suffixes =
    [
        ("左右", FigureWording.About),
        ("上下", FigureWording.About),
        ("以上", FigureWording.OrMore),
        ("+", FigureWording.OrMore),
        ("以内", FigureWording.AtMost),
        ("以下", FigureWording.AtMost),
    ];

    /// <summary>The word before a number that the text begins with; <see cref="FigureWording.Plain"/> is to be skipped.</summary>
    public static bool TryMatchPrefix(ReadOnlySpan<char> text, out FigureWording wording, out int length) =>
        TryMatch(Prefixes, text, out wording, out length);

    /// <summary>The word behind a number or its unit that the text begins with.</summary>
    public static bool TryMatchSuffix(ReadOnlySpan<char> text, out FigureWording wording, out int length) =>
        TryMatch(Suffixes, text, out wording, out length);

    public static ValueQualifier Qualifier(this FigureWording wording) => wording switch
    {
        FigureWording.About or FigureWording.Nearly => ValueQualifier.About,
        FigureWording.OrMore or FigureWording.AndSome => ValueQualifier.AtLeast,
        FigureWording.AtMost => ValueQualifier.AtMost,
        _ => ValueQualifier.Exact,
    };

    /// <summary>What two wordings of one number mean together; <see langword="false"/> if they contradict each other.</summary>
    public static bool TryCombine(ref FigureWording wording, FigureWording added)
    {
        if (wording == FigureWording.Plain || added == FigureWording.Plain)
        {
            wording = wording == FigureWording.Plain ? added : wording;
            return true;
        }

        var agree = wording.Qualifier() == added.Qualifier();
        wording = wording < added ? wording : added;
        return agree;
    }

    private static bool TryMatch(
        (string Word, FigureWording Wording)[] words,
        ReadOnlySpan<char> text,
        out FigureWording wording,
        out int length)
    {
        foreach (var (word, meaning) in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                wording = meaning;
                length = word.Length;
                return true;
            }
        }

        wording = FigureWording.Plain;
        length = 0;
        return false;
    }
}
