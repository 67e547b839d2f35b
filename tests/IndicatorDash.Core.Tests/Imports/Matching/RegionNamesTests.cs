using System.Collections.Immutable;
using IndicatorDash.Testing;

namespace IndicatorDash.Imports.Matching;

/// <summary>Which figures a region that was chosen for a name is meant for.</summary>
public sealed class RegionNamesTests
{
    private const string Alone = "B3|市中区|trained|2020|人|6";
    private const string BelowItsParent = "B2|市中区|trained|2020|人|5|within=济南市";

    [Fact]
    public void Choice_OfARegion_LeavesAFullNameBelowItsParentAlone()
    {
        var file = CheckedFile.Of(Chosen("市中区", SampleCatalogue.DongyingDistrict), BelowItsParent, Alone);

        Assert.Equal([SampleCatalogue.Shizhong, SampleCatalogue.DongyingDistrict], file.Figures.Select(figure => figure.Region.Id));
    }

    [Fact]
    public void Choice_ToLeaveANameOut_KeepsAFullNameBelowItsParent()
    {
        var file = CheckedFile.Of(Chosen("市中区", null), BelowItsParent, Alone);

        Assert.Equal([SampleCatalogue.Shizhong], file.Figures.Select(figure => figure.Region.Id));
    }

    [Theory]
    [InlineData("市中", "济南市")]
    [InlineData("市中区", "莫须有市")]
    public void Choice_OfARegion_IsMeantWhereTheNameWasAskedAbout(string name, string within)
    {
        var file = CheckedFile.Of(Chosen(name, SampleCatalogue.Lixia), $"B2|{name}|trained|2020|人|5|within={within}");

        Assert.Equal([SampleCatalogue.Lixia], file.Figures.Select(figure => figure.Region.Id));
    }

    [Theory]
    [InlineData(SampleCatalogue.Dongying, SampleCatalogue.Dongying, ImportIssueCode.RegionByOtherName)]
    [InlineData(SampleCatalogue.Jinan, null, ImportIssueCode.AmbiguousRegion)]
    public void Name_OfSeveralRegions_IsTheOneThatItsColumnMeansIfItIsOneOfThem(int meant, int? expected, ImportIssueCode issue)
    {
        var file = CheckedFile.Of($"B2|东营|trained|2020|人|5|meant={meant}");

        Assert.Equal(expected, file.Figures.SingleOrDefault()?.Region.Id);
        Assert.Equal(issue, Assert.Single(file.Issues).Code);
    }

    [Fact]
    public void Rows_OfAFileOfSeveralProvinces_SayEachWhetherTheyAreOfTheBatchs()
    {
        var file = CheckedFile.Of("B2|济南市|trained|2020|人|5|within=全国", "B3|西宁市|trained|2020|人|6|within=全国");

        Assert.Equal([SampleCatalogue.Jinan], file.Figures.Select(figure => figure.Region.Id));
        var issue = Assert.Single(file.Issues);
        Assert.Equal((ImportIssueCode.RegionOutOfScope, "A3"), (issue.Code, issue.Cell));
    }

    [Theory]
    [InlineData("山东省", SampleCatalogue.Shandong)]
    [InlineData("全省", SampleCatalogue.Shandong)]
    [InlineData("全市", SampleCatalogue.Jinan)]
    [InlineData("合计", SampleCatalogue.Jinan)]
    [InlineData("市直机关合计", null)]
    [InlineData("西宁市", null)]
    public void Total_BelowACity_IsOfWhatItSays(string label, int? expected)
    {
        var file = CheckedFile.Of($"B2|{label}|trained|2020|人|5|role=Total;within=济南市");

        Assert.Equal(expected, file.Figures.SingleOrDefault()?.Region.Id);
        Assert.Equal(expected is null, file.Issues.Any(issue => issue.Severity == ImportIssueSeverity.Error));
    }

    [Fact]
    public void Code_BelowARegionThatItDoesNotLieIn_MeansItsRegionAllTheSame()
    {
        var file = CheckedFile.Of("B2|370102|trained|2020|人|5|within=东营市");

        Assert.Empty(file.Issues);
        Assert.Equal([SampleCatalogue.Lixia], file.Figures.Select(figure => figure.Region.Id));
    }

    [Theory]
    [InlineData("山东省/济楠市", SampleCatalogue.Jinan)]
    [InlineData("山栋省/济南市", SampleCatalogue.Jinan)]
    public void Path_OfWhichAPartIsUnknown_SuggestsWhatThatPartMayBe(string within, int expected)
    {
        var file = CheckedFile.Of($"B2|历下区|trained|2020|人|5|within={within}");

        Assert.Equal(Regions.Region.CodeOf(expected), Assert.Single(file.Issues).Suggestions[0].Value);
    }

    private static BatchChoices Chosen(string name, int? region) =>
        new() { Regions = ImmutableDictionary<string, int?>.Empty.Add(name, region) };
}
