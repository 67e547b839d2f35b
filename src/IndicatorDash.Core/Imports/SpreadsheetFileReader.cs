using System.Globalization;
using IndicatorDash.Catalogues;
using IndicatorDash.Imports.Matching;
using IndicatorDash.Layouts;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Imports;

/// <summary>Reads uploaded spreadsheets: the file, how its tables are laid out, and the figures that they hold.</summary>
internal sealed class SpreadsheetFileReader(SpreadsheetReader spreadsheets, CatalogueStore catalogues, LayoutMemory memory) : IFileReader
{
    private static readonly (ReadRemarks Remark, ImportIssueCode Code)[] Remarks =
    [
        (ReadRemarks.WrongExtension, ImportIssueCode.WrongExtension),
        (ReadRemarks.MacrosIgnored, ImportIssueCode.MacrosIgnored),
        (ReadRemarks.HiddenSheets, ImportIssueCode.HiddenContent),
        (ReadRemarks.HiddenRows, ImportIssueCode.HiddenContent),
        (ReadRemarks.HiddenColumns, ImportIssueCode.HiddenContent),
    ];

    public async Task<ReadFile> ReadAsync(
        UploadedFile file, BatchChoices choices, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var workbook = await ReadWorkbookAsync(file, choices, progress, cancellationToken);
        var catalogue = await catalogues.GetAsync(cancellationToken);
        progress?.Report(new ImportProgress(ImportStage.Detecting));
        var detected = await memory.RecallAsync(new LayoutDetector(catalogue).Detect(workbook, cancellationToken), cancellationToken);
        var layouts = Chosen([.. detected.Select(recalled => recalled.Layout)], choices);
        var reading = new FileReading
        {
            Format = workbook.Format,
            Encoding = workbook.Encoding,
            Sheets = [.. workbook.Sheets.Select(sheet => sheet.Name)],
            Layouts = layouts,
            Remembered =
            [
                .. detected.Where(recalled => layouts.Contains(recalled.Layout)).SelectMany(recalled => recalled.Saved is { } saved
                    ? [new RememberedLayout(recalled.Layout.Sheet, recalled.Layout.Range, saved.CorrectedBy, saved.CorrectedAtUtc)]
                    : Array.Empty<RememberedLayout>()),
            ],
        };
        var figures = new LayoutDecoder(catalogue).Decode(workbook, layouts, cancellationToken);
        // Whoever has corrected a layout has said what such a column is; who has said where a table is, has not.
        var untouched = detected.Where(recalled => recalled.Saved is null).Select(recalled => recalled.Layout).Intersect(layouts)
            .Concat(choices.Layouts.Where(choice => choice.IsPlaced).Select(choice => choice.Layout).OfType<TableLayout>());
        return new ReadFile(reading, figures, [.. IssuesOf(workbook), .. IssuesOf(layouts), .. NotRead(workbook, [.. untouched]), .. LinesNotRead(workbook, detected.Select(recalled => recalled.Layout).Intersect(layouts))]);
    }

    private async Task<Workbook> ReadWorkbookAsync(
        UploadedFile file, BatchChoices choices, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new ImportProgress(ImportStage.Reading));
        try
        {
            return await spreadsheets.ReadAsync(file.Content, file.FileName, new ReadChoices(choices.Encoding), Reading(progress), cancellationToken);
        }
        catch (SpreadsheetException exception)
        {
            throw new ImportRefusedException(ImportRefusal.Unreadable, exception.Problem.ToString(), null, exception);
        }
    }

    private static ReadingReports? Reading(IProgress<ImportProgress>? progress) => progress is null ? null : new ReadingReports(progress);

    // What was said of a table goes before what was detected there; of places where nothing was detected, it is added.
    private static List<TableLayout> Chosen(IReadOnlyList<TableLayout> detected, BatchChoices choices)
    {
        var left = choices.Layouts.ToList();
        var layouts = new List<TableLayout>();
        foreach (var table in detected)
        {
            var choice = left.Find(choice => choice.Sheet == table.Sheet && choice.Detected == table.Range);
            if (choice is null)
            {
                layouts.Add(table);
            }
            else
            {
                left.Remove(choice);
                layouts.AddRange(choice.Layout is { } corrected ? [corrected] : []);
            }
        }

        layouts.AddRange(left.Select(choice => choice.Layout).OfType<TableLayout>());
        return layouts;
    }

    private static IEnumerable<ImportIssue> IssuesOf(IEnumerable<TableLayout> layouts) => layouts
        .SelectMany(layout => layout.Remarks)
        .Where(remark => remark.Code == LayoutRemarkCode.WorkedOutRows)
        .Select(remark => new ImportIssue
        {
            Code = ImportIssueCode.WorkedOutNotImported,
            Severity = ImportIssueCode.WorkedOutNotImported.SeverityOf(),
            Sheet = remark.Sheet,
            Cell = remark.Cells[0].ToString(),
            Read = remark.Arguments[0],
            Arguments = [string.Join('、', remark.Arguments), remark.Count.ToString(CultureInfo.InvariantCulture)],
        });

    // What narrows the figures down, such as 性别 or 上半年, must not be lost without a word.
    private static IReadOnlyList<ImportIssue> NotRead(Workbook workbook, IReadOnlyList<TableLayout> layouts)
    {
        var issues = new IssueList();
        foreach (var remark in layouts.SelectMany(layout => layout.Remarks))
        {
            ImportIssueCode? code = remark switch
            {
                { Code: LayoutRemarkCode.ColumnNotUnderstood, Arguments: [""] } => ImportIssueCode.UnheadedColumn,
                { Code: LayoutRemarkCode.ColumnNotUnderstood or LayoutRemarkCode.CumulativeWithoutStart } => ImportIssueCode.ColumnNotRead,
                { Code: LayoutRemarkCode.WordsNotUnderstood } => ImportIssueCode.WordsNotRead,
                _ => null,
            };
            if (code is not { } found)
            {
                continue;
            }

            foreach (var cell in remark.Cells)
            {
                var text = TextAt(workbook.Sheets.First(sheet => sheet.Name == remark.Sheet), cell);
                var of = found == ImportIssueCode.UnheadedColumn ? CellAddress.ColumnName(cell.Column) : remark.Arguments[0];
                issues.Add(remark.Sheet, cell, found, text, [of]);
            }
        }

        return issues.All;
    }

    // A layout that is remembered says nothing of the lines of this file.
    private static IReadOnlyList<ImportIssue> LinesNotRead(Workbook workbook, IEnumerable<TableLayout> layouts)
    {
        var issues = new IssueList();
        foreach (var remark in layouts.SelectMany(layout => layout.Remarks).Where(remark => remark.Code == LayoutRemarkCode.LineNotUnderstood))
        {
            foreach (var cell in remark.Cells)
            {
                var line = TextAt(workbook.Sheets.First(sheet => sheet.Name == remark.Sheet), cell);
                issues.Add(remark.Sheet, cell, ImportIssueCode.LineNotRead, line, [line.Trim()]);
            }
        }

        return issues.All;
    }

    // A merged cell has its text at its first place only.
    private static string TextAt(Sheet sheet, CellAddress address) => sheet.Rows.Where(row => row.Number == address.Row)
        .SelectMany(row => row.Cells).Where(cell => cell.Column == address.Column).Select(cell => cell.Text).FirstOrDefault("");

    private static List<ImportIssue> IssuesOf(Workbook workbook) =>
    [
        .. Remarks.Where(pair => workbook.Remarks.HasFlag(pair.Remark)).Select(pair => new ImportIssue
        {
            Code = pair.Code,
            Severity = pair.Code.SeverityOf(),
            Arguments = pair.Code switch
            {
                ImportIssueCode.WrongExtension => [workbook.Format.ToString()],
                ImportIssueCode.HiddenContent => [pair.Remark.ToString()],
                _ => [],
            },
        }),
    ];

    private sealed class ReadingReports(IProgress<ImportProgress> progress) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => progress.Report(new ImportProgress(ImportStage.Reading, value.Fraction));
    }
}
