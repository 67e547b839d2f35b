using System.Text;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Imports;
using IndicatorDash.Regions;
using IndicatorDash.Spreadsheets;
using IndicatorDash.Storage;
using IndicatorDash.Testing;

namespace IndicatorDash.Exports;

/// <summary>A list that is taken away: written as figures are, and no figures to an upload.</summary>
public sealed class ExportListTests
{
    [Fact]
    public async Task Csv_OfAList_IsNumberedAndHoldsNoFormula()
    {
        await using var store = await TestStore.CreateCuratedAsync(StorageProvider.Sqlite);
        var sheet = ExportSheet.ListOf<string>(
            "清单",
            [new("名称", 20, ExportCell.Of), new("数量", 10, text => ExportCell.Of(text.Length)), new("备注", 10, _ => ExportCell.Of((string?)null))],
            ["济南市", "=1+1"]);

        var file = await ExportSample.FileAsync(store, sheet, ExportFormat.Csv);

        Assert.Equal(
            "\ufeff清单序号,名称,数量,备注\r\n1,济南市,3,\r\n2,'=1+1,4,\r\n", Encoding.UTF8.GetString(file.Content));
    }

    [Theory]
    [InlineData(ExportFormat.Xlsx)]
    [InlineData(ExportFormat.Csv)]
    public async Task Upload_OfAListThatLooksLikeFigures_FindsNone(ExportFormat format)
    {
        await using var store = await TestStore.CreateAsync(StorageProvider.Sqlite, reader: null);
        await store.Get<StorePreparation>().PrepareAsync(default);

        var list = await ExportSample.UploadAsync(store, await ExportSample.FileAsync(store, await CountsAsync(store, isList: true), format));
        var figures = await ExportSample.UploadAsync(store, await ExportSample.FileAsync(store, await CountsAsync(store, isList: false), format));

        Assert.Empty(list.Reading.Layouts);
        Assert.Equal([ImportIssueCode.NothingFound], list.Issues.Select(issue => issue.Code));
        Assert.NotEmpty(figures.Reading.Layouts);
    }

    [Fact]
    public async Task Workbook_OfAList_IsValidAndNamedAndRecorded()
    {
        await using var store = await TestStore.CreateCuratedAsync(StorageProvider.Sqlite);

        var file = await ExportSample.FileAsync(store, await CountsAsync(store, isList: true), ExportFormat.Xlsx);

        Assert.Equal([], ExportSample.ErrorsOf(file.Content));
        var workbook = await store.Get<SpreadsheetReader>().ReadAsync(file.Content, file.Name, ReadChoices.Detect, null, default);
        Assert.Equal(["说明", "报送覆盖"], workbook.Sheets.Select(sheet => sheet.Name));
        var recorded = await store.Get<AuditQueries>().SearchAsync(new AuditFilter { Action = AuditActions.Exported }, null, 9, default);
        Assert.Equal("全部数据.xlsx", Assert.Single(recorded.Records).Subject);
    }

    [Fact]
    public async Task Write_ByWhomSeesNoFigures_IsDenied()
    {
        await using var store = await TestStore.CreateCuratedAsync(StorageProvider.Sqlite);
        var sheet = await CountsAsync(store, isList: true);

        await Assert.ThrowsAsync<AccessDeniedException>(() =>
            ExportSample.FileAsync(store, sheet, ExportFormat.Csv, Authority.Anonymous(isViewingOpen: false)));
    }

    // Regions by years with counts: what a table of figures looks like too.
    private static async Task<ExportSheet> CountsAsync(TestStore store, bool isList)
    {
        var regions = (await store.CatalogueAsync()).Regions.Children(370000, 2020);
        ExportColumn<Region>[] columns =
        [
            new("地区", 20, region => ExportCell.Of(region.Name)) { IsPrinted = true },
            new("2019", 10, _ => ExportCell.Of(7)) { IsPrinted = true },
            new("2020", 10, _ => ExportCell.Of(9)) { IsPrinted = true },
        ];
        return isList ? ExportSheet.ListOf("报送覆盖", columns, regions) : ExportSheet.Of("数据", columns, regions);
    }
}
