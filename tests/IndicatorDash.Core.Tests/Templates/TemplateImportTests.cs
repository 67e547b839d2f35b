using System.Globalization;
using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Imports;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using CellAddress = IndicatorDash.Spreadsheets.CellAddress;

namespace IndicatorDash.Templates;

/// <summary>Templates that were filled in, read as any upload is.</summary>
public sealed class TemplateImportTests(TemplateImportTests.Store fixture) : IClassFixture<TemplateImportTests.Store>
{
    private const int FirstRow = 5;
    private const int FirstColumn = 3;
    private const int Guizhou = 520000;
    private static readonly Authority Administrator = Authority.Of(AccountMode.Simple, "admin", [Role.Administrator], null);
    private static readonly string[] Three = ["members-trained", "members-trained-times", "villages-above-zero-share"];

    private readonly TestStore _store = fixture.Curated;

    [Fact]
    public async Task Upload_OfEveryIndicator_PlansEachFigureAndAsksNothing()
    {
        var template = await PlanAsync(Guizhou, [2011, 2012], All);
        var expected = new List<string>();
        var cells = new List<(string, string, string)>();
        foreach (var (sheet, row, column, indicator, region) in PlacesOf(template))
        {
            var value = ValueOf(indicator, row).ToString(CultureInfo.InvariantCulture);
            var cell = new CellAddress(row, column).ToString();
            cells.Add((sheet, cell, value));
            expected.Add($"{cell} {indicator.Id} {region} {sheet[..4]} {value}");
        }

        var preview = await UploadAsync(Guizhou, FilledTemplate.Fill(await MakeAsync(Guizhou, [2011, 2012], All), cells));

        Assert.Empty(IssuesOf(preview));
        Assert.Equal(expected, preview.Rows.Select(row =>
            $"{row.Row.Cell} {row.Row.IndicatorId} {row.Row.RegionId} {row.Row.Period} {decimal.Divide(row.Row.ScaledValue!.Value, Scaled.Factor).ToString("0.####", CultureInfo.InvariantCulture)}"));
    }

    [Fact]
    public async Task Upload_OfFiguresInWords_KeepsThemAndLeavesBlanksAlone()
    {
        var file = FilledTemplate.Fill(await MakeAsync(Guizhou, [2011], Three), [
            ("2011年", "C5", "2100余"), ("2011年", "D5", "2.3万人次"), ("2011年", "E5", "75.8"),
            ("2011年", "C6", "约300"), ("2011年", "D6", "未报送"), ("2011年", "E6", "75.8%"), ("2011年", "F6", "含代管"),
            ("2011年", "C7", "0"), ("2011年", "D7", "保密"), ("2011年", "E7", "不适用"),
        ]);

        var preview = await UploadAsync(Guizhou, file);

        Assert.Empty(IssuesOf(preview));
        Assert.Equal(
            [
                "C5 2100 AtLeast Reported ", "D5 23000 Exact Reported ", "E5 75.8 Exact Reported ",
                "C6 300 About Reported 含代管", "D6  Exact NotReported 含代管", "E6 75.8 Exact Reported 含代管",
                "C7 0 Exact Reported ", "D7  Exact Suppressed ", "E7  Exact NotApplicable ",
            ],
            preview.Rows.Select(row => row.Row).Select(row => string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Cell} {row.ScaledValue / (decimal)Scaled.Factor:0.####} {row.Qualifier} {row.Status} {row.Note}")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task Upload_WithOneFigureAnywhere_ReadsItAndTheBlankRowsAboveAsBlank(int count)
    {
        var codes = All.Take(count).ToArray();
        var file = FilledTemplate.Fill(await MakeAsync(Guizhou, [2011], codes), [("2011年", "C9", "7")]);

        var preview = await UploadAsync(Guizhou, file);

        Assert.Empty(IssuesOf(preview));
        Assert.Equal("C9", Assert.Single(preview.Rows).Row.Cell);
    }

    [Fact]
    public async Task Upload_WithBlankRowsAndWithoutCodes_ReadsTheOneFigure()
    {
        var file = FilledTemplate.Fill(await MakeAsync(Guizhou, [2011], Three), [("2011年", "C9", "7")]);

        var preview = await UploadAsync(Guizhou, await FilledTemplate.ToCsvAsync(file, [1, 3]), "表.csv");

        Assert.Empty(IssuesOf(preview));
        Assert.Equal(7 * Scaled.Factor, Assert.Single(preview.Rows).Row.ScaledValue);
    }

    [Fact]
    public async Task Upload_WithNothingFilledIn_SaysThatNothingIsThere()
    {
        var preview = await UploadAsync(Guizhou, await MakeAsync(Guizhou, [2011, 2012], All));

        Assert.Equal([ImportIssueCode.NothingFound], preview.Issues.Select(issue => issue.Code));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(110000, true)]
    [InlineData(520000, true)]
    [InlineData(320100, false)]
    [InlineData(320106, false)]
    [InlineData(653000, true)]
    [InlineData(152526, false)]
    public async Task Upload_FromAnyLevel_FindsItsRegions(int region, bool withOwn)
    {
        var asked = new TemplateRequest { RegionId = region, Years = [2022], Indicators = Three, WithOwn = withOwn };
        var template = await _store.Get<TemplateMaker>().PlanAsync(Administrator, asked, default);
        var file = (await _store.Get<TemplateMaker>().MakeAsync(Administrator, asked, FilledTemplate.Texts, default)).Content;
        var cells = PlacesOf(template).Where(place => place.Column == FirstColumn)
            .Select(place => (place.Sheet, new CellAddress(place.Row, place.Column).ToString(), "5"));

        // By who reports for the region, and by who looks after the whole country.
        foreach (var scope in new[] { region, 0 })
        {
            var preview = await UploadAsync(scope, FilledTemplate.Fill(file, cells));

            Assert.Empty(preview.Issues.Where(issue => issue.Code != ImportIssueCode.TotalDiffers).Select(issue => $"{issue.Code} {issue.Cell} {issue.Read}"));
            Assert.Equal(template.Sheets[0].Regions.Select(one => one.Id), preview.Rows.Select(row => row.Row.RegionId));
        }
    }

    [Fact]
    public async Task Upload_WithColumnsMovedAndRowsDeleted_IsReadByWhatIsLeft()
    {
        var file = FilledTemplate.Fill(await MakeAsync(Guizhou, [2011], Three), [
            ("2011年", "C5", "1"), ("2011年", "D5", "2"), ("2011年", "C8", "3"), ("2011年", "D8", "4"), ("2011年", "E8", "5"),
        ]);

        var preview = await UploadAsync(Guizhou, await FilledTemplate.ToCsvAsync(file, [1, 5, 4, 6], row => row is not 6 and not 7), "表.csv");

        Assert.Empty(IssuesOf(preview));
        var catalogue = await _store.CatalogueAsync();
        Assert.Equal(
            ["members-trained-times 2", "villages-above-zero-share 5", "members-trained-times 4"],
            preview.Rows.Select(row => $"{catalogue.Indicator(row.Row.IndicatorId).Code} {row.Row.ScaledValue / Scaled.Factor}"));
    }

    [Fact]
    public async Task Upload_WithANameOfAnotherIndicatorOverTheCode_IsAskedAbout()
    {
        var file = FilledTemplate.Fill(await MakeAsync(Guizhou, [2011], ["members-recruited", "frontline-members-recruited"]), [("2011年", "C5", "1"), ("2011年", "D5", "2")]);
        var csv = System.Text.Encoding.UTF8.GetString(await FilledTemplate.ToCsvAsync(file, [1, 2, 3, 4]))
            .Replace("新发展党员\n", "火线入党人数\n", StringComparison.Ordinal);

        var preview = await UploadAsync(Guizhou, System.Text.Encoding.UTF8.GetBytes(csv), "表.csv");

        Assert.Contains(ImportIssueCode.AmbiguousIndicator, preview.Issues.Select(issue => issue.Code));
        Assert.DoesNotContain(preview.Rows, row => row.Row.Cell == "C5");
    }

    [Theory]
    [InlineData("template.xlsx")]
    [InlineData("template.xls")]
    public async Task Upload_OfWhatLibreOfficeSaved_IsReadTheSame(string name)
    {
        var preview = await UploadAsync(Guizhou, Spreadsheet.File(name), name);

        Assert.Empty(IssuesOf(preview));
        Assert.Equal(
            ["C5 2100 AtLeast Reported", "D5 23000 Exact Reported", "E5 75.8 Exact Reported", "C6  Exact NotReported", "E6 75.8 Exact Reported"],
            preview.Rows.Select(row => row.Row).Select(row => string.Create(
                CultureInfo.InvariantCulture, $"{row.Cell} {row.ScaledValue / (decimal)Scaled.Factor:0.####} {row.Qualifier} {row.Status}")));
    }

    [Fact]
    public async Task Names_OfEveryRegion_AreFoundByThePathOfTheTitleAndBelowIt()
    {
        var regions = (await _store.CatalogueAsync()).Regions;
        var wrong = new List<string>();
        foreach (var region in regions.All)
        {
            var path = string.Concat(regions.Ancestors(region.Id).Where(one => one.Id != 0).Reverse().Append(region).Select(one => one.Name));
            if (regions.Match(path).Region != region)
            {
                wrong.Add($"{region.Code} {path}");
            }

            wrong.AddRange(regions.Children(region.Id).Where(child => regions.Match(child.Name, region.Id).Region != child).Select(child => $"{child.Code} in {path}"));
        }

        Assert.Equal([], wrong);
    }

    private string[] All => [.. fixture.Catalogue.Indicators.Select(indicator => indicator.Code)];

    // Whole numbers for counts, and a decimal where there may be one; never a part larger than its whole.
    // Parts and wholes are the same: their shares are all of it.
    private decimal ValueOf(Indicator indicator, int seed) => indicator.NumeratorId is not null ? 100
        : fixture.Catalogue.Units.Find(indicator.UnitCode) is { Divisible: false } ? 100 + seed : 50 + (seed / 10m);

    private static IEnumerable<(string Sheet, int Row, int Column, Indicator Indicator, int Region)> PlacesOf(Template template) =>
        from sheet in template.Sheets
        from region in sheet.Regions.Index()
        from column in template.Columns.Index()
        select ($"{sheet.Year}年", FirstRow + region.Index, FirstColumn + column.Index, column.Item.Indicator, region.Item.Id);

    private Task<Template> PlanAsync(int region, int[] years, string[] indicators) => _store.Get<TemplateMaker>().PlanAsync(
        Administrator, new TemplateRequest { RegionId = region, Years = years, Indicators = indicators }, default);

    private async Task<byte[]> MakeAsync(int region, int[] years, string[] indicators) => (await _store.Get<TemplateMaker>().MakeAsync(
        Administrator, new TemplateRequest { RegionId = region, Years = years, Indicators = indicators }, FilledTemplate.Texts, default)).Content;

    private Task<ImportPreview> UploadAsync(int region, byte[] file, string name = "上报表.xlsx") => _store.Get<ImportWorkflow>().PreviewAsync(
        Administrator, new FileUpload { FileName = name, Content = file, RegionId = region }, null, default);

    private static IEnumerable<string> IssuesOf(ImportPreview preview) =>
        preview.Issues.Select(issue => $"{issue.Code} {issue.Sheet}!{issue.Cell} {issue.Read}");

    /// <summary>The shipped catalogue and figures, with the product's own reader of files.</summary>
    public sealed class Store : IAsyncLifetime
    {
        internal TestStore Curated { get; private set; } = null!;

        internal Catalogue Catalogue { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Curated = await TestStore.CreateAsync(StorageProvider.Sqlite, reader: null);
            await Curated.Get<StorePreparation>().PrepareAsync(default);
            Catalogue = await Curated.CatalogueAsync();
        }

        public async Task DisposeAsync() => await Curated.DisposeAsync();
    }
}
