using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using IndicatorDash.Accounts;
using IndicatorDash.Figures;
using IndicatorDash.Imports;
using IndicatorDash.Testing;

namespace IndicatorDash.Exports;

/// <summary>Takes figures away and uploads them again, as a person does.</summary>
internal static class ExportSample
{
    public static readonly Authority Administrator = Authority.Of(AccountMode.Simple, "admin", [Role.Administrator], null);

    public static readonly ExportCover Cover = new()
    {
        FileName = "全部数据",
        Title = "全部数据 & <其他>",
        Facts = [new("数据版本", "1"), new("页面地址", "http://localhost/indicators?year=2020")],
        Lists =
        [
            new("来源", ["代码", "标题", "单位", "日期", "数量"], [["a-2020", "2020年统计表", "统计局", "2020", "3"]]),
            new("说明", ["词", "含义"], [["汇总", "下级地区之和"], ["未报送", "明确说没有报送"]]),
        ],
        Footer = "全部数据 & 版本1",
    };

    /// <summary>Every figure of a store.</summary>
    public static async Task<ExportTable> TableAsync(TestStore store)
    {
        var catalogue = await store.CatalogueAsync();
        var figures = await store.Get<FigureQueries>().WithinAsync(
            catalogue.Indicators.Select(indicator => indicator.Id), catalogue.Regions.Nation, int.MaxValue, null, default);
        return await store.Get<ExportMaker>().ReadAsync(Administrator, figures, 1, default);
    }

    public static Task<ExportFile> FileAsync(TestStore store, ExportTable table, ExportFormat format) =>
        FileAsync(store, table.Sheet, format);

    public static Task<ExportFile> FileAsync(TestStore store, ExportSheet sheet, ExportFormat format, Authority? who = null) =>
        store.Get<ExportMaker>().WriteAsync(who ?? Administrator, sheet, 1, Cover, format, new ExportOrigin("/x.csv", null), default);

    public static Task<ImportPreview> UploadAsync(TestStore store, ExportFile file) => store.Get<ImportWorkflow>().PreviewAsync(
        Administrator, new FileUpload { FileName = file.Name, Content = file.Content, RegionId = 0 }, null, default);

    /// <summary>What the format's own rules say against a workbook.</summary>
    public static IEnumerable<string> ErrorsOf(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }
}
