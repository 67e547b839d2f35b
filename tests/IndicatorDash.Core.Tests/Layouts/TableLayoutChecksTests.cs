using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

public sealed class TableLayoutChecksTests
{
    private static readonly Workbook Book = GridText.Workbook("山东省2021年\n地区 | 培训党员人次 | 培训党员人数\n济南市 | 1 | 2\n青岛市 | 3 | 4");

    private static readonly TableLayout Good = LayoutCase.Detector.Detect(Book)[0];

    /// <summary>What was done to a good layout, and what is wrong with it then.</summary>
    public static TheoryData<string, string[]> Cases => new()
    {
        { "nothing", [] },
        { "range beyond the sheet", ["RangeOutsideSheet"] },
        { "range upside down", ["RangeOutsideSheet", "NoRows", "BadColumn A", "BadColumn B", "BadColumn C"] },
        { "only header", ["NoRows"] },
        { "column beyond the range", ["BadColumn D"] },
        { "column twice", ["BadColumn B", "SameFigures B"] },
        { "two regions", ["SeveralColumns B"] },
        { "no values", ["NoValueColumn"] },
        { "nothing says the region", ["RegionMissing B", "RegionMissing C", "ShapeContradicted"] },
        { "nothing says an indicator", ["IndicatorMissing B"] },
        { "nothing says the period", ["PeriodMissing B", "PeriodMissing C"] },
        { "the same indicator twice", ["SameFigures C"] },
        { "indicators down without a column of them", ["ShapeContradicted"] },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Check_ChangedLayout_SaysEverythingThatIsWrong(string change, string[] expected)
    {
        var problems = TableLayoutChecks.Check(Changed(change), Book.Sheets[0]);

        Assert.Equal(expected, problems.Select(problem =>
            problem.Column is { } column ? $"{problem.Code} {CellAddress.ColumnName(column)}" : problem.Code.ToString()));
    }

    [Theory]
    [InlineData("A2:C4", 1, "")]
    [InlineData("A2:C9", 1, "RangeOutsideSheet")]
    [InlineData("A2:C4", 3, "NoRows")]
    [InlineData("C4:C4", 0, "Overlaps")]
    [InlineData("A1:A3", 1, "Overlaps")]
    [InlineData("B1:C1", 0, "")]
    public void Check_PlaceOfATable_SaysWhatIsWrongWithIt(string range, int headerRows, string expected)
    {
        Assert.True(CellRange.TryParse(range, out var place));
        var others = expected == "Overlaps" || range == "B1:C1" ? new[] { Good } : [];

        var problems = TableLayoutChecks.Check(new TablePlace("Sheet1", place, headerRows), Book.Sheets[0], others);

        Assert.Equal(expected == "RangeOutsideSheet" ? "C4" : null, problems.Select(problem => problem.LastCell?.ToString()).FirstOrDefault());

        Assert.Equal(expected, string.Join(' ', problems.Select(problem => problem.Code)));
    }

    [Fact]
    public void Check_SeveralColumnsOfWhatRegionsLieIn_IsRight()
    {
        var book = GridText.Workbook("2021年\n省份 | 市 | 县 | 培训党员人次\n山东省 | 济南市 | 历下区 | 1\n山东省 | 枣庄市 | 市中区 | 2");

        Assert.Empty(TableLayoutChecks.Check(LayoutCase.Detector.Detect(book)[0], book.Sheets[0]));
    }

    private static TableLayout Changed(string change)
    {
        var (region, first, second) = (Good.Columns[0], Good.Columns[1], Good.Columns[2]);
        return change switch
        {
            "range beyond the sheet" => Good with { Range = new(Good.Range.First, new(9, 3)) },
            "range upside down" => Good with { Range = new(new(4, 4), new(2, 3)) },
            "only header" => Good with { HeaderRows = 3 },
            "column beyond the range" => Good with { Columns = [region, first, second, new ColumnLayout { Column = 4, Role = ColumnRole.Note }] },
            "column twice" => Good with { Columns = [region, first, first] },
            "two regions" => Good with { Columns = [region, first with { Role = ColumnRole.Region }, second] },
            "no values" => Good with { Columns = [region] },
            "nothing says the region" => Good with { Region = null, Columns = [first, second] },
            "nothing says an indicator" => Good with { Columns = [region, first with { Indicator = null }, second] },
            "nothing says the period" => Good with { Period = null },
            "the same indicator twice" => Good with { Columns = [region, first, second with { Indicator = first.Indicator }] },
            "indicators down without a column of them" => Good with { Shape = TableShape.IndicatorByYear },
            _ => Good,
        };
    }
}
