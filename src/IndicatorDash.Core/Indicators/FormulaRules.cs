using IndicatorDash.Formulas;

namespace IndicatorDash.Indicators;

/// <summary>What is wrong with the formula of an indicator.</summary>
/// <param name="Problem">What.</param>
/// <param name="Detail">The code, the unit or the text that it is about; empty where there is none.</param>
public readonly record struct FormulaFault(IndicatorProblem Problem, string Detail);

/// <summary>What a formula needs to know of an indicator.</summary>
/// <param name="Inputs">The codes of what it is computed from in turn; none where it is not.</param>
internal sealed record FormulaOperand(string UnitCode, Measure Measure, IReadOnlyList<string> Inputs);

/// <summary>The one place that says which formulas an indicator may be computed by.</summary>
internal static class FormulaRules
{
    /// <summary>What is wrong with a formula first; <see langword="null"/> where it can be taken.</summary>
    /// <param name="code">The code of the indicator that is to be computed.</param>
    /// <param name="unit">The unit that it is declared in.</param>
    /// <param name="measure">What it is declared to be.</param>
    /// <param name="text">The formula.</param>
    /// <param name="find">Finds the other indicators by their codes.</param>
    public static FormulaFault? Check(
        string code, string unit, Measure measure, string? text, Func<string, FormulaOperand?> find)
    {
        if (!Formula.TryParse(text, out var formula, out var error))
        {
            var rest = (text ?? "")[Math.Min(error.Position, text?.Length ?? 0)..];
            return new(IndicatorProblem.BadFormula, rest);
        }

        foreach (var reference in formula.References)
        {
            if (reference.Period is not null)
            {
                return new(IndicatorProblem.FormulaPeriod, reference.ToString());
            }

            if (reference.Code != code && find(reference.Code) is null)
            {
                return new(IndicatorProblem.FormulaUnknownIndicator, reference.Code);
            }
        }

        var inputs = formula.References.Select(reference => reference.Code).ToList();
        return inputs.Count == 0 ? new(IndicatorProblem.FormulaWithoutIndicator, "")
            : DividesByZero(formula.Root) ? new(IndicatorProblem.FormulaByZero, "")
            : LeadsBack(code, inputs, find) ? new(IndicatorProblem.Circular, code)
            : CheckUnits(unit, measure, formula, find);
    }

    /// <summary>Whether what an indicator is to be computed from is computed from itself.</summary>
    public static bool LeadsBack(string code, IEnumerable<string> inputs, Func<string, FormulaOperand?> find)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(inputs);
        while (open.TryPop(out var input))
        {
            if (input == code)
            {
                return true;
            }

            if (seen.Add(input) && find(input) is { } operand)
            {
                foreach (var next in operand.Inputs)
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }

    private static bool DividesByZero(FormulaNode node) => node switch
    {
        NegationNode negation => DividesByZero(negation.Operand),
        BinaryNode { Operator: '/', Right: NumberNode { Number: 0 } } => true,
        BinaryNode binary => DividesByZero(binary.Left) || DividesByZero(binary.Right),
        _ => false,
    };

    private static FormulaFault? CheckUnits(string unit, Measure measure, Formula formula, Func<string, FormulaOperand?> find)
    {
        if (Dimension.Of(formula.Root, code => DimensionOf(find(code)!)) is not { } result)
        {
            return new(IndicatorProblem.FormulaUnits, string.Join('、', UnitsOf(formula, find)));
        }

        if (AddsFlowToStock(formula.Root, code => find(code)!.Measure))
        {
            return new(IndicatorProblem.FormulaFlowAndStock, "");
        }

        var isRate = result.IsPure || result.Below.Count > 0 || result.IsRate;
        return !IsIn(unit, result) ? new(IndicatorProblem.FormulaResultUnit, TextOf(result))
            : isRate != (measure == Measure.Rate) ? new(IndicatorProblem.FormulaMeasure, "")
            : null;
    }

    // What happened in a year and what there is at its end may be divided, and never added.
    private static bool AddsFlowToStock(FormulaNode node, Func<string, Measure> measureOf) => node switch
    {
        NegationNode negation => AddsFlowToStock(negation.Operand, measureOf),
        BinaryNode binary => AddsFlowToStock(binary.Left, measureOf) || AddsFlowToStock(binary.Right, measureOf)
            || (binary.Operator is '+' or '-'
                && AmountOf(binary.Left, measureOf) is { } left && AmountOf(binary.Right, measureOf) is { } right && left != right),
        _ => false,
    };

    // Whether an expression is an amount that happened or one that there is; neither, where it is a rate or a number.
    private static Measure? AmountOf(FormulaNode node, Func<string, Measure> measureOf) => node switch
    {
        ReferenceNode reference => measureOf(reference.Reference.Code) is var measure && measure == Measure.Rate ? null : measure,
        NegationNode negation => AmountOf(negation.Operand, measureOf),
        BinaryNode { Operator: '+' or '-' } sum => AmountOf(sum.Left, measureOf) ?? AmountOf(sum.Right, measureOf),
        BinaryNode { Operator: '*', Left: var left, Right: var right } => (AmountOf(left, measureOf), AmountOf(right, measureOf)) switch
        {
            ({ } only, null) => only,
            (null, { } only) => only,
            _ => null,
        },
        BinaryNode quotient => AmountOf(quotient.Right, measureOf) is null ? AmountOf(quotient.Left, measureOf) : null,
        _ => null,
    };

    private static Dimension DimensionOf(FormulaOperand operand)
    {
        var isRate = operand.Measure == Measure.Rate;
        return operand.UnitCode == UnitDirectory.Percent
            ? new Dimension([], [], 100, IsRate: isRate)
            : new Dimension([operand.UnitCode], [], 1, IsRate: isRate);
    }

    // A share is in percent, a number per head in the unit above the line or in one named after both.
    private static bool IsIn(string unit, Dimension result) => result switch
    {
        { IsPure: true } => unit == UnitDirectory.Percent && result.Factor is null or 100,
        { Above: [var only], Below: [] } => unit == only,
        { Above: [var above], Below: [var below] } => unit == above || unit == $"{above}/{below}",
        _ => false,
    };

    private static string TextOf(Dimension result) => result switch
    {
        { IsPure: true, Factor: 100 or null } => UnitDirectory.Percent,
        { IsPure: true } => $"{UnitDirectory.Percent} (* 100)",
        { Below: [] } => string.Join('·', result.Above),
        _ => $"{string.Join('·', result.Above)}/{string.Join('·', result.Below)}",
    };

    private static IEnumerable<string> UnitsOf(Formula formula, Func<string, FormulaOperand?> find) =>
        formula.References.Select(reference => find(reference.Code)!.UnitCode).Distinct();
}
