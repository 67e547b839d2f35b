using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Testing;

namespace IndicatorDash.Imports.Matching;

public sealed class ValueRulesTests
{
    [Theory]
    [InlineData("1.6", null)]
    [InlineData("-1.6", ImportIssueCode.Negative)]
    public void Check_OfAnAverageOfWhatIsCounted_TakesAnyNumberFromZero(string value, ImportIssueCode? expected)
    {
        var trained = SampleCatalogue.Catalogue.Indicator(SampleCatalogue.Trained);
        var average = new Indicator
        {
            Id = 90,
            Code = "trained-each",
            Name = "平均培训人数",
            NameEn = "Trained on average",
            ThemeId = trained.ThemeId,
            UnitCode = trained.UnitCode,
            Measure = Measure.Rate,
            Aggregation = Aggregation.None,
            Decimals = 1,
            Better = Direction.Higher,
            Order = 90,
        };
        var catalogue = new Catalogue(
            SampleCatalogue.Directory, [.. SampleCatalogue.Indicators, average], SampleCatalogue.Themes, SampleCatalogue.Units, SampleCatalogue.Headlines);

        var file = CheckedFile.Of(catalogue, new BatchChoices(), $"B2|济南市|trained-each|2020|人|{value}");

        Assert.Equal(expected, file.Issues.SingleOrDefault()?.Code);
    }
}
