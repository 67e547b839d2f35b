using IndicatorDash.Auditing;
using IndicatorDash.Imports;
using IndicatorDash.Layouts;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using IndicatorDash.Testing;

namespace IndicatorDash.Exports;

/// <summary>What is taken away and uploaded again asks nothing and changes nothing.</summary>
public sealed class ExportImportTests
{
    [Theory]
    [InlineData(ExportFormat.Xlsx)]
    [InlineData(ExportFormat.Csv)]
    public async Task Upload_OfEverythingPublished_AsksNothingAndChangesNothing(ExportFormat format)
    {
        await using var store = await TestStore.CreateAsync(StorageProvider.Sqlite, reader: null);
        await store.Get<StorePreparation>().PrepareAsync(default);
        var table = await ExportSample.TableAsync(store);

        var preview = await ExportSample.UploadAsync(store, await ExportSample.FileAsync(store, table, format));

        Assert.Equal(
            [(ImportIssueCode.WorkedOutNotImported, "推算|3")],
            preview.Issues.Select(issue => (issue.Code, string.Join('|', issue.Arguments))));
        Assert.Equal([LayoutRemarkCode.WorkedOutRows], RemarksOf(preview));
        Assert.Equal([(ChangeKind.Unchanged, table.Rows.Count - 3)], ChangesOf(preview));
    }

    [Theory]
    [InlineData(ExportFormat.Xlsx)]
    [InlineData(ExportFormat.Csv)]
    public async Task Upload_OfFiguresOfEveryKind_AsksNothingAndChangesNothing(ExportFormat format)
    {
        await using var store = await TestStore.CreateAsync(StorageProvider.Sqlite, reader: null);
        await store.Get<StorePreparation>().PrepareAsync(default);
        await store.PublishAsync([.. await OddRowsAsync(store)]);
        var table = await ExportSample.TableAsync(store);

        var preview = await ExportSample.UploadAsync(store, await ExportSample.FileAsync(store, table, format));

        Assert.Equal(
            [ImportIssueCode.WorkedOutNotImported],
            preview.Issues.Select(issue => issue.Code));
        Assert.Contains("汇总", preview.Issues[0].Arguments[0], StringComparison.Ordinal);
        Assert.Equal([LayoutRemarkCode.WorkedOutRows], RemarksOf(preview));
        Assert.Equal([ChangeKind.Unchanged], ChangesOf(preview).Select(pair => pair.Change));
    }

    [Theory]
    [InlineData(ExportFormat.Xlsx)]
    [InlineData(ExportFormat.Csv)]
    public async Task Upload_OfFiguresBesideTheirPercents_AsksNothingAndChangesNothing(ExportFormat format)
    {
        await using var store = await TestStore.CreateAsync(StorageProvider.Sqlite, reader: null);
        await store.Get<StorePreparation>().PrepareAsync(default);
        await store.PublishAsync([.. await OddRowsAsync(store)]);
        var all = await ExportSample.TableAsync(store);
        var percents = all.Rows.Where(row => row.Figure.Quantity is not null)
            .Select(row => row.Figure with { ScaledValue = Scaled.From(110.5m), ScaledLower = null, ScaledUpper = Scaled.From(112m) })
            .DistinctBy(figure => (figure.RegionId, figure.Year, figure.Slot)).ToList();

        var table = await store.Get<ExportMaker>().ReadAsync(
            ExportSample.Administrator, [.. all.Rows.Select(row => row.Figure)], 1, default, new ExportBase(2018, percents));
        var file = await ExportSample.FileAsync(store, table, format);
        var preview = await ExportSample.UploadAsync(store, file);

        Assert.Equal([ImportIssueCode.WorkedOutNotImported], preview.Issues.Select(issue => issue.Code));
        Assert.Equal([ChangeKind.Unchanged], ChangesOf(preview).Select(pair => pair.Change));
        var headings = table.Sheet.Columns.Select(column => column.Heading).ToList();
        Assert.Equal(headings.IndexOf("上限") + 1, headings.IndexOf("基期年份"));
        var valued = table.Rows.ToList().FindIndex(row => row.Percent is not null);
        Assert.Equal(
            [2018m, 110.5m, null, 112m],
            table.Sheet.Rows.ElementAt(valued).Skip(headings.IndexOf("基期年份")).Take(4).Select(cell => cell.Number));
    }

    [Fact]
    public async Task Rows_OfSumsAndWhatIsMissing_SayWhatTheyAreAndNeverZero()
    {
        await using var store = await TestStore.CreateAsync(StorageProvider.Sqlite, reader: null);
        await store.Get<StorePreparation>().PrepareAsync(default);
        await store.PublishAsync([.. await OddRowsAsync(store)]);

        var table = await ExportSample.TableAsync(store);
        var columns = ExportColumns.Of(table.Catalogue, 1, null);
        string[] shown = ["地区代码", "期间", "数据性质", "数值", "标准数值", "限定词", "已报下级数"];
        var rows = table.Rows
            .Where(row => row.Indicator.Code == "members-trained" && row.Figure.Year == 2011)
            .Select(row => string.Join('|', shown.Select(heading => columns.Single(column => column.Heading == heading).Read(row))
                .Select(cell => cell.Number?.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) ?? cell.Text)));

        Assert.Equal(
            [
                "320000|2011|汇总|约17|17|约|2", "320106|2011|报送|5|5||", "320200|2011|未报送|未报送|||", "320300|2011|报送|约10|10|约|",
                "320400|2011|报送|7|7||",
            ],
            rows);
    }

    [Fact]
    public async Task Workbook_OfEverything_IsValidAndRecorded()
    {
        await using var store = await TestStore.CreateCuratedAsync(StorageProvider.Sqlite);

        var file = await ExportSample.FileAsync(store, await ExportSample.TableAsync(store), ExportFormat.Xlsx);

        Assert.Equal([], ExportSample.ErrorsOf(file.Content));
        var recorded = await store.Get<AuditQueries>().SearchAsync(new AuditFilter { Action = AuditActions.Exported }, null, 9, default);
        Assert.Equal("全部数据.xlsx", Assert.Single(recorded.Records).Subject);
    }

    private static IEnumerable<LayoutRemarkCode> RemarksOf(ImportPreview preview) => preview.Reading.Layouts
        .SelectMany(layout => layout.Remarks).Select(remark => remark.Code)
        .Where(code => code != LayoutRemarkCode.RegionInferred);

    private static IEnumerable<(ChangeKind Change, int Count)> ChangesOf(ImportPreview preview) =>
        preview.Rows.GroupBy(row => row.Row.Change).Select(group => (group.Key, group.Count()));

    // Regions that share their names, words in place of values, wordings of every kind, and a target.
    private static async Task<IEnumerable<PlannedObservation>> OddRowsAsync(TestStore store)
    {
        var catalogue = await store.CatalogueAsync();
        var trained = catalogue.FindIndicator("members-trained")!.Id;
        var share = catalogue.FindIndicator("villages-above-zero-share")!.Id;
        var rows = new List<PlannedObservation>();
        Add(trained, 320106, "2011", Quantity.Exactly(5), "5");
        Add(trained, 320300, "2011", new Quantity(10, ValueQualifier.About, 5, 15), "约10①", note: "①");
        Add(trained, 320400, "2011", Quantity.Exactly(7), "7");
        Add(trained, 320200, "2011", null, status: ObservationStatus.NotReported);
        Add(trained, 410204, "2012", Quantity.Exactly(0), "0");
        Add(trained, 370103, "2012-06-30", new Quantity(2100, ValueQualifier.AtLeast, 2100, 2200), "2100余");
        Add(trained, 370402, "2011/2012-07", new Quantity(23000, ValueQualifier.Exact, 22500, 23500), "2.3万");
        Add(trained, 370500, "2013", new Quantity(50, ValueQualifier.AtMost, null, 50), "不足50");
        Add(trained, 370500, "2014", new Quantity(23000, ValueQualifier.Exact, 22500, 23500), "改正前的写法");
        Add(trained, 370500, "2015", null, status: ObservationStatus.Suppressed);
        Add(trained, 370500, "2016", null, status: ObservationStatus.NotApplicable);
        Add(trained, 370500, "2030", Quantity.Exactly(60), "60", kind: ObservationKind.Target);
        Add(share, 370500, "2013", new Quantity(76, ValueQualifier.Exact, 75.5m, 76.5m), "76");
        return rows;

        void Add(
            int indicator, int region, string period, Quantity? quantity, string? written = null, string? note = null,
            ObservationStatus status = ObservationStatus.Reported, ObservationKind kind = ObservationKind.Actual) => rows.Add(new PlannedObservation
            {
                Row = rows.Count + 1,
                IndicatorId = indicator,
                RegionId = region,
                Period = Period.Parse(period),
                Kind = kind,
                Status = status,
                Qualifier = quantity?.Qualifier ?? ValueQualifier.Exact,
                ScaledValue = Scaled.From(quantity?.Value),
                ScaledLower = Scaled.From(quantity?.Lower),
                ScaledUpper = Scaled.From(quantity?.Upper),
                AsWritten = written,
                Note = note,
            });
    }
}
