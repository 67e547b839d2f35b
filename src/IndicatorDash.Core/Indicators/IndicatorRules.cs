using System.Text.RegularExpressions;
using IndicatorDash.Catalogues;
using IndicatorDash.Numbers;

namespace IndicatorDash.Indicators;

/// <summary>The one place that says what an indicator must be to be defined.</summary>
internal static partial class IndicatorRules
{
    /// <summary>All that is wrong with a definition; nothing if it can be taken.</summary>
    public static IReadOnlyList<IndicatorProblem> Check(IndicatorDefinition asked, Catalogue catalogue)
    {
        var unit = catalogue.Units.Find(asked.Unit) is { } found && found.Code == asked.Unit ? found : null;
        var rules = new (bool IsMet, IndicatorProblem Problem)[]
        {
            (asked.Code.Length <= IndicatorDefinition.MaxCodeLength && Code().IsMatch(asked.Code), IndicatorProblem.BadCode),
            (catalogue.FindIndicator(asked.Code) is null, IndicatorProblem.CodeTaken),
            (Fits(asked.Name, IndicatorDefinition.MaxNameLength) && asked.Name.Trim().Length > 0, IndicatorProblem.BadName),
            (Fits(asked.NameEn, IndicatorDefinition.MaxNameEnLength), IndicatorProblem.BadNameEn),
            (catalogue.Themes.Any(theme => theme.Code == asked.Theme), IndicatorProblem.UnknownTheme),
            (unit is not null, IndicatorProblem.UnknownUnit),
            (HasItsParts(asked, catalogue), IndicatorProblem.BadRatio),
            (asked.Measure != Measure.Rate || asked.Aggregation != Aggregation.Sum, IndicatorProblem.SummedRate),
            (asked.Decimals is >= 0 and <= Scaled.Decimals && (asked.Decimals == 0 || unit?.Divisible != false), IndicatorProblem.BadDecimals),
            (Fits(asked.Definition, IndicatorDefinition.MaxTextLength) && asked.Definition.Trim().Length > 0, IndicatorProblem.BadDefinition),
            (Fits(asked.MistakenFor, IndicatorDefinition.MaxTextLength)
                && IsLatin(asked.Pinyin, IndicatorDefinition.MaxPinyinLength)
                && IsLatin(asked.Initials, IndicatorDefinition.MaxInitialsLength), IndicatorProblem.BadText),
            (AreAliases(asked.Aliases), IndicatorProblem.BadAliases),
        };
        return [.. rules.Where(rule => !rule.IsMet).Select(rule => rule.Problem)];
    }

    /// <summary>Aliases as they are stored.</summary>
    public static string Together(IReadOnlyList<string> aliases) => string.Join(';', aliases.Select(alias => alias.Trim()).Distinct());

    private static bool HasItsParts(IndicatorDefinition asked, Catalogue catalogue) => asked.Aggregation == Aggregation.Ratio
        ? asked is { Unit: UnitDirectory.Percent, Measure: Measure.Rate, Numerator: { } part, Denominator: { } whole }
            && part != whole && catalogue.FindIndicator(part) is not null && catalogue.FindIndicator(whole) is not null
        : string.IsNullOrEmpty(asked.Numerator) && string.IsNullOrEmpty(asked.Denominator);

    private static bool AreAliases(IReadOnlyList<string> aliases) =>
        aliases.All(alias => alias.Trim().Length > 0 && alias.AsSpan().IndexOfAny(';', '；') < 0)
        && Together(aliases).Length <= IndicatorDefinition.MaxAliasesLength;

    private static bool Fits(string? text, int length) => (text?.Trim().Length ?? 0) <= length;

    private static bool IsLatin(string? text, int length) => Fits(text, length) && (text ?? "").All(char.IsAscii);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex Code();
}
