namespace IndicatorDash.Numbers;

public sealed class IntervalTests
{
    // Operator; operands and result as "lower upper", * for none.
    public static TheoryData<char, string, string, string> Operations => new()
    {
        { '+', "1 2", "10 20", "11 22" },
        { '+', "1 *", "10 20", "11 *" },
        { '+', "1 *", "* 20", "* *" },
        { '-', "1 2", "10 20", "-19 -8" },
        { '-', "1 *", "10 20", "-19 *" },
        { '-', "1 2", "10 *", "* -8" },
        { '*', "2 3", "4 5", "8 15" },
        { '*', "-2 3", "4 5", "-10 15" },
        { '*', "-2 3", "-5 4", "-15 12" },
        { '*', "-3 -2", "-5 -4", "8 15" },
        { '*', "2 *", "4 5", "8 *" },
        { '*', "2 *", "-5 -4", "* -8" },
        { '*', "* 3", "-1 2", "* *" },
        { '*', "* *", "0 0", "0 0" },
        { '*', "0 *", "0 *", "0 *" },
        { '*', "* -1", "* -1", "1 *" },
        { '/', "8 12", "2 4", "2 6" },
        { '/', "-8 12", "-4 -2", "-6 4" },
        { '/', "8 *", "2 4", "2 *" },
        { '/', "8 12", "2 *", "0 6" },
        { '/', "1 *", "1 *", "0 *" },
        { '/', "* -1", "1 *", "* 0" },
        { '/', "* *", "2 4", "* *" },
        { '/', "0 0", "2 *", "0 0" },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public void Operator_Bounds_GiveTheLeastHull(char symbol, string left, string right, string expected)
    {
        Assert.Equal(Parse(expected), Apply(symbol, Parse(left), Parse(right)));
    }

    [Theory]
    [InlineData("0 0")]
    [InlineData("0 5")]
    [InlineData("-5 0")]
    [InlineData("-5 5")]
    [InlineData("* 5")]
    [InlineData("-5 *")]
    [InlineData("* *")]
    public void Divide_DivisorMayBeZero_Throws(string divisor)
    {
        Assert.Throws<DivideByZeroException>(() => Interval.Point(1) / Parse(divisor));
    }

    /// <summary>Whatever the operands are within their bounds, the result is within the result's.</summary>
    [Fact]
    public void Operator_NumbersWithinOperands_GiveNumbersWithinResult()
    {
        var random = new Random(20201231);
        for (var i = 0; i < 50_000; i++)
        {
            var (left, leftNumber) = Draw(random);
            var (right, rightNumber) = Draw(random);
            var symbol = "+-*/"[random.Next(4)];
            if (symbol == '/' && right.ContainsZero)
            {
                continue;
            }

            var result = Apply(symbol, left, right);
            var number = Apply(symbol, Interval.Point(leftNumber), Interval.Point(rightNumber)).Lower;

            Assert.False(number < result.Lower || number > result.Upper, $"{left} {symbol} {right}: {number}");
        }
    }

    private static (Interval Interval, decimal Number) Draw(Random random)
    {
        var number = random.Next(-6, 7);
        decimal? lower = random.Next(5) == 0 ? null : number - random.Next(4);
        decimal? upper = random.Next(5) == 0 ? null : number + random.Next(4);
        return (new Interval(lower, upper), number);
    }

    private static Interval Apply(char symbol, Interval left, Interval right) => symbol switch
    {
        '+' => left + right,
        '-' => left - right,
        '*' => left * right,
        _ => left / right,
    };

    private static Interval Parse(string text)
    {
        var bounds = text.Split(' ');
        return new Interval(Bound(bounds[0]), Bound(bounds[1]));

        static decimal? Bound(string bound) => bound == "*" ? null : int.Parse(bound, null);
    }
}
