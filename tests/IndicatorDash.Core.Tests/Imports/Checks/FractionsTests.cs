namespace IndicatorDash.Imports.Checks;

public sealed class FractionsTests
{
    [Theory]
    [InlineData(1, "B2|济南市|share|2020|%|0.95")]
    [InlineData(1, "B2|济南市|share|2020|%|0.95", "B3|东营市|share|2020|%|1")]
    [InlineData(0, "B2|济南市|share|2020|%|0.95%")]
    [InlineData(0, "B2|济南市|share|2020|%|0.0095|percent")]
    [InlineData(0, "B2|济南市|share|2020|%|1", "B3|东营市|share|2020|%|0")]
    [InlineData(0, "+B3|东营市|share|2020|%|0.8", "B2|济南市|share|2020|%|0.95")]
    [InlineData(0, "B2|济南市|share|2020|%|0.95", "C2|济南市|active|2020|个|95", "D2|济南市|villages|2020|个|10000")]
    public void Check_OfSharesUpToOne_AsksOnceUnlessItIsClear(int expected, params string[] lines) => Assert.Equal(
        expected, CheckedFile.Of(lines).Issues.Count(issue => issue.Code == ImportIssueCode.RateLooksLikeFraction));

    [Theory]
    [InlineData("B2", "B2|济南市|share|2020|%|0.95", "B3|东营市|share|2020|%|95%", "B4|历下区|share|2020|%|98.2")]
    [InlineData("B2", "+B3|东营市|share|2020|%|96", "B2|济南市|share|2020|%|0.95")]
    [InlineData("B4", "B2|济南市|share|2020|%|98.5", "B3|东营市|share|2020|%|97", "B4|历下区|share|2020|%|1")]
    [InlineData(null, "B2|济南市|share|2020|%|0.95", "B3|东营市|share|2020|%|18")]
    [InlineData(null, "B2|济南市|share|2020|%|0.95%", "B3|东营市|share|2020|%|95")]
    public void Check_OfAShareFarBelowTheOthers_AsksOfItsCell(string? cell, params string[] lines) => Assert.Equal(
        cell is null ? [] : [cell],
        CheckedFile.Of(lines).Issues.Where(issue => issue.Code == ImportIssueCode.RateAmongPercents).Select(issue => issue.Cell));

    [Fact]
    public void Check_OfAShareFarBelowTheOthers_SuggestsAHundredTimesAsMuchAndWhatItSays()
    {
        string[] lines = ["B2|济南市|share|2020|%|0.956", "B3|东营市|share|2020|%|96"];
        var issue = Assert.Single(CheckedFile.Of(lines).Issues);
        Assert.Equal(["95.6%", "0.956%"], issue.Suggestions.Select(suggestion => suggestion.Value));

        foreach (var (chosen, value) in new[] { ("95.6%", 95.6m), ("0.956%", 0.956m) })
        {
            var choices = new BatchChoices();
            var file = CheckedFile.Of(choices with { Cells = choices.Cells.Add("Sheet1!B2", new CellChoice(chosen)) }, lines);
            Assert.Empty(file.Issues);
            Assert.Equal(value, file.Figures[0].Quantity!.Value.Value);
        }
    }
}
