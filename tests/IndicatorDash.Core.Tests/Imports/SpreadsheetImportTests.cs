using System.Text;
using IndicatorDash.Layouts;
using IndicatorDash.Provenance;
using IndicatorDash.Spreadsheets;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;
using static IndicatorDash.Imports.ImportTest;

namespace IndicatorDash.Imports;

/// <summary>From the bytes of a file to a published figure, and from there back to its cell.</summary>
public sealed class SpreadsheetImportTests
{
    private const string Table =
        """
        山东省基层党建主要指标（2020年）,,
        单位：人,,
        地区,培训党员人数（人）,备注
        合计,150,
        济南市,100,
        东营市,50,含代管

        """;

    [Fact]
    public async Task Import_OfATableForPeople_LeadsFromTheFigureToItsCell()
    {
        await using var store = await TestStore.CreateAsync(StorageProvider.Sqlite, reader: null);
        await store.Get<StorePreparation>().PrepareAsync(default);
        var workflow = store.Get<ImportWorkflow>();
        var id = await workflow.UploadAsync(
            Reporter, new FileUpload { FileName = "年报.csv", Content = Encoding.UTF8.GetBytes(Table), RegionId = SampleCatalogue.Shandong }, null, default);
        var issues = await store.Get<ImportQueries>().IssuesAsync(Reporter, id, new IssueFilter { Severity = ImportIssueSeverity.Error }, 0, 99, default);
        Assert.Empty(issues.Items.Select(issue => $"{issue.Code} {issue.Cell} {issue.Read}"));
        foreach (var group in await store.Get<ImportQueries>().IssueGroupsAsync(Reporter, id, default))
        {
            if (group.Severity == ImportIssueSeverity.Warning)
            {
                await workflow.GiveReasonAsync(Reporter, id, group.Code, "其他市无培训任务", default);
            }
        }

        await workflow.SubmitAsync(Reporter, id, default);
        await using var db = store.Open();
        var revision = (await db.Batches.SingleAsync(batch => batch.Id == id)).Revision;
        await workflow.ApproveAsync(Reviewer, id, revision, null, default);

        var observation = await db.Observations.SingleAsync(one => one.BatchId == id && one.RegionId == SampleCatalogue.Dongying);
        var place = (await store.Get<ProvenanceQueries>().GetAsync(observation.Id, null, default))!.Current;
        Assert.Equal((500_000L, "含代管", "年报.csv"), (observation.ScaledValue!.Value, observation.Note, place.Source!.Title));
        Assert.True(CellLocator.TryParse(observation.Locator!, out var sheet, out var address));
        var workbook = await Spreadsheet.ReadAsync((await workflow.DownloadAsync(Reviewer, id, default)).Content, "年报.csv");
        Assert.Equal("50", workbook.Sheets.Single(one => one.Name == sheet).At(address.ToString())!.Value.Text);
    }

    [Fact]
    public async Task Upload_OfWhatIsNoSpreadsheet_IsRefusedAndKeepsNothing()
    {
        await using var store = await TestStore.CreateAsync(StorageProvider.Sqlite, reader: null);
        await store.Get<StorePreparation>().PrepareAsync(default);
        var upload = new FileUpload { FileName = "图.xlsx", Content = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], RegionId = SampleCatalogue.Shandong };

        var refused = await RefusedAsync(
            ImportRefusal.Unreadable, () => store.Get<ImportWorkflow>().UploadAsync(Reporter, upload, null, default));

        Assert.Equal(nameof(SpreadsheetProblem.NotASpreadsheet), refused.Detail);
        await using var db = store.Open();
        Assert.Equal(1, await db.Batches.CountAsync());
    }

    [Fact]
    public async Task Upload_OfARowThatACommaHasShifted_SaysWhatIsNotRead()
    {
        await using var store = await TestStore.CreateAsync(StorageProvider.Sqlite, reader: null);
        await store.Get<StorePreparation>().PrepareAsync(default);

        var id = await UploadAsync(store, "2020年,,\n地区,培训党员人数（人）,建成党群服务中心（处）\n济南市,1,200,300\n东营市,5,6\n");

        var issues = await store.Get<ImportQueries>().IssuesAsync(Reporter, id, new IssueFilter { Severity = ImportIssueSeverity.Warning }, 0, 99, default);
        var issue = Assert.Single(issues.Items, issue => issue.Code == ImportIssueCode.UnheadedColumn);
        Assert.Equal(("D3", "300", "D"), (issue.Cell, issue.Read, Assert.Single(issue.Arguments)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SetLayout_ThatIsToBeRemembered_IsThatOfTheNextSuchFile(bool remember)
    {
        await using var store = await TestStore.CreateAsync(StorageProvider.Sqlite, reader: null);
        await store.Get<StorePreparation>().PrepareAsync(default);
        var first = await UploadAsync(store, Table);
        var layout = (await store.Get<ImportQueries>().BatchAsync(Reporter, first, default))!.Reading!.Layouts.Single();
        var corrected = layout with { Unit = new SheetText("人次", null) };

        await store.Get<ImportWorkflow>().SetLayoutAsync(
            Reporter, first, new LayoutChoice(layout.Sheet, layout.Range, corrected), remember, default);
        var next = await UploadAsync(store, Table.Replace("2020", "2021", StringComparison.Ordinal));

        var reading = (await store.Get<ImportQueries>().BatchAsync(Reporter, next, default))!.Reading!;
        Assert.Equal(remember ? "人次" : "人", reading.Layouts.Single().Unit?.Text);
        Assert.Equal(remember ? [("reporter", layout.Range)] : [], reading.Remembered.Select(one => (one.By, one.Range)));
    }

    [Theory]
    [InlineData("山东省2020年,,\n地区,性别,培训党员人数（人）\n济南市,女,1\n青岛市,女,3\n", ImportIssueCode.ColumnNotRead, "B2", "性别")]
    [InlineData("山东省2020年,\n地区,累计完成\n济南市,1\n青岛市,3\n", ImportIssueCode.ColumnNotRead, "B2", "累计完成")]
    [InlineData("山东省2020年,\n地区,培训党员人数（人）\n济南市,1\n2019年同期,\n青岛市,3\n", ImportIssueCode.LineNotRead, "A4", "2019年同期")]
    [InlineData("山东省2020年,,\n地区,女性,\n,培训党员人数（人）,社区食堂（处）\n济南市,1,2\n青岛市,3,4\n", ImportIssueCode.WordsNotRead, "B3", "女性")]
    public async Task Upload_OfWhatNarrowsTheFiguresDown_AsksForAReason(string file, ImportIssueCode code, string cell, string what)
    {
        await using var store = await TestStore.CreateAsync(StorageProvider.Sqlite, reader: null);
        await store.Get<StorePreparation>().PrepareAsync(default);

        var id = await UploadAsync(store, file);

        var issues = await store.Get<ImportQueries>().IssuesAsync(Reporter, id, new IssueFilter { Severity = ImportIssueSeverity.Warning }, 0, 99, default);
        Assert.Equal((cell, what), issues.Items.Where(issue => issue.Code == code).Select(issue => (issue.Cell, issue.Arguments.Single())).First());
    }

    [Fact]
    public async Task SetLayout_OfAPlaceAlone_StillTellsOfAColumnWithoutAHeading()
    {
        await using var store = await TestStore.CreateAsync(StorageProvider.Sqlite, reader: null);
        await store.Get<StorePreparation>().PrepareAsync(default);
        var id = await UploadAsync(store, "山东省2020年,,\n地区,培训党员人数（人）,\n济南市,1,7\n青岛市,3,8\n");
        var layout = (await store.Get<ImportQueries>().BatchAsync(Reporter, id, default))!.Reading!.Layouts.Single();
        var placed = new LayoutChoice(layout.Sheet, layout.Range, layout, IsPlaced: true);

        await store.Get<ImportWorkflow>().SetLayoutAsync(Reporter, id, placed, false, default);
        Assert.Contains(ImportIssueCode.UnheadedColumn, await CodesAsync());
        await store.Get<ImportWorkflow>().SetLayoutAsync(Reporter, id, placed with { IsPlaced = false }, false, default, instead: placed);
        Assert.DoesNotContain(ImportIssueCode.UnheadedColumn, await CodesAsync());

        async Task<IEnumerable<ImportIssueCode>> CodesAsync() =>
            (await store.Get<ImportQueries>().IssuesAsync(Reporter, id, new IssueFilter(), 0, 99, default)).Items.Select(issue => issue.Code);
    }

    [Fact]
    public async Task SetLayout_OfATableThatIsAddedWhereAnotherWasDetected_LeavesThatOneWhereItWasMoved()
    {
        await using var store = await TestStore.CreateAsync(StorageProvider.Sqlite, reader: null);
        await store.Get<StorePreparation>().PrepareAsync(default);
        var id = await UploadAsync(store, "山东省2020年,\n地区,培训党员人数（人）\n济南市,1\n青岛市,3\n淄博市,4\n枣庄市,5\n");
        var layout = (await store.Get<ImportQueries>().BatchAsync(Reporter, id, default))!.Reading!.Layouts.Single();
        var workflow = store.Get<ImportWorkflow>();
        var moved = new LayoutChoice(layout.Sheet, layout.Range, layout with { Range = new(new(5, 1), new(6, 2)), HeaderRows = 0 });
        var added = new LayoutChoice(layout.Sheet, null, layout with { Range = new(new(2, 1), new(4, 2)) });
        var revision = (await store.Get<ImportQueries>().BatchAsync(Reporter, id, default))!.Batch.Revision;

        await workflow.SetLayoutAsync(Reporter, id, moved, false, default, revision: revision);
        await workflow.SetLayoutAsync(Reporter, id, added, false, default);

        Assert.Equal(["A5:B6", "A2:B4"], await RangesAsync());
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(
            () => workflow.SetLayoutAsync(Reporter, id, moved with { Layout = null }, false, default, revision: revision));
        Assert.Equal(ImportRefusal.ChangedMeanwhile, refused.Refusal);
        await workflow.SetLayoutAsync(Reporter, id, added with { Layout = null }, false, default, instead: added);
        Assert.Equal(["A5:B6"], await RangesAsync());

        async Task<IEnumerable<string>> RangesAsync() =>
            (await store.Get<ImportQueries>().BatchAsync(Reporter, id, default))!.Reading!.Layouts.Select(one => one.Range.ToString());
    }

    private static Task<int> UploadAsync(TestStore store, string table) => store.Get<ImportWorkflow>().UploadAsync(
        Reporter, new FileUpload { FileName = "年报.csv", Content = Encoding.UTF8.GetBytes(table), RegionId = SampleCatalogue.Shandong }, null, default);
}
