using IndicatorDash.Numbers;
using IndicatorDash.Periods;

namespace IndicatorDash.Formulas;

public sealed class FormulaTests
{
    private static readonly Dictionary<string, Quantity> Inputs = new()
    {
        ["two"] = Quantity.Exactly(2),
        ["three"] = Quantity.Exactly(3),
        ["zero"] = Quantity.Exactly(0),
        ["all"] = new(100, ValueQualifier.All, 100, 100),
        ["written"] = new(23_000, ValueQualifier.Exact, 22_500, 23_500),
        ["about"] = new(300, ValueQualifier.About, 250, 350),
        ["nearly"] = new(1000, ValueQualifier.About, 500, 1000),
        ["and-some"] = new(2100, ValueQualifier.AtLeast, 2100, 2200),
        ["or-more"] = new(50, ValueQualifier.AtLeast, 50, null),
        ["at-most"] = new(50, ValueQualifier.AtMost, null, 50),
        ["large"] = Quantity.Exactly(Scaled.MaxMagnitude),
        ["two@2020-12-31"] = Quantity.Exactly(20),
        ["two@2015/2020-07"] = Quantity.Exactly(200),
    };

    // Text; canonical text.
    public static TheoryData<string, string> Formulas => new()
    {
        { "a", "a" },
        { "=a", "a" },
        { " = a ", "a" },
        { "villages-income-over-50k", "villages-income-over-50k" },
        { "a-b", "a-b" },
        { "a - b", "a - b" },
        { "a -b", "a - b" },
        { "5-3", "5 - 3" },
        { "a/b*100", "a / b * 100" },
        { "a+b*c", "a + b * c" },
        { "(a+b)*c", "(a + b) * c" },
        { "((a))", "a" },
        { "(a*b)+c", "a * b + c" },
        { "a - (b - c)", "a - (b - c)" },
        { "(a - b) - c", "a - b - c" },
        { "a / (b * c)", "a / (b * c)" },
        { "-a * b", "-a * b" },
        { "-(a + b)", "-(a + b)" },
        { "a - -b", "a - -b" },
        { "--a", "-(-a)" },
        { "1.50 * 0.0", "1.5 * 0" },
        { "a@2020-12-31", "a@2020-12-31" },
        { "a@2015/2020-07", "a@2015/2020-07" },
        { "a@2020/b", "a@2020 / b" },
        { "a@2020 / 2", "a@2020 / 2" },
        { "a@2020 - a@2019", "a@2020 - a@2019" },
        { "(a@2020)", "a@2020" },
    };

    public static TheoryData<string?, FormulaErrorCode, int> NoFormulas => new()
    {
        { null, FormulaErrorCode.Empty, 0 },
        { "", FormulaErrorCode.Empty, 0 },
        { " = ", FormulaErrorCode.Empty, 3 },
        { "a +", FormulaErrorCode.OperandExpected, 3 },
        { "* a", FormulaErrorCode.OperandExpected, 0 },
        { "a + * b", FormulaErrorCode.OperandExpected, 4 },
        { "()", FormulaErrorCode.OperandExpected, 1 },
        { "a b", FormulaErrorCode.OperatorExpected, 2 },
        { "3a", FormulaErrorCode.OperatorExpected, 1 },
        { "(a b)", FormulaErrorCode.OperatorExpected, 3 },
        { "a (b)", FormulaErrorCode.OperatorExpected, 2 },
        { "(a", FormulaErrorCode.UnclosedParenthesis, 0 },
        { "b * (a + (c)", FormulaErrorCode.UnclosedParenthesis, 4 },
        { "a)", FormulaErrorCode.UnopenedParenthesis, 1 },
        { "a- b", FormulaErrorCode.BadCode, 0 },
        { "1 + a--b", FormulaErrorCode.BadCode, 4 },
        { "a@", FormulaErrorCode.BadPeriod, 2 },
        { "a@2020-13", FormulaErrorCode.BadPeriod, 2 },
        { "a@2020/2", FormulaErrorCode.BadPeriod, 2 },
        { "a@2020-b", FormulaErrorCode.BadPeriod, 2 },
        { "5.", FormulaErrorCode.BadNumber, 0 },
        { "a * 1.2.3", FormulaErrorCode.BadNumber, 4 },
        { ".5", FormulaErrorCode.UnexpectedCharacter, 0 },
        { "A", FormulaErrorCode.UnexpectedCharacter, 0 },
        { "a + 党员", FormulaErrorCode.UnexpectedCharacter, 4 },
        { "a == b", FormulaErrorCode.UnexpectedCharacter, 2 },
        { "a ^ 2", FormulaErrorCode.UnexpectedCharacter, 2 },
        { "a_b", FormulaErrorCode.UnexpectedCharacter, 1 },
        { "99999999999999999999999999999999", FormulaErrorCode.BadNumber, 0 },
    };

    // Text; value, qualifier, bounds. Null value: no result.
    public static TheoryData<string, double?, ValueQualifier, double?, double?> Results => new()
    {
        { "two + three * 4", 14, ValueQualifier.Exact, 14, 14 },
        { "(two + three) * 4", 20, ValueQualifier.Exact, 20, 20 },
        { "two - three - 4", -5, ValueQualifier.Exact, -5, -5 },
        { "24 / two / three", 4, ValueQualifier.Exact, 4, 4 },
        { "two / three * 100", 66.6667, ValueQualifier.Exact, 66.6667, 66.6667 },
        { "-two / three", -0.6667, ValueQualifier.Exact, -0.6667, -0.6667 },
        { "0.00005", 0.0001, ValueQualifier.Exact, 0.0001, 0.0001 },
        { "all / two", 50, ValueQualifier.Exact, 50, 50 },
        { "two@2020-12-31 - two", 18, ValueQualifier.Exact, 18, 18 },
        { "two@2015/2020-07 / two", 100, ValueQualifier.Exact, 100, 100 },
        { "about * 0", 0, ValueQualifier.Exact, 0, 0 },
        { "written", 23000, ValueQualifier.About, 22500, 23500 },
        { "written / 3", 7666.6667, ValueQualifier.About, 7500, 7833.3334 },
        { "written / 3 * 3", 23000, ValueQualifier.About, 22500, 23500 },
        { "about - about", 0, ValueQualifier.About, -100, 100 },
        { "-about", -300, ValueQualifier.About, -350, -250 },
        { "nearly", 1000, ValueQualifier.About, 500, 1000 },
        { "or-more", 50, ValueQualifier.AtLeast, 50, null },
        { "or-more / two", 25, ValueQualifier.AtLeast, 25, null },
        { "or-more * -2", -100, ValueQualifier.AtMost, null, -100 },
        { "100 - or-more", 50, ValueQualifier.AtMost, null, 50 },
        { "about + or-more", 350, ValueQualifier.AtLeast, 300, null },
        { "two / or-more", 0.04, ValueQualifier.AtMost, 0, 0.04 },
        { "at-most", 50, ValueQualifier.AtMost, null, 50 },
        { "at-most / two", 25, ValueQualifier.AtMost, null, 25 },
        { "or-more - at-most", 0, ValueQualifier.AtLeast, 0, null },
        { "or-more + at-most", 100, ValueQualifier.About, null, null },
        { "and-some", 2100, ValueQualifier.AtLeast, 2100, 2200 },
        { "and-some / three", 700, ValueQualifier.AtLeast, 700, 733.3334 },
        { "2100 - and-some", 0, ValueQualifier.AtMost, -100, 0 },
        { "and-some + about", 2400, ValueQualifier.About, 2350, 2550 },

        { "missing + 1", null, default, null, null },
        { "two@2019", null, default, null, null },
        { "two / zero", null, default, null, null },
        { "two / at-most", null, default, null, null },
        { "two / (about - 300)", null, default, null, null },
        { "large + 1", null, default, null, null },
        { "large * large * large", null, default, null, null },
    };

    [Theory]
    [MemberData(nameof(Formulas))]
    public void TryParse_Formula_HasCanonicalText(string text, string canonical)
    {
        Assert.True(Formula.TryParse(text, out var formula, out var error));
        Assert.True(Formula.TryParse(canonical, out var again, out _));

        Assert.Equal(default, error);
        Assert.Equal(canonical, formula.ToString());
        Assert.Equal(formula, again);
        Assert.Equal(formula.GetHashCode(), again.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(NoFormulas))]
    public void TryParse_Other_SaysWhatIsWrongAndWhere(string? text, FormulaErrorCode code, int position)
    {
        Assert.False(Formula.TryParse(text, out var formula, out var error));

        Assert.Null(formula);
        Assert.Equal(new FormulaError(code, position), error);
    }

    [Fact]
    public void TryParse_TooLong_Fails()
    {
        var long301 = new string('a', Formula.MaxLength + 1);
        var longOnceCanonical = string.Join('+', Enumerable.Repeat('1', Formula.MaxLength / 2));

        Assert.False(Formula.TryParse(long301, out _, out var error));
        Assert.False(Formula.TryParse(longOnceCanonical, out _, out var canonicalError));

        Assert.Equal(new FormulaError(FormulaErrorCode.TooLong, Formula.MaxLength), error);
        Assert.Equal(FormulaErrorCode.TooLong, canonicalError.Code);
    }

    [Fact]
    public void TryParse_DeeplyNested_Succeeds()
    {
        const int Depth = 149;
        var text = new string('(', Depth) + "a" + new string(')', Depth);

        Assert.True(Formula.TryParse(text, out var formula, out _));
        Assert.Equal("a", formula.ToString());
    }

    [Fact]
    public void References_Formula_AreEachOnceInOrder()
    {
        var formula = Parse("b / (a@2020 + b) * a - a@2020");

        Assert.Equal(
            [new("b"), new("a", Period.OfYear(2020)), new FormulaReference("a")],
            formula.References);
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void Evaluate_Inputs_GiveQuantityOrNone(
        string text, double? value, ValueQualifier qualifier, double? lower, double? upper)
    {
        var result = Parse(text).Evaluate(Lookup);

        Quantity? expected = value is { } number
            ? new Quantity((decimal)number, qualifier, (decimal?)lower, (decimal?)upper)
            : null;
        Assert.Equal(expected, result);
    }

    [Fact]
    public void Evaluate_ReferenceTwice_AsksOnce()
    {
        var asked = new List<string>();

        Parse("two + two * three").Evaluate(reference =>
        {
            asked.Add(reference.ToString());
            return Lookup(reference);
        });

        Assert.Equal(["two", "three"], asked);
    }

    private static Quantity? Lookup(FormulaReference reference) =>
        Inputs.TryGetValue(reference.ToString(), out var quantity) ? quantity : null;

    private static Formula Parse(string text)
    {
        Assert.True(Formula.TryParse(text, out var formula, out _));
        return formula;
    }
}
