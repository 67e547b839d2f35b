using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using IndicatorDash.Accounts;
using IndicatorDash.Imports;
using IndicatorDash.Spreadsheets;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Exports;

/// <summary>The files of the pages with lists, as they are sent to somebody who has not signed in.</summary>
public sealed class ListEndpointsTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Regions = "清单序号,代码,地区,级别,所属,本级数据,最近年份,下级数据,已公布的下级地区,下级地区数,已公布的下级地区名称,名称,简称,英文名称,拼音,拼音首字母";
    private const string Indicators = "清单序号,代码,指标,主题,单位,类型,已公布地区,已公布地区数,最近期间,最近数据的地区,最近数据,名称,英文名称,拼音,拼音首字母";
    private const string Sources = "清单序号,编号,来源,地区,地区代码,发布者,发布日期,数据条数,推定的栏目,说明";

    [Theory]
    [InlineData("/indicators.csv", "指标清单-版本1.csv", Indicators, 129)]
    [InlineData("/indicators.csv?theme=training&version=1", "指标清单-版本1.csv", Indicators, 27)]
    [InlineData("/indicators.csv?q=pxdy", "指标清单-版本1.csv", Indicators, 2)]
    [InlineData("/indicators.csv?q=nothingatall", "指标清单-版本1.csv", Indicators, 0)]
    [InlineData("/regions.csv", "地区清单-版本1.csv", Regions, 35)]
    [InlineData("/regions.csv?q=dys", "地区清单-版本1.csv", Regions, 7)]
    [InlineData("/regions.csv?q=dys&data=full", "全部地区清单-版本1.csv", Regions, 3219)]
    [InlineData("/sources.csv", "来源清单-版本1.csv", Sources, 5)]
    [InlineData("/versions.csv", "数据版本清单-版本1.csv", "清单序号,版本,发布时间,批次,新增,变更,撤下,状态", 1)]
    [InlineData("/versions.csv?after=1", "数据版本清单-版本1.csv", "清单序号,版本,发布时间,批次,新增,变更,撤下,状态", 0)]
    [InlineData("/coverage.csv", "全国报送覆盖-版本1.csv", "清单序号,代码,地区,2018,2019,2020,2021,2022,合计,已公布年份,应公布年份,2022年尚未公布", 35)]
    [InlineData("/coverage.csv?region=370000&year=2018&empty=hide", "山东省报送覆盖-版本1.csv", "清单序号,代码,地区,2018,2019,2020,2021,2022,合计,已公布年份,应公布年份,2018年尚未公布", 18)]
    [InlineData("/coverage.csv?indicator=members-trained", "全国报送覆盖-版本1.csv", "清单序号,代码,地区,2018,2019,2020,2021,2022,已公布年份,应公布年份,2022年尚未公布", 35)]
    public async Task File_OfAList_HoldsItsRowsAndIsNamedAfterIt(string url, string name, string headings, int rows)
    {
        using var response = await host.CreatePlainClient().GetAsync(url);

        var lines = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(name, response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.StartsWith("\ufeff" + headings, lines[0], StringComparison.Ordinal);
        Assert.Equal(rows, lines.Length - 1);
    }

    [Theory]
    [InlineData("/regions.csv?q=371200", ",371200,莱芜市,地级,山东省,0,,0,0,0,,莱芜市,莱芜,Laiwu,laiwushi,lws,,行政区划,370000,,2019-01-01,370100")]
    [InlineData("/regions.csv", ",370000,山东省,省级,,24,2020,8,1,16,东营,山东省,山东,Shandong,shandongsheng,sds,")]
    [InlineData("/indicators.csv?theme=training", ",members-trained-times,培训党员人次,教育培训,人次,发生数,青海省,1,2020,青海省,\"206,000人次，区间[205,500, 206,500)，2020年\",培训党员人次,Party member training attendances,peixundangyuanrenci,pxdyrc,")]
    [InlineData("/sources.csv", ",shandong-2020,山东省组织工作动态（2020年7月）,山东省,370000,,2020,8,标题、发布日期,")]
    [InlineData("/coverage.csv", ",370000,山东省,15,未公布,9,未公布,本级未公布，下级地区有8条,24,2,5,本级未公布，下级地区已公布,省级,")]
    [InlineData("/coverage.csv", ",110000,北京市,未公布,未公布,未公布,未公布,未公布,0,0,5,未公布,省级,")]
    [InlineData("/coverage.csv?region=370000&year=2019", ",371200,莱芜市,未公布,当年不存在,当年不存在,当年不存在,当年不存在,0,0,1,,地级,")]
    [InlineData("/coverage.csv?region=370500", ",370571,")]
    [InlineData("/coverage.csv?indicator=members-trained", ",520000,贵州省,未公布,未公布,未公布,未公布,仅有跨年累计 185万人 2017–2022-04累计,0,5,仅有跨年累计,")]
    public async Task Row_OfAList_SaysWhatThePageSays(string url, string row)
    {
        var text = await host.CreatePlainClient().GetStringAsync(url);

        Assert.Contains(row, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/indicators.xlsx?theme=training", "指标清单", "主题|教育培训")]
    [InlineData("/regions.xlsx?q=dys", "地区清单", "查找地区|dys")]
    [InlineData("/regions.xlsx?data=full", "地区清单", "内容|全部地区，包括功能区和已撤销的地区。")]
    [InlineData("/sources.xlsx?version=1", "来源清单", "数据版本|版本1，")]
    [InlineData("/coverage.xlsx?region=370000&year=2018&theme=training", "报送覆盖", "应报年份|2018")]
    [InlineData("/coverage.xlsx?region=370000&year=2018", "报送覆盖", "371200|莱芜市|未公布")]
    [InlineData("/coverage.xlsx?region=370000", "报送覆盖", "2022|1|16|15")]
    public async Task Workbook_OfAList_IsValidAndExplained(string url, string sheet, string line)
    {
        var content = await host.CreatePlainClient().GetByteArrayAsync(url);

        using (var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document));
        }

        var workbook = await host.Services.GetRequiredService<SpreadsheetReader>().ReadAsync(content, "x.xlsx", ReadChoices.Detect, null, default);
        Assert.Equal(["说明", sheet], workbook.Sheets.Select(one => one.Name));
        Assert.Contains(
            workbook.Sheets[0].Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))),
            text => text.StartsWith(line, StringComparison.Ordinal));
        Assert.Equal("清单序号", workbook.Sheets[1].Rows[0].Cells[0].Text);
    }

    [Theory]
    [InlineData("/regions.csv?data=full")]
    [InlineData("/coverage.csv?region=370000")]
    [InlineData("/coverage.xlsx")]
    [InlineData("/indicators.xlsx")]
    public async Task File_Uploaded_ImportsNothingAndIsToldSo(string url)
    {
        using var response = await host.CreatePlainClient().GetAsync(url);

        var preview = await host.Services.GetRequiredService<ImportWorkflow>().PreviewAsync(
            Authority.Of(AccountMode.Simple, "admin", [Role.Administrator], null),
            new FileUpload
            {
                FileName = response.Content.Headers.ContentDisposition!.FileNameStar!,
                Content = await response.Content.ReadAsByteArrayAsync(),
                RegionId = 0,
            },
            null,
            default);

        Assert.Equal([ImportIssueCode.NothingFound], preview.Issues.Select(issue => issue.Code));
        Assert.Empty(preview.Rows);
    }

    [Theory]
    [InlineData("/indicators.csv?theme=nothing")]
    [InlineData("/indicators.pdf")]
    [InlineData("/regions.csv?version=99")]
    [InlineData("/coverage.csv?region=999999")]
    [InlineData("/coverage.csv?year=x")]
    public async Task File_OfWhatIsNotThere_IsNotFound(string url)
    {
        using var response = await host.CreatePlainClient().GetAsync(url);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/indicators?theme=training&q=pxdy", "/indicators.csv?theme=training&amp;q=pxdy")]
    [InlineData("/regions", "/regions.xlsx?data=full")]
    [InlineData("/regions?q=dys", "/regions.csv?q=dys")]
    [InlineData("/sources", "/sources.xlsx")]
    [InlineData("/versions", "/versions.xlsx")]
    [InlineData("/coverage?region=370000&theme=talent", "/coverage.csv?region=370000&amp;theme=talent")]
    [InlineData("/coverage?region=370000&theme=training&year=2018&version=1", "/coverage.xlsx?region=370000&amp;theme=training&amp;year=2018")]
    public async Task Page_OfAList_OffersItsFiles(string url, string expected) =>
        Assert.Contains($"href=\"{expected}\" download", await new Visitor(host).ReadAsync(url), StringComparison.Ordinal);

    [Theory]
    [InlineData("/coverage?region=370000&year=2018", "2018年尚未公布的下级地区", "应公布17个市，已公布0个，尚未公布17个。", "/regions/371200?year=2018")]
    [InlineData("/coverage?region=370000", "2022年尚未公布的下级地区", "应公布16个市，已公布1个，尚未公布15个。", "/regions/370100?year=2022")]
    [InlineData("/coverage?region=370000&theme=talent", "2022年尚未公布的下级地区", "应公布16个市，已公布0个，尚未公布16个。", "/regions/370100?year=2022&amp;theme=talent")]
    [InlineData("/coverage?year=2015", "2015年尚未公布的下级地区", "应公布34个省级地区，已公布0个，尚未公布34个。", "/regions/110000?year=2015")]
    public async Task Coverage_OfAYear_ListsWhoHasStillToReport(string url, string title, string lead, string link)
    {
        var page = await new Visitor(host).ReadAsync(url);

        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains(lead, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{link}\"", page, StringComparison.Ordinal);
    }
}
