using IndicatorDash.Catalogues;
using IndicatorDash.Numbers;

namespace IndicatorDash.Indicators;

/// <summary>The one place that says what an indicator must be to be defined.</summary>
internal static class IndicatorRules
{
    /// <summary>All that is wrong with a definition; nothing if it can be taken.</summary>
    /// <param name="asked">What is to be.</param>
    /// <param name="catalogue">What there is.</param>
    /// <param name="edited">The indicator that is to become it; <see langword="null"/> for a new one.</param>
    public static IReadOnlyList<IndicatorProblem> Check(IndicatorDefinition asked, Catalogue catalogue, Indicator? edited = null)
    {
        var unit = catalogue.Units.Find(asked.Unit) is { } found && found.Code == asked.Unit ? found : null;
        var rules = new (bool IsMet, IndicatorProblem Problem)[]
        {
            (CodeRules.IsCode(asked.Code, IndicatorDefinition.MaxCodeLength), IndicatorProblem.BadCode),
            (edited is not null || catalogue.FindIndicator(asked.Code) is null, IndicatorProblem.CodeTaken),
            (edited is null || edited.Code == asked.Code, IndicatorProblem.CodeFixed),
            (Fits(asked.Name, IndicatorDefinition.MaxNameLength) && asked.Name.Trim().Length > 0, IndicatorProblem.BadName),
            (Fits(asked.NameEn, IndicatorDefinition.MaxNameEnLength), IndicatorProblem.BadNameEn),
            (catalogue.Themes.Any(theme => theme.Code == asked.Theme), IndicatorProblem.UnknownTheme),
            (unit is not null, IndicatorProblem.UnknownUnit),
            (HasItsParts(asked, catalogue), IndicatorProblem.BadRatio),
            (!IsCircularRatio(asked, catalogue), IndicatorProblem.Circular),
            (edited is null || !BreaksFormulas(asked, catalogue), IndicatorProblem.BreaksFormula),
            (asked.Measure != Measure.Rate || asked.Aggregation != Aggregation.Sum, IndicatorProblem.SummedRate),
            (asked.Decimals is >= 0 and <= Scaled.Decimals && (asked.Decimals == 0 || asked.Measure == Measure.Rate || unit?.Divisible != false), IndicatorProblem.BadDecimals),
            (Fits(asked.Definition, IndicatorDefinition.MaxTextLength) && asked.Definition.Trim().Length > 0, IndicatorProblem.BadDefinition),
            (Fits(asked.MistakenFor, IndicatorDefinition.MaxTextLength)
                && IsLatin(asked.Pinyin, IndicatorDefinition.MaxPinyinLength)
                && IsLatin(asked.Initials, IndicatorDefinition.MaxInitialsLength), IndicatorProblem.BadText),
            (asked.DueDays is null or >= 1 and <= IndicatorDefinition.MaxDueDays, IndicatorProblem.BadDueDays),
            (Fits(asked.Breaks, IndicatorDefinition.MaxTextLength) && SeriesBreak.TryRead(asked.Breaks, out _), IndicatorProblem.BadBreaks),
            (AliasList.IsGood(asked.Aliases), IndicatorProblem.BadAliases),
            (!HasNameOfAnother(asked, catalogue, edited), IndicatorProblem.NameTaken),
            (asked.Order is null or >= 1 and <= IndicatorDefinition.MaxOrder, IndicatorProblem.BadOrder),
            (asked.Headline is null || catalogue.Headlines.Any(headline => headline.Position == asked.Headline), IndicatorProblem.UnknownHeadline),
        };
        return
        [
            .. rules.Where(rule => !rule.IsMet).Select(rule => rule.Problem),
            .. FaultOf(asked, catalogue) is { } fault ? [fault.Problem] : Array.Empty<IndicatorProblem>(),
        ];
    }

    /// <summary>What is wrong with the formula of a definition; <see langword="null"/> where nothing is.</summary>
    public static FormulaFault? FaultOf(IndicatorDefinition asked, Catalogue catalogue) =>
        asked.Aggregation == Aggregation.Formula
            ? FormulaRules.Check(asked.Code, asked.Unit, asked.Measure, asked.Formula, code => OperandOf(code, catalogue))
            : string.IsNullOrWhiteSpace(asked.Formula) ? null : new FormulaFault(IndicatorProblem.BadFormula, asked.Formula.Trim());

    /// <summary>What must not change of an indicator that there are figures of: they would mean something else.</summary>
    public static IReadOnlyList<IndicatorProblem> CheckFixed(IndicatorDefinition asked, Indicator edited)
    {
        var rules = new (bool IsMet, IndicatorProblem Problem)[]
        {
            (asked.Unit == edited.UnitCode, IndicatorProblem.UnitFixed),
            (asked.Measure == edited.Measure, IndicatorProblem.MeasureFixed),
        };
        return [.. rules.Where(rule => !rule.IsMet).Select(rule => rule.Problem)];
    }

    private static bool HasItsParts(IndicatorDefinition asked, Catalogue catalogue) => asked.Aggregation == Aggregation.Ratio
        ? asked is { Unit: UnitDirectory.Percent, Measure: Measure.Rate, Numerator: { } part, Denominator: { } whole }
            && part != whole && part != asked.Code && whole != asked.Code
            && catalogue.FindIndicator(part) is { } numerator && catalogue.FindIndicator(whole) is { } denominator
            && numerator.UnitCode == denominator.UnitCode
        : string.IsNullOrEmpty(asked.Numerator) && string.IsNullOrEmpty(asked.Denominator);

    private static bool IsCircularRatio(IndicatorDefinition asked, Catalogue catalogue) => asked.Aggregation == Aggregation.Ratio
        && FormulaRules.LeadsBack(
            asked.Code,
            new[] { asked.Numerator, asked.Denominator }.OfType<string>().Where(part => part != asked.Code),
            code => OperandOf(code, catalogue));

    private static bool HasNameOfAnother(IndicatorDefinition asked, Catalogue catalogue, Indicator? edited)
    {
        return IsTaken(asked.Name, isName: true) || asked.Aliases.Any(alias => IsTaken(alias, isName: false));

        // What it is called already stays as it is.
        bool IsTaken(string text, bool isName)
        {
            var named = catalogue.IndicatorNames.Named(text);
            return !named.Any(other => other.Id == edited?.Id && IndicatorDirectory.IsName(other, text) == isName)
                && named.Any(other => other.Id != edited?.Id
                    && (isName || other.UnitCode == asked.Unit || IndicatorDirectory.IsName(other, text)));
        }
    }

    // Those that are computed from it would mean something else in another unit.
    private static bool BreaksFormulas(IndicatorDefinition asked, Catalogue catalogue) => catalogue.Indicators
        .Where(other => other.Code != asked.Code && catalogue.InputsOf(other).Any(input => input.Code == asked.Code))
        .Any(other => other.Aggregation == Aggregation.Ratio
            ? catalogue.InputsOf(other).Any(input => input.Code != asked.Code && input.UnitCode != asked.Unit)
            : FormulaRules.Check(
                other.Code,
                other.UnitCode,
                other.Measure,
                other.Formula,
                code => code == asked.Code ? new FormulaOperand(asked.Unit, asked.Measure, []) : OperandOf(code, catalogue)) is not null);

    private static FormulaOperand? OperandOf(string code, Catalogue catalogue) => catalogue.FindIndicator(code) is { } indicator
        ? new FormulaOperand(
            indicator.UnitCode, indicator.Measure, [.. catalogue.InputsOf(indicator).Select(input => input.Code)])
        : null;

    private static bool Fits(string? text, int length) => (text?.Trim().Length ?? 0) <= length;

    private static bool IsLatin(string? text, int length) => Fits(text, length) && (text ?? "").All(char.IsAscii);
}
