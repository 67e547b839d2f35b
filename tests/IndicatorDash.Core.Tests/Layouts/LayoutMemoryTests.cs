using IndicatorDash.Periods;
using IndicatorDash.Storage;
using IndicatorDash.Testing;

namespace IndicatorDash.Layouts;

public sealed class LayoutMemoryTests
{
    private const string LastYear = """
        山东省2020年统计表
        地区 | 培训情况 | 党务骨干 | 备用
        济南市 | 100 | — | 甲
        青岛市 | 200 | 20 | 乙
        """;

    private const string ThisYear = """
        山东省2021年统计表
        单位：人次

        地区 | 培训情况 | 党务骨干 | 备用
        济南市 | 110 | 11 | 甲
        青岛市 | 210 | — | 乙
        合计 | 320 | 31 |
        """;

    private static readonly SheetText Said = new("培训党员人次", null);

    [Fact]
    public void Apply_CorrectionOfLastYear_IsThisYearsLayout()
    {
        var applied = LayoutMemory.Apply(Detect(ThisYear), Corrected(Detect(LastYear)));

        Assert.Equal([ColumnRole.Region, ColumnRole.Value, ColumnRole.Ignored, ColumnRole.Note], applied.Columns.Select(column => column.Role));
        Assert.Equal(Said, applied.Columns[1].Indicator);
        Assert.Equal("万人次", applied.Columns[1].Unit?.Text);
        Assert.Equal(MarkMeaning.NotReported, applied.Marks["—"]);

        // What is of this file stays this file's.
        Assert.Equal(Period.OfYear(2021), applied.Period);
        Assert.Equal("山东省", applied.Region?.Text);
        Assert.Equal("A4:D7", applied.Range.ToString());
        Assert.Equal(RowRole.Total, applied.RowRoles[7]);
        Assert.DoesNotContain(applied.Remarks, remark => remark.Code == LayoutRemarkCode.ColumnNotUnderstood);
    }

    [Fact]
    public void Apply_WhatWasZeroLastYear_IsAskedAgain()
    {
        var corrected = Corrected(Detect(LastYear)) with { Marks = new Dictionary<string, MarkMeaning> { ["—"] = MarkMeaning.Zero } };

        var applied = LayoutMemory.Apply(Detect(ThisYear), corrected);

        Assert.NotEqual(MarkMeaning.Zero, applied.Marks["—"]);
    }

    [Fact]
    public void Apply_AYearMore_TakesTheColumnOfTheYearsBefore()
    {
        var before = Detect("地区 | 2019年 | 2020年\n西宁市 | 1 | 2\n海东市 | 3 | 4");
        var after = Detect("地区 | 2019年 | 2020年 | 2021年\n西宁市 | 1 | 2 | 5\n海东市 | 3 | 4 | 6");
        var corrected = before with
        {
            Indicator = Said,
            Columns = [.. before.Columns.Select(column => column with { Unit = column.Role == ColumnRole.Value ? new SheetText("万人次", null) : null })],
        };

        var applied = LayoutMemory.Apply(after, corrected);

        Assert.Equal(before.Signature, after.Signature);
        Assert.Equal(Said, applied.Indicator);
        Assert.Equal(["2019", "2020", "2021"], applied.Columns.Skip(1).Select(column => column.Period.ToString()));
        Assert.All(applied.Columns.Skip(1), column => Assert.Equal("万人次", column.Unit?.Text));
    }

    [Theory]
    [InlineData("山东省2021年各市党员工作\n填报日期：2022年1月5日", true)]
    [InlineData("2021年各市村级工作", false)]
    [InlineData("山东省2021年各市党员工作\n单位：人", false)]
    public void Apply_IndicatorAndUnitThatSomebodySaid_HoldForTablesOfTheSameTitle(string title, bool isSame)
    {
        const string Header = "\n地区 | 2019年 | 2020年\n济南市 | 1 | 2\n青岛市 | 3 | 4";
        var corrected = Detect("2020年各市党员工作" + Header) with { Indicator = Said, Unit = new SheetText("万人次", null) };
        var detected = Detect(title + Header);

        var applied = LayoutMemory.Apply(detected, corrected);

        Assert.Equal(isSame ? (Said, "万人次") : (detected.Indicator, detected.Unit?.Text), (applied.Indicator, applied.Unit?.Text));
    }

    [Fact]
    public void Apply_RegionThatSomebodySaid_IsAskedForAgain()
    {
        var detected = Detect("指标 | 单位 | 数值\n培训党员人次 | 人次 | 5\n社区食堂 | 处 | 6");

        var applied = LayoutMemory.Apply(detected, detected with { Region = new SheetText("济南市", null) });

        Assert.Null(applied.Region);
    }

    [Fact]
    public void Apply_SpanThatSomebodySaid_IsAskedForAgain()
    {
        var detected = Detect("2020年青海省社区食堂\n地区 | 本年 | 累计\n西宁市 | 3 | 6\n海东市 | 1 | 3");
        var corrected = detected with
        {
            Columns = [.. detected.Columns.Select(column => column.Column == 3
                ? column with { Role = ColumnRole.Value, Period = Period.Parse("2018/2020") }
                : column)],
        };

        var applied = LayoutMemory.Apply(detected, corrected);

        Assert.Equal(ColumnRole.Ignored, applied.Columns[2].Role);
        Assert.Contains(applied.Remarks, remark => remark.Code == LayoutRemarkCode.CumulativeWithoutStart);
    }

    [Theory]
    [InlineData("地区 | 培训党员人次\n济南市 | 1", "地 区 | 培訓黨員人次\n青岛市 | 2\n济南市 | 3", true)]
    [InlineData("地区 | 2020年\n济南市 | 1", "地区 | ２０２１年 | 2022年\n青岛市 | 2 | 3", true)]
    [InlineData("地区 | 培训党员人次\n济南市 | 1", "地区 | 培训党员人数\n济南市 | 1", false)]
    [InlineData("地区 | 培训党员人次（人次）\n济南市 | 1", "地区 | 培训党员人次（万人次）\n济南市 | 1", false)]
    [InlineData("地区 | 培训党员人次 | 备注\n济南市 | 1 | 甲", "地区 | 备注 | 培训党员人次\n济南市 | 甲 | 1", false)]
    public void Signature_OfTwoHeaders_IsTheSameWhereOnlyYearsDiffer(string one, string other, bool isSame) =>
        Assert.Equal(isSame, Detect(one).Signature == Detect(other).Signature);

    [Fact]
    public void Json_OfALayout_ReadsAsTheSame()
    {
        var layout = Corrected(Detect(ThisYear)) with { Period = Period.Parse("2018/2020-07") };

        var json = LayoutJson.Write(layout);

        Assert.Equal(json, LayoutJson.Write(LayoutJson.Read(json)));
        Assert.Contains("\"Range\":\"A4:D7\"", json, StringComparison.Ordinal);
        Assert.Contains("\"Period\":\"2018/2020-07\"", json, StringComparison.Ordinal);
        Assert.Contains("\"7\":\"Total\"", json, StringComparison.Ordinal);
        Assert.Contains("培训党员人次", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A4:D7", "A4")]
    [InlineData("\"A4:D7\"", "\"A4:D7:E9\"")]
    [InlineData("\"2021\"", "\"2021年\"")]
    [InlineData("LongTable", "WideTable")]
    [InlineData("\"A4:D7\"", "47")]
    public void Json_ThatIsNoLayout_IsRefusedAsJson(string old, string replacement)
    {
        var json = LayoutJson.Write(Detect(ThisYear) with { Shape = TableShape.LongTable });

        Assert.Contains(old, json, StringComparison.Ordinal);
        if (replacement == "A4")
        {
            Assert.Equal("A4", LayoutJson.Read(json.Replace(old, replacement, StringComparison.Ordinal)).Range.ToString());
            return;
        }

        Assert.Throws<System.Text.Json.JsonException>(() => LayoutJson.Read(json.Replace(old, replacement, StringComparison.Ordinal)));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Recall_AfterSaving_AppliesTheLatestCorrection(StorageProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var memory = store.Get<LayoutMemory>();
        var (last, current) = (Detect(LastYear), Detect(ThisYear));

        var before = Assert.Single(await memory.RecallAsync([current], default));
        await memory.SaveAsync(last, "somebody", default);
        await memory.SaveAsync(Corrected(last), "reporter", default);
        var after = await memory.RecallAsync([current, current with { Signature = "another" }], default);

        Assert.Null(before.Saved);
        Assert.Same(current, before.Layout);
        Assert.Equal("reporter", after[0].Saved?.CorrectedBy);
        Assert.Equal(store.Time.GetUtcNow().UtcDateTime, after[0].Saved?.CorrectedAtUtc);
        Assert.Equal(Said, after[0].Layout.Columns[1].Indicator);
        Assert.Equal(Period.OfYear(2021), after[0].Layout.Period);
        Assert.Null(after[1].Saved);
    }

    [Fact]
    public void DetectAt_MovedHeader_ReadsTheColumnsAnew()
    {
        var book = GridText.Workbook("山东省2021年\n地区 | 培训党员人次\n说明 | 甲\n济南市 | 1\n青岛市 | 2");
        var detected = Assert.Single(LayoutCase.Detector.Detect(book));

        var marked = detected with { Marks = new Dictionary<string, MarkMeaning> { ["—"] = MarkMeaning.Zero } };

        var moved = LayoutCase.Detector.DetectAt(book, new("Sheet1", new(new(2, 1), new(4, 2)), 1), [marked], marked);

        Assert.Equal("A2:B4", moved.Range.ToString());
        Assert.Equal(1, moved.HeaderRows);
        Assert.Equal("地区", moved.Columns[0].Header?.Text);
        Assert.Equal(detected.Signature, moved.Signature);
        Assert.Equal(MarkMeaning.Zero, moved.Marks["—"]);
        Assert.Equal(Period.OfYear(2021), moved.Period);
    }

    [Fact]
    public void DetectAt_WhereNothingWasFound_ReadsTheLinesAboveDownFromTheTableAbove()
    {
        var book = GridText.Workbook("2020年\n地区 | 培训党员人次\n济南市 | 1\n青岛市 | 2\n\n山东省2021年\n地区 | 培训党员人次\n济南市 | 3\n青岛市 | 4");
        var found = LayoutCase.Detector.Detect(book)[0];
        Assert.Equal("A2:B4", found.Range.ToString());

        var marked = LayoutCase.Detector.DetectAt(book, new("Sheet1", new(new(7, 1), new(9, 2)), 1), [found]);

        Assert.Equal(Period.OfYear(2021), marked.Period);
        Assert.Equal("山东省", marked.Region?.Text);
        Assert.Equal([ColumnRole.Region, ColumnRole.Value], marked.Columns.Select(column => column.Role));
        Assert.Equal("A7:B9", marked.Range.ToString());
    }

    private static TableLayout Detect(string text) => Assert.Single(LayoutCase.Detector.Detect(GridText.Workbook(text)));

    private static TableLayout Corrected(TableLayout layout) => layout with
    {
        Columns =
        [
            layout.Columns[0],
            layout.Columns[1] with { Role = ColumnRole.Value, Indicator = Said, Unit = new SheetText("万人次", null) },
            layout.Columns[2] with { Role = ColumnRole.Ignored },
            layout.Columns[3] with { Role = ColumnRole.Note },
        ],
        Marks = new Dictionary<string, MarkMeaning> { ["—"] = MarkMeaning.NotReported },
    };
}
