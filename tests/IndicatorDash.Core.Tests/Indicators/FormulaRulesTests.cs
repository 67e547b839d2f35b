namespace IndicatorDash.Indicators;

public sealed class FormulaRulesTests
{
    private static readonly Dictionary<string, FormulaOperand> Known = new()
    {
        ["trained"] = new("人", Measure.Flow, []),
        ["recruited"] = new("人", Measure.Flow, []),
        ["times"] = new("人次", Measure.Flow, []),
        ["dues"] = new("元", Measure.Flow, []),
        ["members"] = new("人", Measure.Stock, []),
        ["share"] = new("%", Measure.Rate, ["trained", "recruited"]),
        ["other-share"] = new("%", Measure.Rate, []),
        ["age"] = new("岁", Measure.Rate, []),
        ["loop"] = new("人", Measure.Flow, ["inner"]),
        ["inner"] = new("人", Measure.Flow, ["asked"]),
    };

    [Theory]
    [InlineData("trained + recruited", "人", Measure.Flow)]
    [InlineData("trained - recruited", "人", Measure.Flow)]
    [InlineData("(trained + recruited) / 2", "人", Measure.Flow)]
    [InlineData("trained / recruited * 100", "%", Measure.Rate)]
    [InlineData("100 * trained / (trained + recruited)", "%", Measure.Rate)]
    [InlineData("100 - share", "%", Measure.Rate)]
    [InlineData("share - other-share", "%", Measure.Rate)]
    [InlineData("trained / recruited * 100 - 100", "%", Measure.Rate)]
    [InlineData("share * trained / 100", "人", Measure.Flow)]
    [InlineData("dues / trained", "元", Measure.Rate)]
    [InlineData("dues / trained", "元/人", Measure.Rate)]
    [InlineData("times / trained", "人次", Measure.Rate)]
    [InlineData("times / members", "人次/人", Measure.Rate)]
    [InlineData("trained / members * 100", "%", Measure.Rate)]
    [InlineData("(trained + recruited) / members * 100", "%", Measure.Rate)]
    public void Formula_OfUnitsThatFit_IsTaken(string formula, string unit, Measure measure) =>
        Assert.Null(FormulaRules.Check("asked", unit, measure, formula, Known.GetValueOrDefault));

    [Theory]
    [InlineData("trained +", "人", Measure.Flow, IndicatorProblem.BadFormula, "")]
    [InlineData("trained ， recruited", "人", Measure.Flow, IndicatorProblem.BadFormula, "， recruited")]
    [InlineData("", "人", Measure.Flow, IndicatorProblem.BadFormula, "")]
    [InlineData(null, "人", Measure.Flow, IndicatorProblem.BadFormula, "")]
    [InlineData("1 + 1", "人", Measure.Flow, IndicatorProblem.FormulaWithoutIndicator, "")]
    [InlineData("trained / 0", "人", Measure.Flow, IndicatorProblem.FormulaByZero, "")]
    [InlineData("-(trained / 0) + recruited", "人", Measure.Flow, IndicatorProblem.FormulaByZero, "")]
    [InlineData("trained + nobody", "人", Measure.Flow, IndicatorProblem.FormulaUnknownIndicator, "nobody")]
    [InlineData("trained - trained@2019", "人", Measure.Flow, IndicatorProblem.FormulaPeriod, "trained@2019")]
    [InlineData("asked + trained", "人", Measure.Flow, IndicatorProblem.Circular, "asked")]
    [InlineData("loop + trained", "人", Measure.Flow, IndicatorProblem.Circular, "asked")]
    [InlineData("trained + times", "人", Measure.Flow, IndicatorProblem.FormulaUnits, "人、人次")]
    [InlineData("trained - times", "人", Measure.Flow, IndicatorProblem.FormulaUnits, "人、人次")]
    [InlineData("trained + 5", "人", Measure.Flow, IndicatorProblem.FormulaUnits, "人")]
    [InlineData("members - trained", "人", Measure.Stock, IndicatorProblem.FormulaFlowAndStock, "")]
    [InlineData("trained / (members + recruited / 2) * 100", "%", Measure.Rate, IndicatorProblem.FormulaFlowAndStock, "")]
    [InlineData("share + other-share", "%", Measure.Rate, IndicatorProblem.FormulaUnits, "%")]
    [InlineData("share / 2 + other-share / 2", "%", Measure.Rate, IndicatorProblem.FormulaUnits, "%")]
    [InlineData("trained + recruited", "人次", Measure.Flow, IndicatorProblem.FormulaResultUnit, "人")]
    [InlineData("trained / recruited", "%", Measure.Rate, IndicatorProblem.FormulaResultUnit, "% (* 100)")]
    [InlineData("trained / recruited * 100", "人", Measure.Rate, IndicatorProblem.FormulaResultUnit, "%")]
    [InlineData("dues / trained", "%", Measure.Rate, IndicatorProblem.FormulaResultUnit, "元/人")]
    [InlineData("trained * recruited", "人", Measure.Flow, IndicatorProblem.FormulaResultUnit, "人·人")]
    [InlineData("trained / recruited * 100", "%", Measure.Flow, IndicatorProblem.FormulaMeasure, "")]
    [InlineData("trained + recruited", "人", Measure.Rate, IndicatorProblem.FormulaMeasure, "")]
    [InlineData("dues / trained", "元", Measure.Flow, IndicatorProblem.FormulaMeasure, "")]
    public void Formula_ThatCannotBe_IsRefusedWithWhatItIsAbout(
        string? formula, string unit, Measure measure, IndicatorProblem problem, string detail) =>
        Assert.Equal(
            new FormulaFault(problem, detail), FormulaRules.Check("asked", unit, measure, formula, Known.GetValueOrDefault));
}
