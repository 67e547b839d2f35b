namespace IndicatorDash.Numbers;

/// <summary>
/// All numbers between two bounds, in unrounded decimals. Operations give the least interval that holds every result;
/// the two operands are taken to vary independently.
/// </summary>
/// <param name="Lower">The lower bound; <see langword="null"/> if there is none.</param>
/// <param name="Upper">The upper bound, not below <paramref name="Lower"/>; <see langword="null"/> if there is none.</param>
public readonly record struct Interval(decimal? Lower, decimal? Upper)
{
    /// <summary>The interval of one number.</summary>
    public static Interval Point(decimal value) => new(value, value);

    /// <summary>What the wording of a quantity allows.</summary>
    public static Interval Of(Quantity quantity) => new(quantity.Lower, quantity.Upper);

    /// <summary>Whether it holds just one number.</summary>
    public bool IsPoint => Lower is not null && Lower == Upper;

    /// <summary>Whether 0 lies between the bounds or on one.</summary>
    public bool ContainsZero => !(Lower > 0) && !(Upper < 0);

    public static Interval operator -(Interval operand) => new(-operand.Upper, -operand.Lower);

    public static Interval operator +(Interval left, Interval right) =>
        new(left.Lower + right.Lower, left.Upper + right.Upper);

    public static Interval operator -(Interval left, Interval right) => left + -right;

    public static Interval operator *(Interval left, Interval right) => Hull(
        left.LowerEnd.Times(right.LowerEnd),
        left.LowerEnd.Times(right.UpperEnd),
        left.UpperEnd.Times(right.LowerEnd),
        left.UpperEnd.Times(right.UpperEnd));

    /// <exception cref="DivideByZeroException">The divisor contains 0.</exception>
    public static Interval operator /(Interval dividend, Interval divisor) => divisor.ContainsZero
        ? throw new DivideByZeroException("The divisor contains 0.")
        : Hull(
            dividend.LowerEnd.Over(divisor.LowerEnd),
            dividend.LowerEnd.Over(divisor.UpperEnd),
            dividend.UpperEnd.Over(divisor.LowerEnd),
            dividend.UpperEnd.Over(divisor.UpperEnd));

    private End LowerEnd => Lower is { } bound ? new End(0, bound) : new End(-1, 0);

    private End UpperEnd => Upper is { } bound ? new End(0, bound) : new End(1, 0);

    private static Interval Hull(params ReadOnlySpan<End> ends)
    {
        var (least, greatest) = (ends[0], ends[0]);
        foreach (var end in ends[1..])
        {
            least = end.CompareTo(least) < 0 ? end : least;
            greatest = end.CompareTo(greatest) > 0 ? end : greatest;
        }

        return new Interval(
            least.Infinity < 0 ? null : least.Value,
            greatest.Infinity > 0 ? null : greatest.Value);
    }

    /// <summary>A bound, or infinity: -1 and 1 are the infinities, 0 is the finite <paramref name="Value"/>.</summary>
    private readonly record struct End(int Infinity, decimal Value)
    {
        private int Sign => Infinity != 0 ? Infinity : Math.Sign(Value);

        /// <summary>Zero times infinity is 0: the bound of products of 0 with ever larger numbers.</summary>
        public End Times(End other)
        {
            var sign = Sign * other.Sign;
            return Infinity == 0 && other.Infinity == 0 ? new End(0, Value * other.Value) : new End(sign, 0);
        }

        /// <summary>Anything over infinity comes as near to 0 as one likes; infinity over infinity, too.</summary>
        public End Over(End divisor)
        {
            if (divisor.Infinity != 0)
            {
                return default;
            }

            return Infinity == 0 ? new End(0, Value / divisor.Value) : new End(Infinity * divisor.Sign, 0);
        }

        public int CompareTo(End other) => Infinity != other.Infinity
            ? Infinity.CompareTo(other.Infinity)
            : Value.CompareTo(other.Value);
    }
}
