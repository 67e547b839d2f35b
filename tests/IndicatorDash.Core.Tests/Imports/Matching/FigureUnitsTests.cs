namespace IndicatorDash.Imports.Matching;

/// <summary>Units that a table names together: 单位：人、个.</summary>
public sealed class FigureUnitsTests
{
    [Theory]
    [InlineData("人、个", "5", 5)]
    [InlineData("万人，个", "2.3", 23_000)]
    [InlineData("个/万人", "2.3", 23_000)]
    public void Read_OfAList_TakesTheUnitOfTheIndicator(string units, string value, decimal expected)
    {
        var file = CheckedFile.Of($"B2|济南市|trained|2020|{units}|{value}", $"C2|济南市|villages|2020|{units}|7");

        Assert.Empty(file.Issues);
        Assert.Equal([expected, 7], file.Figures.Select(figure => figure.Quantity!.Value.Value));
    }

    [Theory]
    [InlineData("个、%", ImportIssueCode.MissingUnit)]
    [InlineData("人、万人", ImportIssueCode.MissingUnit)]
    [InlineData("人、人月", ImportIssueCode.UnknownUnit)]
    public void Read_OfAListThatDoesNotTell_SaysSo(string units, ImportIssueCode expected) => Assert.Equal(
        expected, Assert.Single(CheckedFile.Of($"B2|济南市|trained|2020|{units}|5").Issues).Code);
}
