using System.Diagnostics.CodeAnalysis;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;

namespace IndicatorDash.Formulas;

/// <summary>
/// A computation over indicators (推算公式), such as
/// <c>villages-income-over-50k / villages-total@2020-12-31 * 100</c>. Immutable; equal where the expression is the same.
/// </summary>
/// <remarks>
/// <para>
/// Numbers with a decimal point, indicator codes (lower-case letters, digits and single hyphens), optionally with
/// <c>@period</c>, <c>+ - * /</c>, a leading minus and parentheses. A hyphen in a code belongs to it, so a minus
/// behind a code needs a space before it. A leading <c>=</c> is accepted.
/// </para>
/// <para>
/// An indicator that stands twice is taken to vary independently, so <c>a / (a + b)</c> gives a wider interval than
/// need be, never a narrower one.
/// </para>
/// </remarks>
public sealed class Formula : IEquatable<Formula>
{
    /// <summary>The longest text, as given and as <see cref="ToString"/> gives it: what an observation can keep.</summary>
    public const int MaxLength = ObservationContent.MaxLocatorLength;

    // Division leaves noise in the last of 28 digits, which must not push a bound one step outwards.
    private const int NoiseFreeDecimals = 12;

    private Formula(FormulaNode root, IReadOnlyList<FormulaReference> references) => (Root, References) = (root, references);

    /// <summary>What it asks for, each once, in the order of the text.</summary>
    public IReadOnlyList<FormulaReference> References { get; }

    /// <summary>The whole expression.</summary>
    internal FormulaNode Root { get; }

    /// <summary>The share that one indicator is of another, in percent: <c>part / whole * 100</c>.</summary>
    public static Formula Share(string part, string whole)
    {
        var (above, below) = (new FormulaReference(part), new FormulaReference(whole));
        return new Formula(
            new BinaryNode('*', new BinaryNode('/', new ReferenceNode(above), new ReferenceNode(below)), new NumberNode(100)),
            [above, below]);
    }

    /// <summary>Reads a formula.</summary>
    /// <param name="text">The text.</param>
    /// <param name="formula">The formula.</param>
    /// <param name="error">What is wrong and where; <see langword="default"/> on success.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Formula? formula, out FormulaError error)
    {
        formula = null;
        if (text?.Length > MaxLength)
        {
            error = new FormulaError(FormulaErrorCode.TooLong, MaxLength);
            return false;
        }

        var parser = new FormulaParser(text ?? "");
        var root = parser.Parse();
        error = parser.Error;
        if (root is not null && root.ToString().Length > MaxLength)
        {
            error = new FormulaError(FormulaErrorCode.TooLong, text!.Length);
            return false;
        }

        formula = root is null ? null : new Formula(root, parser.References);
        return formula is not null;
    }

    /// <summary>Computes it, with the interval that follows from the inputs'.</summary>
    /// <param name="lookup">Gives each of <see cref="References"/>, asked once; <see langword="null"/> where it is missing.</param>
    /// <returns>
    /// The result, rounded half away from zero to four decimals, its bounds outwards; <see langword="null"/> where an
    /// input is missing, a divisor may be 0, or the result is too large to store. It is exact where the inputs leave no
    /// room (200 / 3 is exactly 66.6667), otherwise at least or at most where that is known, otherwise about.
    /// </returns>
    public Quantity? Evaluate(Func<FormulaReference, Quantity?> lookup)
    {
        var inputs = new Dictionary<FormulaReference, Quantity>(References.Count);
        foreach (var reference in References)
        {
            if (lookup(reference) is not { } input)
            {
                return null;
            }

            inputs.Add(reference, input);
        }

        return Compute(inputs.ToDictionary(pair => pair.Key, pair => Estimate.Of(pair.Value))) is { } result
            ? Conclude(result, inputs.Values)
            : null;
    }

    /// <summary>What it comes to, not rounded; <see langword="null"/> where a divisor may be 0 or a number is too large.</summary>
    /// <param name="inputs">Each of <see cref="References"/>.</param>
    internal Estimate? Compute(IReadOnlyDictionary<FormulaReference, Estimate> inputs)
    {
        try
        {
            return Root.Evaluate(inputs);
        }
        catch (Exception exception) when (exception is DivideByZeroException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>What is shown of a result: see <see cref="Evaluate"/>.</summary>
    /// <param name="result">What was computed.</param>
    /// <param name="inputs">The quantities that it was computed from.</param>
    internal static Quantity? Conclude(Estimate result, IReadOnlyCollection<Quantity> inputs)
    {
        var (value, interval) = result;
        var rounded = decimal.Round(value, Scaled.Decimals, MidpointRounding.AwayFromZero);
        var quantity = interval.IsPoint
            ? Quantity.Exactly(rounded)
            : new Quantity(
                rounded,
                QualifierOf(value, interval, inputs),
                Round(interval.Lower, MidpointRounding.ToNegativeInfinity),
                Round(interval.Upper, MidpointRounding.ToPositiveInfinity));

        return Scaled.Fits(quantity.Value) && Scaled.Fits(quantity.Lower ?? 0) && Scaled.Fits(quantity.Upper ?? 0)
            ? quantity
            : null;
    }

    public bool Equals(Formula? other) => other is not null && Root == other.Root;

    public override bool Equals(object? obj) => Equals(obj as Formula);

    public override int GetHashCode() => Root.GetHashCode();

    /// <summary>The canonical text: no leading <c>=</c>, spaces around operators, no needless parentheses or zeros.</summary>
    public override string ToString() => Root.ToString();

    /// <summary>
    /// One-sided where one bound is open, or where the inputs only ever leave room on one side of the value: 2100余 / 3 is
    /// at least 700, though it is also below 734.
    /// </summary>
    private static ValueQualifier QualifierOf(decimal value, Interval interval, IReadOnlyCollection<Quantity> inputs)
    {
        var isOneSided = inputs.All(input =>
            input.IsExact || input.Qualifier is ValueQualifier.AtLeast or ValueQualifier.AtMost);
        return interval switch
        {
            { Lower: not null, Upper: null } => ValueQualifier.AtLeast,
            { Lower: null, Upper: not null } => ValueQualifier.AtMost,
            _ when isOneSided && interval.Lower == value => ValueQualifier.AtLeast,
            _ when isOneSided && interval.Upper == value => ValueQualifier.AtMost,
            _ => ValueQualifier.About,
        };
    }

    private static decimal? Round(decimal? bound, MidpointRounding direction) => bound is { } finite
        ? decimal.Round(decimal.Round(finite, NoiseFreeDecimals), Scaled.Decimals, direction)
        : null;
}
