using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;
using static IndicatorDash.Imports.ImportTest;

namespace IndicatorDash.Templates;

/// <summary>What templates hold, who gets them, and what is refused.</summary>
public sealed class TemplateMakerTests : IAsyncLifetime
{
    private TestStore _store = null!;

    public async Task InitializeAsync() => _store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);

    public Task DisposeAsync() => _store.DisposeAsync().AsTask();

    [Fact]
    public async Task Make_OfSeveralYears_ListsWhatWasInForceInEach()
    {
        var template = await PlanAsync(Ask(SampleCatalogue.Shandong, [2019, 2018, 2019], "trained"));

        Assert.Equal([2018, 2019], template.Sheets.Select(sheet => sheet.Year));
        Assert.Equal([SampleCatalogue.Jinan, SampleCatalogue.Dongying, SampleCatalogue.Laiwu], template.Sheets[0].Regions.Select(region => region.Id));
        Assert.Equal([SampleCatalogue.Jinan, SampleCatalogue.Dongying], template.Sheets[1].Regions.Select(region => region.Id));
        Assert.Equal("山东省2018—2019年基层党建指标上报表", template.Name);
        Assert.Equal(5, template.Cells);
    }

    [Theory]
    [InlineData(SampleCatalogue.Shandong, true, new[] { SampleCatalogue.Shandong, SampleCatalogue.Jinan, SampleCatalogue.Dongying })]
    [InlineData(SampleCatalogue.Lixia, false, new[] { SampleCatalogue.Lixia })]
    [InlineData(SampleCatalogue.Lixia, true, new[] { SampleCatalogue.Lixia })]
    public async Task Make_WithTheRegionItself_ListsItFirst(int region, bool withOwn, int[] listed)
    {
        var template = await PlanAsync(Ask(region, [2020], "trained") with { WithOwn = withOwn });

        Assert.Equal(listed, template.Sheets.Single().Regions.Select(one => one.Id));
    }

    [Theory]
    [InlineData(99, 2020, "trained", TemplateProblem.UnknownRegion)]
    [InlineData(SampleCatalogue.Shandong, 2020, "", TemplateProblem.NoIndicator)]
    [InlineData(SampleCatalogue.Shandong, 2020, "no-such", TemplateProblem.UnknownIndicator)]
    [InlineData(SampleCatalogue.Shandong, 0, "trained", TemplateProblem.NoYear)]
    [InlineData(SampleCatalogue.Shandong, 1948, "trained", TemplateProblem.ImplausibleYear)]
    [InlineData(SampleCatalogue.Shandong, 2027, "trained", TemplateProblem.ImplausibleYear)]
    [InlineData(SampleCatalogue.Laiwu, 2020, "trained", TemplateProblem.RegionNotInForce)]
    public async Task Make_OfWhatCannotBe_SaysAllThatIsWrong(int region, int year, string indicator, TemplateProblem problem)
    {
        var asked = Ask(region, year == 0 ? [] : [year], indicator.Length == 0 ? [] : [indicator]);

        var refused = await Assert.ThrowsAsync<TemplateException>(() => MakeAsync(Administrator, asked));

        Assert.Equal([problem], refused.Problems);
        Assert.Empty(await ExportsAsync());
    }

    [Fact]
    public async Task Make_OfTooManyYears_IsRefused()
    {
        var asked = Ask(SampleCatalogue.Shandong, [.. Enumerable.Range(2000, TemplateRequest.MaxYears + 1)], "trained");

        var refused = await Assert.ThrowsAsync<TemplateException>(() => PlanAsync(asked));

        Assert.Equal([TemplateProblem.TooManyYears], refused.Problems);
    }

    [Fact]
    public async Task Make_IsForWhoeverMayUploadOrReviewThere_AndIsRecorded()
    {
        var asked = Ask(SampleCatalogue.Jinan, [2020], "trained");

        await Assert.ThrowsAsync<AccessDeniedException>(() => MakeAsync(Viewer, asked));
        await Assert.ThrowsAsync<AccessDeniedException>(() => MakeAsync(Elsewhere, asked));
        await Assert.ThrowsAsync<AccessDeniedException>(() => MakeAsync(Viewer, asked with { RegionId = 99 }));
        Assert.NotEmpty((await PlanAsync(Reviewer, asked)).Columns);
        var file = await MakeAsync(Reporter, asked);

        Assert.Equal("济南市2020年基层党建指标上报表.xlsx", file.FileName);
        var record = Assert.Single(await ExportsAsync());
        Assert.Equal(
            ("reporter", file.FileName, "{\"Region\":\"370100\",\"Years\":[2020],\"Indicators\":1}", "10.0.0.7"),
            (record.Actor, record.Subject, record.Details, record.Address));
    }

    [Fact]
    public async Task Workbook_OfEveryIndicator_IsValidAndOpensOnlyWhatIsToBeFilledIn()
    {
        var catalogue = await _store.CatalogueAsync();
        var codes = catalogue.Indicators.Select(indicator => indicator.Code).ToArray();
        var file = await MakeAsync(Reporter, Ask(SampleCatalogue.Shandong, [2018, 2020], codes));

        using var document = SpreadsheetDocument.Open(new MemoryStream(file.Content), isEditable: false);

        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        var book = document.WorkbookPart!;
        Assert.Equal(["2018年", "2020年", "填表说明"], book.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value));
        var form = ((WorksheetPart)book.GetPartById(book.Workbook.Descendants<Sheet>().First().Id!.Value!)).Worksheet;
        Assert.True(form.GetFirstChild<SheetProtection>()!.Sheet!.Value);
        Assert.Null(form.GetFirstChild<SheetProtection>()!.Password);
        Assert.Equal("C5", form.Descendants<Pane>().Single().TopLeftCell!.Value);
        Assert.Equal(codes.Length, form.Descendants<DataValidation>().Count());
        Assert.All(form.Descendants<DataValidation>(), offered => Assert.Equal(
            (DataValidationValues.List, "\"未报送,不适用,保密\"", false),
            (offered.Type!.Value, offered.Formula1!.Text, offered.ShowErrorMessage!.Value)));
        Assert.Equal(codes.Length, form.Descendants<ConditionalFormattingRule>().Count());
        Assert.Contains(
            "IF(ISNUMBER(C5),NOT(AND(C5>=0,C5=INT(C5))),FALSE)", form.Descendants<ConditionalFormattingRule>().Select(rule => rule.InnerText));
        var formats = book.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        Assert.All(form.Descendants<Cell>(), cell => Assert.Equal(
            cell.InlineString is null || cell.CellReference!.Value == "A9",
            formats[(int)cell.StyleIndex!.Value].Protection is { Locked.Value: false }));
    }

    [Theory]
    [InlineData(8, new string[0])]
    [InlineData(9, new[] { "A1:B1", "A2:B2", "A3:B3", "A9:B9" })]
    public async Task Form_WiderThanAPage_WrapsItsLinesWithinTheColumnsOfEachPage(int columns, string[] merged)
    {
        var planned = await PlanAsync(Ask(SampleCatalogue.Shandong, [2018], "trained"));
        var template = planned with { Columns = [.. Enumerable.Repeat(planned.Columns[0], columns)] };

        var form = new FormSheet(template, template.Sheets[0], FilledTemplate.Texts).Write();

        Assert.Equal(merged, form.Descendants<MergeCell>().Select(cell => cell.Reference!.Value));
        var formats = TemplateStyles.Write().CellFormats!.Elements<CellFormat>().ToList();
        var title = form.Descendants<Cell>().First();
        Assert.Equal("山东省2018年基层党建指标上报表", title.InnerText);
        Assert.Equal(merged.Length > 0, formats[(int)title.StyleIndex!.Value].Alignment?.WrapText?.Value ?? false);
    }

    private static TemplateRequest Ask(int region, int[] years, params string[] indicators) =>
        new() { RegionId = region, Years = years, Indicators = indicators };

    private Task<Template> PlanAsync(TemplateRequest asked) => PlanAsync(Administrator, asked);

    private Task<Template> PlanAsync(Authority who, TemplateRequest asked) => _store.Get<TemplateMaker>().PlanAsync(who, asked, default);

    private Task<TemplateFile> MakeAsync(Authority who, TemplateRequest asked) =>
        _store.Get<TemplateMaker>().MakeAsync(who.From("10.0.0.7"), asked, FilledTemplate.Texts, default);

    private async Task<List<AuditRecord>> ExportsAsync()
    {
        await using var db = _store.Open();
        return await db.AuditRecords.Where(record => record.Action == AuditActions.Exported).ToListAsync();
    }
}
