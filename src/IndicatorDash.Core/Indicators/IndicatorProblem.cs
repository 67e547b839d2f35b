using IndicatorDash.Catalogues;

namespace IndicatorDash.Indicators;

/// <summary>Why an indicator cannot be defined, changed or deleted.</summary>
public enum IndicatorProblem
{
    /// <summary>The code is none, or too long.</summary>
    BadCode,

    /// <summary>There is an indicator with the code.</summary>
    CodeTaken,

    /// <summary>There is no name, or it is too long.</summary>
    BadName,

    /// <summary>The English name is too long.</summary>
    BadNameEn,

    /// <summary>There is no such theme.</summary>
    UnknownTheme,

    /// <summary>There is no such unit.</summary>
    UnknownUnit,

    /// <summary>Only shares have parts, and they have both: two indicators that there are, and in percent.</summary>
    BadRatio,

    /// <summary>The formula cannot be read, or there is one where nothing is computed by it.</summary>
    BadFormula,

    /// <summary>The formula asks for an indicator that there is not.</summary>
    FormulaUnknownIndicator,

    /// <summary>The formula asks for a period: what is computed is of one period.</summary>
    FormulaPeriod,

    /// <summary>The formula divides by the number 0.</summary>
    FormulaByZero,

    /// <summary>The formula asks for no indicator at all.</summary>
    FormulaWithoutIndicator,

    /// <summary>It would be computed from itself.</summary>
    Circular,

    /// <summary>The formula adds or subtracts different units, or adds rates.</summary>
    FormulaUnits,

    /// <summary>The formula adds what happened in a year to what there is at a time, or subtracts one from the other.</summary>
    FormulaFlowAndStock,

    /// <summary>The unit is not what the formula comes to.</summary>
    FormulaResultUnit,

    /// <summary>A share or an average is declared to be no rate, or the other way round.</summary>
    FormulaMeasure,

    /// <summary>An indicator that is computed from it would break the rules of formulas.</summary>
    BreaksFormula,

    /// <summary>Shares and averages are never added.</summary>
    SummedRate,

    /// <summary>Not 0 to 4 decimals, or decimals of what cannot be divided and is no average.</summary>
    BadDecimals,

    /// <summary>There is no definition, or it is too long.</summary>
    BadDefinition,

    /// <summary>What it is mistaken for, its pinyin or its initials are too long, or no Latin letters.</summary>
    BadText,

    /// <summary>Not 1 to 1,000 days until figures are due.</summary>
    BadDueDays,

    /// <summary>A break in the series has no year or no reason, or a year has two, or they are too long.</summary>
    BadBreaks,

    /// <summary>An alias is empty or has a semicolon in it, or they are too long together.</summary>
    BadAliases,

    /// <summary>
    /// Another indicator has the name or an alias, so that imports could not tell which is meant. Indicators of different units
    /// may share an alias, which their units tell apart.
    /// </summary>
    NameTaken,

    /// <summary>The place in lists is none.</summary>
    BadOrder,

    /// <summary>There is no such headline card.</summary>
    UnknownHeadline,

    /// <summary>The code of an indicator never changes.</summary>
    CodeFixed,

    /// <summary>There are figures in the unit that it has.</summary>
    UnitFixed,

    /// <summary>There are figures of the measure that it has.</summary>
    MeasureFixed,

    /// <summary>It cannot be deleted: there are figures of it.</summary>
    HasFigures,

    /// <summary>It cannot be deleted: a share is computed from it.</summary>
    IsPart,
}

/// <summary>An indicator cannot be defined, changed or deleted as asked for; nothing was changed.</summary>
public sealed class IndicatorException(IReadOnlyList<IndicatorProblem> problems) : CatalogueException<IndicatorProblem>(problems);
