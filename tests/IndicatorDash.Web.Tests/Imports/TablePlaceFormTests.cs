using Bunit;
using IndicatorDash.Layouts;
using IndicatorDash.Spreadsheets;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Imports;

public sealed class TablePlaceFormTests : ComponentTest
{
    private static readonly Sheet Sheet = SheetOf("年报", 6);

    private readonly List<(TablePlace Place, TableLayout? Moved)> _saved = [];

    [Fact]
    public void Form_WithoutATable_AsksWhereItIs()
    {
        var form = Render<TablePlaceForm>(form => form
            .Add(one => one.Sheets, [Sheet]).Add(one => one.Sheet, Sheet).Add(one => one.OnSave, _saved.Add));

        form.Find("input").Change("第三行");
        form.Find("form").Submit();
        Assert.Contains("范围“第三行”读不懂", form.Markup, StringComparison.Ordinal);

        form.Find("input").Change("A2:B9");
        form.Find("input[type=number]").Change("");
        form.Find("form").Submit();
        Assert.Contains("请填表头行数", form.Markup, StringComparison.Ordinal);

        form.Find("input[type=number]").Change("1");
        form.Find("form").Submit();
        Assert.Contains("表的范围超出了工作表", form.Markup, StringComparison.Ordinal);
        Assert.Empty(_saved);

        form.Find("input").Change("b6：a2");
        form.Find("form").Submit();
        Assert.Equal((new TablePlace("年报", new(new(2, 1), new(6, 2)), 1), null), Assert.Single(_saved));
        Assert.Empty(form.FindAll("button[type=button]"));
    }

    [Fact]
    public void Form_OfATable_MovesItOrAddsAnotherBesideIt()
    {
        var table = TableAt(new(new(2, 1), new(3, 2)));
        var form = Render<TablePlaceForm>(form => form
            .Add(one => one.Sheets, [Sheet]).Add(one => one.Sheet, Sheet)
            .Add(one => one.Tables, [table]).Add(one => one.Layout, table).Add(one => one.OnSave, _saved.Add));
        Assert.Equal("A2:B3", form.Find("input").GetAttribute("value"));

        form.Find("input").Change("A2:B4");
        form.Find("button[type=button]").Click();
        Assert.Contains("范围与另一张表重叠", form.Markup, StringComparison.Ordinal);
        form.Find("form").Submit();
        form.Find("input").Change("A4:B6");
        form.Find("button[type=button]").Click();

        Assert.Equal([table, null], _saved.Select(saved => saved.Moved));
        Assert.Equal(["A2:B4", "A4:B6"], _saved.Select(saved => saved.Place.Range.ToString()));
    }

    [Fact]
    public void Form_OfSeveralSheets_LooksAtAnother()
    {
        string? chosen = null;
        var form = Render<TablePlaceForm>(form => form
            .Add(one => one.Sheets, [Sheet, SheetOf("说明", 2)]).Add(one => one.Sheet, Sheet).Add(one => one.OnSheet, name => chosen = name));

        form.Find("select").Change("说明");

        Assert.Equal("说明", chosen);
    }

    private static TableLayout TableAt(CellRange range) => new()
    {
        Sheet = "年报",
        Range = range,
        Shape = TableShape.LongTable,
        HeaderRows = 1,
        Columns = [],
        Confidence = 1,
        Signature = "",
    };

    private static Sheet SheetOf(string name, int rows) => new()
    {
        Name = name,
        Rows = [.. Enumerable.Range(1, rows).Select(row => new SheetRow(row, (Cell[])[new Cell(1, CellKind.Text, "甲"), new Cell(2, CellKind.Number, "1", 1)]))],
    };
}
