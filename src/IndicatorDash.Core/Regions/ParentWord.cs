namespace IndicatorDash.Regions;

/// <summary>Words of a table that mean the region the table is of, such as 全省, 合计 and 市本级.</summary>
internal static class ParentWord
{
    private static readonly string[] Totals = ["合计", "总计"];
    private static readonly string[] OwnLevels = ["本级", "直", "级"];

    /// <summary>Whether the folded text is such a word for the region; 全省 is one for a 省 only.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, Region parent, out bool isOwnLevel)
    {
        isOwnLevel = false;
        if (IsOneOf(text, Totals))
        {
            return true;
        }

        var kind = parent.Name[^1];
        if (text.Length >= 2 && text[0] == '全' && text[1] == kind)
        {
            return text.Length == 2 || IsOneOf(text[2..], Totals);
        }

        isOwnLevel = text is "本级" || IsOwnLevelOf(text, parent, kind);
        return isOwnLevel;
    }

    private static bool IsOwnLevelOf(ReadOnlySpan<char> text, Region parent, char kind)
    {
        const string Autonomous = "自治";
        if (text.StartsWith(Autonomous) && parent.Name.Contains(Autonomous, StringComparison.Ordinal))
        {
            text = text[Autonomous.Length..];
        }

        return text.Length >= 2 && text[0] == kind && IsOneOf(text[1..], OwnLevels);
    }

    private static bool IsOneOf(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }
}
