namespace IndicatorDash.Imports.Checks;

/// <summary>Totals over several years beside the years that they cover.</summary>
public sealed class SpansTests
{
    [Theory]
    [InlineData("5", true)]
    [InlineData("6", false)]
    [InlineData("5余", false)]
    [InlineData("7", true)]
    public void Check_OfASpanWhoseYearsAreAllKnown_ComparesIt(string span, bool isFound) => Assert.Equal(isFound, IsFound(
        $"B2|济南市|trained|2018/2020|人|{span}", "C2|济南市|trained|2018|人|1", "D2|济南市|trained|2019|人|2", "E2|济南市|trained|2020|人|3"));

    [Theory]
    [InlineData("50", false)]
    [InlineData("2", true)]
    public void Check_OfASpanWhoseYearsArePartlyPublished_AsksOnlyWhereTheyAreMore(string span, bool isFound) => Assert.Equal(isFound, IsFound(
        "+C2|济南市|trained|2018|人|3", $"B2|济南市|trained|2018/2020|人|{span}"));

    [Fact]
    public void Check_OfASpanOfWhatIsCountedAtADay_ComparesNothing() => Assert.False(IsFound(
        "B2|济南市|villages|2018/2020|个|5", "C2|济南市|villages|2018|个|4", "D2|济南市|villages|2019|个|4"));

    [Fact]
    public void Check_OfQualifiedNumbers_SaysThatTheyAre()
    {
        var issue = Assert.Single(CheckedFile.Of("B2|济南市|trained|2018/2020|人|50余", "C2|济南市|trained|2018|人|100余").Issues);

        Assert.Equal(["2018/2020", "≥50", "1", "≥100"], issue.Arguments.Skip(1));
    }

    private static bool IsFound(params string[] lines) => CheckedFile.Of(lines).Issues.Any(issue => issue.Code == ImportIssueCode.SpanDiffers);
}
