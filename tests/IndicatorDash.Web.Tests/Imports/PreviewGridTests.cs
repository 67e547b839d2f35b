using IndicatorDash.Imports;
using IndicatorDash.Layouts;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Web.Imports;

/// <summary>The preview of a sheet: merged cells span, and parts are told apart.</summary>
public sealed class PreviewGridTests
{
    private static readonly Sheet Sheet = new()
    {
        Name = "Sheet1",
        Rows =
        [
            new SheetRow(1, (Cell[])[new Cell(1, CellKind.Text, "山东省")]),
            new SheetRow(2, (Cell[])[new Cell(1, CellKind.Text, "地区"), new Cell(2, CellKind.Text, "人数")]),
            new SheetRow(3, (Cell[])[new Cell(1, CellKind.Text, "合计"), new Cell(2, CellKind.Number, "3", 3)]),
            new SheetRow(4, (Cell[])[new Cell(1, CellKind.Text, "济南市"), new Cell(2, CellKind.Number, "3", 3)]),
        ],
        Merges = [new CellRange(new CellAddress(1, 1), new CellAddress(1, 2))],
    };

    private static readonly TableLayout Layout = new()
    {
        Sheet = "Sheet1",
        Range = new CellRange(new CellAddress(2, 1), new CellAddress(4, 2)),
        Shape = TableShape.RegionByIndicator,
        HeaderRows = 1,
        Columns = [new ColumnLayout { Column = 1, Role = ColumnRole.Region }, new ColumnLayout { Column = 2, Role = ColumnRole.Value }],
        RowRoles = new Dictionary<int, RowRole> { [3] = RowRole.Total },
        Confidence = 1,
        Signature = "",
    };

    [Fact]
    public void Of_AMergedCell_SpansItsColumns() =>
        Assert.Equal(["山东省 2"], PreviewGrid.Of(Sheet, Layout).Rows[0].Cells.Select(cell => $"{cell.Text} {cell.ColumnSpan}"));

    [Theory]
    [InlineData(100, 30, 70, 129, 17, 42)]
    [InlineData(60, 26, 1, 60, 1, 26)]
    [InlineData(200, 50, 141, 200, 25, 50)]
    public void Of_ACellFurtherOn_ShowsWhatIsAroundIt(int row, int column, int firstRow, int lastRow, int firstColumn, int lastColumn)
    {
        var sheet = new Sheet
        {
            Name = "Sheet1",
            Rows = [.. Enumerable.Range(1, 200).Select(number => new SheetRow(
                number, (Cell[])[.. Enumerable.Range(1, 50).Select(one => new Cell(one, CellKind.Text, $"{number}:{one}"))]))],
            Merges = [new CellRange(new CellAddress(60, 20), new CellAddress(80, 22)), new CellRange(new CellAddress(row, column - 1), new CellAddress(row, column))],
        };

        var grid = PreviewGrid.Of(sheet, null, new CellAddress(row, column));

        Assert.Equal((firstRow, lastRow), (grid.Rows[0].Number, grid.Rows[^1].Number));
        Assert.Equal((firstColumn, lastColumn), (grid.Columns[0], grid.Columns[^1]));
        Assert.Equal($"{row}:{column - 1}", grid.Rows.SelectMany(one => one.Cells).Single(cell => cell.Holds(new CellAddress(row, column))).Text);
        var width = grid.Rows[^1].Cells.Sum(cell => cell.ColumnSpan);
        Assert.Equal(grid.Columns.Count, width);
        Assert.Equal(
            grid.Rows.Count * grid.Columns.Count, grid.Rows.SelectMany(one => one.Cells).Sum(cell => cell.RowSpan * cell.ColumnSpan));
    }

    [Fact]
    public void Of_ATable_TellsItsPartsApart()
    {
        var parts = PreviewGrid.Of(Sheet, Layout).Rows.Skip(1).Select(row => string.Join(' ', row.Cells.Select(cell => cell.Part)));

        Assert.Equal(["p-header p-header", "p-total p-total", "p-label p-value"], parts);
    }

    [Fact]
    public void Marks_OfASheet_AreItsGravestProblemsAndLeadToThem()
    {
        var marks = PreviewMark.Of(
            [
                Issue(ImportIssueCode.UnknownRegion, "Sheet1", "A4"),
                Issue(ImportIssueCode.MissingUnit, "Sheet1", "A4"),
                Issue(ImportIssueCode.MissingUnit, "Sheet1", "B2"),
                Issue(ImportIssueCode.RegionByOtherName, "Sheet1", "A3"),
                Issue(ImportIssueCode.UnknownRegion, "Sheet2", "A3"),
                Issue(ImportIssueCode.WrongExtension, null, null),
            ],
            "Sheet1");

        Assert.Equal(
            [("A4", "m-error"), ("B2", "m-warning")],
            marks.Select(mark => (mark.Key.ToString(), PreviewMark.ClassOf(mark.Value.Severity))).Order());
        Assert.Equal("/admin/imports/7?step=issues&kind=unknownregion&sheet=Sheet1", marks[new CellAddress(4, 1)].Url);
    }

    private static ImportIssue Issue(ImportIssueCode code, string? sheet, string? cell) =>
        new() { BatchId = 7, Code = code, Severity = code.SeverityOf(), Sheet = sheet, Cell = cell, Read = "莱芜", Arguments = ["莱芜", "2020", "人"] };

    [Fact]
    public void Form_ThatWasNotTouched_GivesTheSameLayout()
    {
        var read = new LayoutForm(Layout).Read(out var problem);

        Assert.Null(problem);
        Assert.Equal((Layout.Shape, Layout.HeaderRows, 2), (read!.Shape, read.HeaderRows, read.Columns.Count));
        Assert.Equal(Layout.RowRoles, read.RowRoles);
    }

    [Fact]
    public void Form_WithAPeriodThatIsNone_SaysSo()
    {
        var form = new LayoutForm(Layout) { Period = "去年" };

        Assert.Null(form.Read(out var problem));
        Assert.Contains("去年", problem, StringComparison.Ordinal);
    }
}
