using IndicatorDash.Layouts;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Web.Imports;

public sealed class LayoutRemarkTextsTests
{
    [Fact]
    public void Codes_HaveASentence() => Assert.All(
        Enum.GetValues<LayoutRemarkCode>(),
        code => Assert.Matches("[。.]$", LayoutRemarkTexts.Of(new LayoutRemark { Code = code, Sheet = "Sheet1", Arguments = ["甲", ""] })));

    [Fact]
    public void Of_ARemark_NamesWhatItSpeaksOf() => Assert.Equal(
        "不认识的地区：济男市、—。",
        LayoutRemarkTexts.Of(new LayoutRemark { Code = LayoutRemarkCode.UnknownRegions, Sheet = "Sheet1", Arguments = ["济男市", ""] }));

    [Theory]
    [InlineData(0, null)]
    [InlineData(2, "A1、A2")]
    [InlineData(7, "A1、A2、A3等7处")]
    public void CellsOf_ARemark_NamesTheFirst(int count, string? expected) => Assert.Equal(
        expected,
        LayoutRemarkTexts.CellsOf(new LayoutRemark
        {
            Code = LayoutRemarkCode.UnknownRegions,
            Sheet = "Sheet1",
            Cells = [.. Enumerable.Range(1, count).Select(row => new CellAddress(row, 1))],
            Count = count,
        }));
}
