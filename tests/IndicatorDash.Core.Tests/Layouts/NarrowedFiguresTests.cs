using IndicatorDash.Observations;

namespace IndicatorDash.Layouts;

/// <summary>
/// What a sheet says of its figures besides the plain name, region and year: it is read, or it is asked about; it is never dropped.
/// </summary>
public sealed class NarrowedFiguresTests
{
    private const string Body = "地区 | 培训党员人数\n济南市 | 100\n青岛市 | 200";

    [Theory]
    [InlineData("山东省各市培训情况（2021.1-6）", "2021-01/2021-06")]
    [InlineData("2021年（1-6月）山东省各市培训情况", "2021-01/2021-06")]
    [InlineData("2021年（上半年）山东省各市培训情况", "2021-01/2021-06")]
    [InlineData("山东省2021年一至三季度培训情况", "2021-01/2021-09")]
    [InlineData("山东省2021年1-3季度培训情况", "2021-01/2021-09")]
    [InlineData("山东省2021年度（第三季度）培训情况", "2021-07/2021-09")]
    [InlineData("山东省2021年1-6培训情况", "2021-01/2021-06")]
    [InlineData("山东省2021年度培训情况（截至6月底）", "2021-06-30")]
    [InlineData("山东省2021年培训情况月报表（1—6月累计）", "2021-01/2021-06")]
    [InlineData("2021年山东省上半年培训情况", "2021-01/2021-06")]
    [InlineData("山东省2021年培训情况（6月）", "2021-06")]
    [InlineData("山东省2021年培训情况季报表（第二季度）", "2021-04/2021-06")]
    [InlineData("截至2021年6月山东省培训情况", "2021-06-30")]
    [InlineData("2021年山东省培训情况（6月、7月）", null)]
    [InlineData("山东省培训情况\n《细则》2014年修订\n2021年", "2021")]
    [InlineData("山东省2021年培训情况\n根据2020年12月会议部署统计", "2021")]
    [InlineData("附件：鲁组字〔2022〕15号\n山东省2021年培训情况", "2021")]
    [InlineData("山东省2021年培训情况", "2021")]
    public void Detect_Title_GivesThePartOfTheYearThatItSays(string title, string? period)
    {
        var table = Assert.Single(Detect($"{title}\n{Body}"));

        Assert.Equal(period, table.Period?.ToString());
    }

    [Theory]
    [InlineData("山东省党内统计年报表\n填报单位：济南市委组织部", "济南市")]
    [InlineData("山东省党内统计年报表\n单位名称：济南市", "济南市")]
    [InlineData("山东省党内统计年报表\n填报单位：（盖章）济南市委组织部", "济南市")]
    [InlineData("济南市党内统计年报表\n填报单位：山东省委组织部", "济南市")]
    [InlineData("山东省党内统计年报表\n制表单位：济南市委组织部", "山东省")]
    [InlineData("青岛市党内统计年报表\n填报单位：济南市委组织部", null)]
    public void Detect_ReportingUnit_SaysWhoseFormItIs(string title, string? region)
    {
        var table = Assert.Single(Detect($"{title}\n指标 | 2021年\n培训党员人数 | 100\n社区食堂 | 5"));

        Assert.Equal(region, table.Region?.Text);
    }

    [Theory]
    [InlineData("女性 / 培训党员人数", "女性")]
    [InlineData("上年同期 / 培训党员人数", "上年同期")]
    [InlineData("党员教育情况 / 培训党员人数", null)]
    [InlineData("教育培训 / 培训党员人数", null)]
    [InlineData("党员教育 / 培训党员人数", null)]
    [InlineData("年度计划 / 培训党员人数", null)]
    public void Detect_WordsOverTheNameOfAnIndicator_AreSaid(string header, string? words)
    {
        var (upper, lower) = (header.Split(" / ")[0], header.Split(" / ")[1]);

        var table = Assert.Single(Detect($"2021年\n地区 | {upper} | <\n^ | {lower} | 社区食堂\n济南市 | 100 | 5\n青岛市 | 200 | 6"));

        Assert.Equal(words, WordsOf(table, LayoutRemarkCode.WordsNotUnderstood).FirstOrDefault());
        Assert.Equal("培训党员人数", table.Columns[1].Indicator?.Text);
    }

    [Fact]
    public void Detect_PartsOfTheYearOverAnIndicator_AreOfTheYearOfTheTitle()
    {
        var table = Assert.Single(Detect(
            "2021年\n地区 | 培训党员人数 | < | <\n^ | 上半年 | 6月 | 年末数\n济南市 | 100 | 5 | 7\n青岛市 | 200 | 6 | 8"));

        Assert.Equal(["2021-01/2021-06", "2021-06", "2021-12-31"], table.Columns.Skip(1).Select(column => column.Period?.ToString()));
        Assert.Empty(WordsOf(table, LayoutRemarkCode.WordsNotUnderstood));
    }

    [Theory]
    [InlineData("女性", "女性")]
    [InlineData("数值", null)]
    [InlineData("2021年", null)]
    public void Detect_HeadingOverTheOnlyFigures_IsSaidWhereItIsNotUnderstood(string heading, string? words)
    {
        var table = Assert.Single(Detect($"山东省2021年\n指标 | 单位 | {heading}\n培训党员人数 | 人 | 100\n社区食堂 | 处 | 5"));

        Assert.Equal(words, WordsOf(table, LayoutRemarkCode.WordsNotUnderstood).FirstOrDefault());
    }

    [Theory]
    [InlineData("2020年同期", true)]
    [InlineData("二、女党员", true)]
    [InlineData("二、党员教育情况", false)]
    [InlineData("注：含市直", false)]
    public void Detect_LineAmongTheRows_IsSaidWhereItIsNotUnderstood(string line, bool isSaid)
    {
        var table = Assert.Single(Detect($"山东省2021年\n地区 | 培训党员人数\n济南市 | 100\n{line}\n青岛市 | 200"));

        Assert.Equal(isSaid ? [line] : [], WordsOf(table, LayoutRemarkCode.LineNotUnderstood));
    }

    [Theory]
    [InlineData("徐州市", "鼓楼区", true)]
    [InlineData("徐州市", "南京市", false)]
    public void Detect_RegionAloneAmongTheRows_IsSaidWhereTheRowsBelowLieInIt(string line, string below, bool isSaid)
    {
        var table = Assert.Single(Detect($"江苏省2021年\n地区 | 培训党员人数\n{line}\n{below} | 100\n苏州市 | 200"));

        Assert.Equal(isSaid ? [line] : [], WordsOf(table, LayoutRemarkCode.LineNotUnderstood));
    }

    [Theory]
    [InlineData("地区 | 培训党员人数 | <\n^ | 2020年 | 2021年\n高新区 | 2013 | 1998\n济南市 | 1 | 2", 4)]
    [InlineData("地区 | 2020年 | 2021年\n济南市 | 1 | 2\n市直机关 | 2019 | 2020", 4)]
    [InlineData("地区 | 2020年 | 2021年\n济南市 | 1 | 2\n市直机关 | 2019 | 2020\n青岛市 | 3 | 4", 6)]
    public void Decode_RowWhoseFiguresLookLikeYears_IsOneOfFigures(string table, int figures)
    {
        var book = GridText.Workbook($"山东省培训党员人数\n{table}");
        var layout = Assert.Single(LayoutCase.Detector.Detect(book));

        Assert.Equal(figures, LayoutCase.Decoder.Decode(book, [layout]).Count());
    }

    [Theory]
    [InlineData("2021年计划", ObservationKind.Target)]
    [InlineData("2021年目标值", ObservationKind.Target)]
    [InlineData("2021年完成", ObservationKind.Actual)]
    public void Detect_YearAndKindInOneHeading_AreBothRead(string heading, ObservationKind kind)
    {
        var table = Assert.Single(Detect($"山东省培训党员人数\n地区 | 2020年完成 | {heading}\n济南市 | 1 | 2\n青岛市 | 3 | 4"));

        Assert.Equal((kind, "2021"), (table.Columns[2].Kind, table.Columns[2].Period?.ToString()));
    }

    [Theory]
    [InlineData("山东省2021年培训党员计划分配表", ObservationKind.Target)]
    [InlineData("山东省2021年培训党员任务分解表", ObservationKind.Target)]
    [InlineData("山东省2021年培训党员任务清单", ObservationKind.Target)]
    [InlineData("山东省2021年培训党员计划", ObservationKind.Target)]
    [InlineData("山东省2021年培训党员目标任务落实情况", ObservationKind.Actual)]
    [InlineData("山东省2021年培训党员目标任务进展情况表", ObservationKind.Actual)]
    [InlineData("山东省2021年头雁计划培训情况表", ObservationKind.Actual)]
    public void Detect_Title_SaysWhetherTheFiguresArePlanned(string title, ObservationKind kind)
    {
        var table = Assert.Single(Detect($"{title}\n{Body}"));

        Assert.Equal(kind, table.Columns[1].Kind);
    }

    [Theory]
    [InlineData("山东省2021年培训党员人数统计表", "培训党员人数")]
    [InlineData("山东省2021年培训党员人数中女性情况", null)]
    [InlineData("山东省2021年培训党员人数完成率", null)]
    [InlineData("山东省2021年社区食堂覆盖率", null)]
    [InlineData("山东省2021年社区食堂和培训党员人数", null)]
    public void Detect_NameWithinALongerTitle_IsTakenOnlyWhereItIsMeant(string title, string? indicator)
    {
        var table = Assert.Single(Detect($"{title}\n地区 | 2020年 | 2021年\n济南市 | 1 | 2\n青岛市 | 3 | 4"));

        var known = table.Indicator is { } name && LayoutCase.Detector.Detect(GridText.Workbook($"{title}\n{Body}")).Count == 1
            && new NameLookup(Testing.CuratedCatalogue.Catalogue).IsIndicator(name.Text) ? name.Text : null;
        Assert.Equal(indicator, known);
    }

    [Theory]
    [InlineData("济南市", "全省", "山东省")]
    [InlineData("济南市", "全市", "济南市")]
    [InlineData("历下区", "全市", "济南市")]
    [InlineData("济南市", "合计", "济南市")]
    [InlineData("济南市", "各区县合计", "济南市")]
    [InlineData("济南市", "市直机关合计", "市直机关合计")]
    [InlineData("济南市", "农村小计", "农村小计")]
    [InlineData("内蒙古自治区", "全省", "全省")]
    public void Decode_Total_IsOfWhatItsLabelSays(string table, string label, string region)
    {
        var book = GridText.Workbook($"{table}2021年培训党员人数\n地区 | 培训党员人数\n{label} | 100\n高新区 | 40\n市直 | 60");
        var layout = Assert.Single(LayoutCase.Detector.Detect(book));

        Assert.Equal(region, LayoutCase.Decoder.Decode(book, [layout]).First().Region?.Text);
    }

    [Fact]
    public void Decode_CodeOfAnotherRegionThanTheName_IsAsked()
    {
        var book = GridText.Workbook("山东省2021年\n区划代码 | 地区 | 培训党员人数\n370100 | 青岛市 | 100\n370300 | 淄博市 | 200");
        var layout = Assert.Single(LayoutCase.Detector.Detect(book));

        Assert.Equal(["370100 青岛市", "淄博市"], LayoutCase.Decoder.Decode(book, [layout]).Select(figure => figure.Region?.Text));
        Assert.Equal(["370100 青岛市"], WordsOf(layout, LayoutRemarkCode.UnknownRegions));
    }

    [Theory]
    [InlineData("万元\n地区 | 下拨党费\n济南市 | 1\n青岛市 | 2", "万元")]
    [InlineData("地区 | 下拨党费\n济南市 | 1\n青岛市 | 2\n注：单位为万元。", "万元")]
    [InlineData("地区 | 下拨党费\n济南市 | 1\n青岛市 | 2\n单位：万元", "万元")]
    [InlineData("人数单位：人；金额单位：万元\n地区 | 下拨党费\n济南市 | 1\n青岛市 | 2", "人、万元")]
    public void Detect_UnitOfTheTable_IsFoundWhereverItStands(string table, string unit) =>
        Assert.Equal(unit, Assert.Single(Detect($"山东省2021年\n{table}")).Unit?.Text);

    [Fact]
    public void Detect_RowOfUnitsBelowTheNames_IsOfTheColumns()
    {
        var table = Assert.Single(Detect("山东省2021年\n地区 | 培训党员人数 | 下拨党费\n | 人 | 万元\n济南市 | 1 | 3.5\n青岛市 | 2 | 4"));

        Assert.Equal(["人", "万元"], table.Columns.Skip(1).Select(column => column.Unit?.Text));
    }

    [Fact]
    public void Detect_HeadingsThatAreAgesOrSums_AreNoRowOfFigures()
    {
        var table = Assert.Single(Detect("山东省2021年\n地区 | 35岁以下 | 36岁以上\n济南市 | 1 | 2\n青岛市 | 3 | 4"));

        Assert.Equal((1, "35岁以下"), (table.HeaderRows, table.Columns[1].Indicator?.Text));
    }

    [Fact]
    public void Decode_RowOfMarksWithARemarkThatSpeaksOfATable_IsRead()
    {
        var book = GridText.Workbook("山东省2021年\n地区 | 培训党员人数 | 备注\n济南市 | 100 |\n青岛市 | 未报 | 未交报表");

        var figures = LayoutCase.Decoder.Decode(book, LayoutCase.Detector.Detect(book)).ToList();

        Assert.Equal(["济南市", "青岛市"], figures.Select(figure => figure.Region?.Text));
    }

    private static IReadOnlyList<TableLayout> Detect(string workbook) => LayoutCase.Detector.Detect(GridText.Workbook(workbook));

    private static IEnumerable<string> WordsOf(TableLayout table, LayoutRemarkCode code) =>
        table.Remarks.Where(remark => remark.Code == code).SelectMany(remark => remark.Arguments);
}
