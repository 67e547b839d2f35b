using IndicatorDash.Testing;

namespace IndicatorDash.Imports.Checks;

public sealed class ChangesTests
{
    [Theory]
    [InlineData("2020 改按常住人口统计", false)]
    [InlineData("2019 改按常住人口统计", true)]
    [InlineData("2021 改按常住人口统计", true)]
    public void Change_AcrossABreak_IsNotAskedAbout(string breaks, bool isAsked)
    {
        var ofYears = IssuesOf(breaks, "+B1|济南市|trained|2019|人|100", "B2|济南市|trained|2020|人|900");
        var cumulative = IssuesOf(breaks, "+B2|济南市|trained|2016/2019|人|50", "B3|济南市|trained|2016/2020|人|49");

        Assert.Equal(isAsked, ofYears.Contains(ImportIssueCode.YearChange));
        Assert.Equal(isAsked, cumulative.Contains(ImportIssueCode.CumulativeFalls));
    }

    private static IEnumerable<ImportIssueCode> IssuesOf(string breaks, params string[] lines) =>
        CheckedFile.Of(BrokenSeries.With((SampleCatalogue.Trained, breaks)), new BatchChoices(), lines).Issues.Select(issue => issue.Code);
}
