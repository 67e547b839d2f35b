using System.Globalization;

namespace IndicatorDash.Formulas;

/// <summary>A part of a formula.</summary>
internal abstract record FormulaNode
{
    /// <summary>How tightly it binds, to know where parentheses are needed: 1 sums, 2 products, 3 signs, 4 the rest.</summary>
    public abstract int Precedence { get; }

    /// <summary>The value and its interval.</summary>
    /// <exception cref="DivideByZeroException">A divisor may be 0.</exception>
    /// <exception cref="OverflowException">A number is too large.</exception>
    public abstract Estimate Evaluate(IReadOnlyDictionary<FormulaReference, Estimate> inputs);
}

/// <summary>A number as written in the formula.</summary>
internal sealed record NumberNode(decimal Number) : FormulaNode
{
    public override int Precedence => 4;

    public override Estimate Evaluate(IReadOnlyDictionary<FormulaReference, Estimate> inputs) => Estimate.Exactly(Number);

    public override string ToString() =>
        Number.ToString("0.############################", CultureInfo.InvariantCulture);
}

/// <summary>The value of an indicator.</summary>
internal sealed record ReferenceNode(FormulaReference Reference) : FormulaNode
{
    public override int Precedence => 4;

    public override Estimate Evaluate(IReadOnlyDictionary<FormulaReference, Estimate> inputs) => inputs[Reference];

    public override string ToString() => Reference.ToString();
}

/// <summary>A minus sign before an operand.</summary>
internal sealed record NegationNode(FormulaNode Operand) : FormulaNode
{
    public override int Precedence => 3;

    public override Estimate Evaluate(IReadOnlyDictionary<FormulaReference, Estimate> inputs)
    {
        var (value, interval) = Operand.Evaluate(inputs);
        return new Estimate(-value, -interval);
    }

    public override string ToString() => Operand.Precedence > Precedence ? $"-{Operand}" : $"-({Operand})";
}

/// <summary>Two operands and <c>+</c>, <c>-</c>, <c>*</c> or <c>/</c> between them.</summary>
internal sealed record BinaryNode(char Operator, FormulaNode Left, FormulaNode Right) : FormulaNode
{
    public override int Precedence => Operator is '+' or '-' ? 1 : 2;

    public override Estimate Evaluate(IReadOnlyDictionary<FormulaReference, Estimate> inputs)
    {
        var (left, leftInterval) = Left.Evaluate(inputs);
        var (right, rightInterval) = Right.Evaluate(inputs);
        return Operator switch
        {
            '+' => new Estimate(left + right, leftInterval + rightInterval),
            '-' => new Estimate(left - right, leftInterval - rightInterval),
            '*' => new Estimate(left * right, leftInterval * rightInterval),
            _ => new Estimate(left / right, leftInterval / rightInterval),
        };
    }

    public override string ToString() =>
        $"{TextOf(Left, Precedence)} {Operator} {TextOf(Right, Precedence + 1)}";

    private static string TextOf(FormulaNode node, int least) => node.Precedence < least ? $"({node})" : node.ToString();
}
