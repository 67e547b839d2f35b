using Bunit;
using IndicatorDash.Imports;
using IndicatorDash.Spreadsheets;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Imports;

public sealed class SheetPreviewTests : ComponentTest
{
    [Fact]
    public void Preview_ThatACellIsSoughtIn_MarksItAndGivesItTheFocus()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var sheet = new Sheet
        {
            Name = "统计表",
            Rows = [new SheetRow(1, (Cell[])[new Cell(1, CellKind.Text, "济南市"), new Cell(2, CellKind.Number, "5", 5)])],
            Merges = [],
        };

        var shown = Render<SheetPreview>(parameters => parameters
            .Add(preview => preview.Sheet, sheet).Add(preview => preview.Sought, new CellAddress(1, 2)));

        Assert.Equal("5", shown.Find("td[aria-current=true]").TextContent.Trim());
        JSInterop.VerifyFocusAsyncInvoke();
    }

    [Theory]
    [InlineData("统计表!D9", "/admin/imports/7?step=layout&cell=%E7%BB%9F%E8%AE%A1%E8%A1%A8%21D9")]
    public void Address_OfACell_NamesIt(string locator, string url)
    {
        Assert.Equal(url, PageUrls.ImportCell(7, locator));
        Assert.True(CellLocator.TryParse(locator, out _, out _));
    }
}
