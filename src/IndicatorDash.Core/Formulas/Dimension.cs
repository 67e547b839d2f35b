namespace IndicatorDash.Formulas;

/// <summary>What an expression is measured in.</summary>
/// <param name="Above">The units above the line, in order; of 元 per 人, 元.</param>
/// <param name="Below">The units below the line, in order; of 元 per 人, 人.</param>
/// <param name="Factor">
/// What the expression is multiplied by beyond its indicators: 100 where it is in percent; <see langword="null"/> where that
/// does not follow.
/// </param>
/// <param name="IsNumber">Whether it is written as a number, which takes the factor of what it is added to.</param>
/// <param name="IsRate">Whether it is a rate or an average that an indicator has: those are never added.</param>
internal sealed record Dimension(
    IReadOnlyList<string> Above, IReadOnlyList<string> Below, decimal? Factor, bool IsNumber = false, bool IsRate = false)
{
    /// <summary>Whether no unit is left: a share.</summary>
    public bool IsPure => Above.Count == 0 && Below.Count == 0;

    /// <summary>The dimension of an expression.</summary>
    /// <param name="node">The expression.</param>
    /// <param name="measureOf">The dimension of an indicator, by its code.</param>
    /// <returns><see langword="null"/> where different units, or rates, are added.</returns>
    public static Dimension? Of(FormulaNode node, Func<string, Dimension> measureOf) => node switch
    {
        NumberNode number => new Dimension([], [], number.Number, IsNumber: true),
        ReferenceNode reference => measureOf(reference.Reference.Code),
        NegationNode negation => Of(negation.Operand, measureOf),
        BinaryNode binary => Of(binary.Left, measureOf) is { } left && Of(binary.Right, measureOf) is { } right
            ? binary.Operator switch
            {
                '+' => left.IsRate && right.IsRate ? null : Add(left, right),
                '-' => Add(left, right),
                '*' => Product(left, right.Above, right.Below, left.Factor * right.Factor, right),
                _ => Product(left, right.Below, right.Above, right.Factor == 0 ? null : left.Factor / right.Factor, right),
            }
            : null,
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static Dimension? Add(Dimension left, Dimension right)
    {
        if (!left.Above.SequenceEqual(right.Above) || !left.Below.SequenceEqual(right.Below))
        {
            return null;
        }

        var factor = left.IsNumber ? right.Factor : right.IsNumber || left.Factor == right.Factor ? left.Factor : null;
        return left with
        {
            Factor = factor,
            IsNumber = left.IsNumber && right.IsNumber,
            IsRate = left.IsRate || right.IsRate,
        };
    }

    private static Dimension Product(
        Dimension left, IReadOnlyList<string> above, IReadOnlyList<string> below, decimal? factor, Dimension right)
    {
        var (allAbove, allBelow) = (left.Above.Concat(above).ToList(), left.Below.Concat(below).ToList());
        foreach (var unit in allAbove.ToList().Where(allBelow.Remove))
        {
            allAbove.Remove(unit);
        }

        return new Dimension(
            [.. allAbove.Order(StringComparer.Ordinal)],
            [.. allBelow.Order(StringComparer.Ordinal)],
            factor,
            left.IsNumber && right.IsNumber,
            (left.IsRate && right.IsNumber) || (right.IsRate && left.IsNumber));
    }
}
