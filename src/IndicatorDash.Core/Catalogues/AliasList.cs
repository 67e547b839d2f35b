namespace IndicatorDash.Catalogues;

/// <summary>Other names, as they are stored: separated by semicolons.</summary>
public static class AliasList
{
    public const int MaxLength = 400;

    private static readonly char[] Separators = [';', '；'];

    /// <summary>The names in a text, each once.</summary>
    public static IReadOnlyList<string> Read(string text) =>
        [.. text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    /// <summary>Names as they are stored.</summary>
    internal static string Together(IReadOnlyList<string> aliases) => string.Join(';', aliases.Select(alias => alias.Trim()).Distinct());

    /// <summary>Whether names can be stored: none is empty or has a semicolon in it, and together they are not too long.</summary>
    internal static bool IsGood(IReadOnlyList<string> aliases) =>
        aliases.All(alias => alias.Trim().Length > 0 && alias.AsSpan().IndexOfAny(Separators) < 0)
        && Together(aliases).Length <= MaxLength;
}
