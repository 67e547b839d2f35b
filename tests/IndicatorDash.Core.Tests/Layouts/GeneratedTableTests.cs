using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Tables made up by chance are read as what they were made of.</summary>
public sealed class GeneratedTableTests
{
    private const int PerShape = 60;

    [Theory]
    [InlineData(TableShape.LongTable)]
    [InlineData(TableShape.RegionByIndicator)]
    [InlineData(TableShape.RegionByYear)]
    [InlineData(TableShape.IndicatorByYear)]
    public void Decode_GeneratedTables_GivesWhatTheyWereMadeOf(TableShape shape)
    {
        for (var seed = 0; seed < PerShape; seed++)
        {
            var table = new GeneratedTable(seed, shape);
            var book = GridText.Workbook(table.Text);

            var layout = Assert.Single(LayoutCase.Detector.Detect(book));
            var figures = LayoutCase.Decoder.Decode(book, [layout]).Select(figure =>
                $"{CellText.AsWritten(figure.Content!.Value)} {figure.Region?.Text} {figure.Indicator?.Text} {figure.Period} {figure.Role}");

            Assert.True(shape == layout.Shape, $"{seed}: {layout.Shape}\n{table.Text}");
            Assert.True(table.Figures.SequenceEqual(figures), $"{seed}:\n{table.Text}\n{string.Join('\n', figures.Except(table.Figures))}");
            Assert.Empty(TableLayoutChecks.Check(layout, book.Sheets[0]));
            Assert.Equal(LayoutJson.Write(layout), LayoutJson.Write(Assert.Single(LayoutCase.Detector.Detect(book))));
        }
    }

    [Fact]
    public void Decode_LongTableOfManyRows_GivesThemAll()
    {
        const int Rows = 100_000;
        string[] heads = ["地区", "指标", "年份", "数值", "计量单位"];
        var rows = Enumerable.Range(2, Rows).Select(row => new SheetRow(row, (Cell[])
        [
            new Cell(1, CellKind.Text, row % 2 == 0 ? "济南市" : "青岛市"),
            new Cell(2, CellKind.Text, row % 3 == 0 ? "培训党员人次" : "社区食堂"),
            new Cell(3, CellKind.Number, $"{2000 + (row % 20)}", 2000 + (row % 20)),
            new Cell(4, CellKind.Number, $"{row}", row),
            new Cell(5, CellKind.Text, row % 3 == 0 ? "人次" : "处"),
        ]));
        var header = new SheetRow(1, (Cell[])[.. heads.Select((head, i) => new Cell(i + 1, CellKind.Text, head))]);
        var book = new Workbook { Format = WorkbookFormat.Xlsx, Sheets = [new Sheet { Name = "长表", Rows = [header, .. rows] }] };

        var layout = Assert.Single(LayoutCase.Detector.Detect(book));
        var figures = LayoutCase.Decoder.Decode(book, [layout]).ToList();

        Assert.Equal((TableShape.LongTable, $"A1:E{Rows + 1}"), (layout.Shape, layout.Range.ToString()));
        Assert.Equal(Rows, figures.Count);
        Assert.Equal(("D100001", "青岛市", "社区食堂", "2001", "处"), (
            figures[^1].Address.ToString(), figures[^1].Region!.Text, figures[^1].Indicator!.Text, $"{figures[^1].Period}", figures[^1].Unit!.Text));
    }
}
