using IndicatorDash.Testing;

namespace IndicatorDash.Imports.Checks;

public sealed class TotalsTests
{
    [Fact]
    public void Check_OfARegionThatIsMissing_ComparesNothing()
    {
        var file = CheckedFile.Of("B2|合计|trained|2020|人|12|role=Total", "B3|济南市|trained|2020|人|5");

        var total = Assert.Single(file.Totals);
        Assert.Equal((TotalResult.Incomplete, 1, 2), (total.Result, total.Covered, total.Expected));
        Assert.Equal([SampleCatalogue.Dongying], total.Missing);
        Assert.Null(total.Sum);
        Assert.Empty(file.Issues);
    }

    [Fact]
    public void Check_OfARegionThatIsPublished_TakesItsValue()
    {
        var total = Assert.Single(CheckedFile.Of(
            "+B4|东营市|trained|2020|人|6", "B2|合计|trained|2020|人|11|role=Total", "B3|济南市|trained|2020|人|5").Totals);

        Assert.Equal((TotalResult.Agrees, 2, 1, 11m), (total.Result, total.Covered, total.FromPublished, total.Sum));
    }

    [Fact]
    public void Check_OfAnErrorBelow_IsNotMadeWithThePublishedValue()
    {
        var total = Assert.Single(CheckedFile.Of(
            "+B4|东营市|trained|2020|人|6", "B2|合计|trained|2020|人|11|role=Total", "B3|济南市|trained|2020|人|5", "B4|东营市|trained|2020|人|6x7").Totals);

        Assert.Equal(TotalResult.HasErrors, total.Result);
    }

    [Theory]
    [InlineData("5", "7", 1)]
    [InlineData("5", "8", 0)]
    public void Check_OfATotalThatIsTheSumOfSomeAndOfTheGovernmentsOwnPart_SaysSo(string own, string total, int expected)
    {
        var file = CheckedFile.Of($"B2|合计|trained|2020|人|{total}|role=Total", "B3|济南市|trained|2020|人|2", $"B4|省本级|trained|2020|人|{own}");

        Assert.Equal(expected, file.Issues.Count(issue => issue.Code == ImportIssueCode.TotalOfSome));
    }

    [Theory]
    [InlineData("2199", TotalResult.Agrees)]
    [InlineData("2205", TotalResult.Agrees)]
    [InlineData("2320", TotalResult.Differs)]
    [InlineData("2104", TotalResult.Differs)]
    public void Check_OfQualifiedParts_RespectsTheirIntervals(string total, TotalResult expected)
    {
        var check = Assert.Single(CheckedFile.Of(
            $"B2|合计|trained|2020|人|{total}|role=Total", "B3|济南市|trained|2020|人|2100余", "B4|东营市|trained|2020|人|5").Totals);

        Assert.Equal((expected, 2105m, 2205m), (check.Result, check.SumLower, check.SumUpper));
    }

    [Fact]
    public void Check_OfRates_AddsNothing() => Assert.Equal(
        TotalResult.NotAdditive,
        Assert.Single(CheckedFile.Of("B2|合计|share|2020|%|70|role=Total", "B3|济南市|share|2020|%|60", "B4|东营市|share|2020|%|80").Totals).Result);

    [Fact]
    public void Check_OfTheGovernmentsOwnPart_AddsIt() => Assert.Equal(
        TotalResult.Agrees,
        Assert.Single(CheckedFile.Of(
            "B2|合计|trained|2020|人|12|role=Total", "B3|济南市|trained|2020|人|5", "B4|东营市|trained|2020|人|6", "B5|省本级|trained|2020|人|1").Totals).Result);

    [Fact]
    public void Check_OfADevelopmentZone_LeavesItOut() => Assert.Equal(
        (TotalResult.Agrees, 2),
        Assert.Single(CheckedFile.Of(
            "B2|东营市|trained|2020|人|11|role=Total",
            "B3|东营区|trained|2020|人|5",
            "B4|河口区|trained|2020|人|6",
            "B5|东营经济技术开发区|trained|2020|人|4").Totals) is var check ? (check.Result, check.Covered) : default);

    [Fact]
    public void Check_OfAFormerRegion_ExpectsItInItsYears() => Assert.Equal(
        [(2018, 3, TotalResult.Incomplete), (2020, 2, TotalResult.Agrees)],
        CheckedFile.Of(
            "B2|合计|trained|2018|人|12|role=Total", "B3|济南市|trained|2018|人|5", "B4|东营市|trained|2018|人|6",
            "C2|合计|trained|2020|人|11|role=Total", "C3|济南市|trained|2020|人|5", "C4|东营市|trained|2020|人|6")
            .Totals.Select(check => (check.Period.Year, check.Expected, check.Result)));

    [Fact]
    public void Check_OfARegionToWhichItDoesNotApply_ExpectsItNot() => Assert.Equal(
        (TotalResult.Agrees, 1, 1),
        Assert.Single(CheckedFile.Of(
            "B2|合计|trained|2020|人|5|role=Total", "B3|济南市|trained|2020|人|5", "B4|东营市|trained|2020|人|—|mark=NotApplicable")
            .Totals) is var check ? (check.Result, check.Covered, check.Expected) : default);
}
