using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using CellAddress = IndicatorDash.Spreadsheets.CellAddress;
using CellRange = IndicatorDash.Spreadsheets.CellRange;

namespace IndicatorDash.Templates;

/// <summary>The sheet of a year: lines of title, the header, a row for each region, and a line for who filled it in.</summary>
internal sealed class FormSheet(Template template, TemplateSheet sheet, TemplateTexts texts)
{
    private const int LabelColumns = 2;
    private const int HeaderRow = 4;
    private const int FirstRow = HeaderRow + 1;
    private const double NameWidth = 22;
    private const double CodeWidth = 10;
    private const double ValueWidth = 18;
    private const double NoteWidth = 24;
    private const double RowHeight = 20;

    // Wider ones are spread over pages, with the regions on each.
    private const int ColumnsOfAPage = 8;

    // So that the cities of a province are on one page; still larger than the widest that is fitted to one.
    private const uint PercentOfManyPages = 75;

    private static readonly CellAddress FirstValue = new(FirstRow, LabelColumns + 1);

    private int LastRow => HeaderRow + sheet.Regions.Count;

    private int FooterRow => LastRow + 2;

    /// <summary>What is printed on every page: the columns of regions and the rows down to the header.</summary>
    public string PrintTitles
    {
        get
        {
            var name = TemplateWords.SheetName(sheet.Year);
            return string.Create(CultureInfo.InvariantCulture, $"'{name}'!$A:$B,'{name}'!$1:${HeaderRow}");
        }
    }

    public Worksheet Write() => new(
    [
        new SheetProperties(new PageSetupProperties { FitToPage = IsOnePageWide }),
        new SheetViews(new SheetView(
            new Pane
            {
                HorizontalSplit = LabelColumns,
                VerticalSplit = HeaderRow,
                TopLeftCell = FirstValue.ToString(),
                ActivePane = PaneValues.BottomRight,
                State = PaneStateValues.Frozen,
            },
            new Selection
            {
                Pane = PaneValues.BottomRight,
                ActiveCell = FirstValue.ToString(),
                SequenceOfReferences = new([FirstValue.ToString()]),
            })
        { WorkbookViewId = 0 }),
        TemplateCells.Columns([NameWidth, CodeWidth, .. template.Columns.Select(_ => ValueWidth), NoteWidth]),
        new SheetData(Rows()),
        new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false },
        .. WholeLines(),
        .. ValueChecks.Colours(template.Columns, ValuesOf),
        ValueChecks.Words(template.Columns, texts, ValuesOf),
        new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
        PageSetup(IsOnePageWide),
        new HeaderFooter(new OddFooter("&C&P / &N")),
        new IgnoredErrors(new IgnoredError
        {
            // Codes are texts of digits.
            SequenceOfReferences = new([new CellRange(new(FirstRow, LabelColumns), new(LastRow, LabelColumns)).ToString()]),
            NumberStoredAsText = true,
        }),
    ]);

    /// <summary>A4, across.</summary>
    public static PageSetup PageSetup(bool isOnePageWide)
    {
        const uint A4 = 9;
        var setup = new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape };
        if (isOnePageWide)
        {
            (setup.FitToWidth, setup.FitToHeight) = (1, 0);
        }
        else
        {
            setup.Scale = PercentOfManyPages;
        }

        return setup;
    }

    private bool IsOnePageWide => template.Columns.Count <= ColumnsOfAPage;

    private CellRange ValuesOf(int column) =>
        new(new(FirstRow, FirstValue.Column + column), new(LastRow, FirstValue.Column + column));

    private IEnumerable<Row> Rows()
    {
        const double TitleHeight = 28;
        var years = sheet.Year.ToString(CultureInfo.InvariantCulture);
        yield return LineOf(1, TitleHeight, TemplateWords.Title(template.RegionPath, years), TemplateStyles.Title);
        yield return LineOf(2, null, TemplateWords.Legend, TemplateStyles.Line);
        yield return LineOf(3, null, TemplateWords.UnitLine(template.Columns), TemplateStyles.Line);
        yield return TemplateCells.Row(HeaderRow, HeaderHeight, [
            TemplateCells.Text(TemplateWords.Region, TemplateStyles.Header),
            TemplateCells.Text(TemplateWords.RegionCode, TemplateStyles.Header),
            .. template.Columns.Select(TemplateCells.Header),
            TemplateCells.Text(TemplateWords.Note, TemplateStyles.Header),
        ]);
        foreach (var (i, region) in sheet.Regions.Index())
        {
            yield return TemplateCells.Row(FirstRow + i, RowHeight, [
                TemplateCells.Text(region.Name, TemplateStyles.Label),
                TemplateCells.Text(region.Code, TemplateStyles.Label),
                .. template.Columns.Select(column => TemplateCells.Blank(TemplateStyles.Value(column))),
                TemplateCells.Blank(TemplateStyles.Note),
            ]);
        }

        yield return LineOf(FooterRow, RowHeight, texts.Footer, TemplateStyles.Footer);
    }

    // A line runs over the columns beside it; where these are on other pages, it is wrapped within those that are on each.
    private Row LineOf(int number, double? height, string text, uint style) => IsOnePageWide
        ? TemplateCells.Row(number, height, [TemplateCells.Text(text, style)])
        : TemplateCells.Row(
            number,
            TemplateCells.HeightOf(TemplateCells.LinesOf(text, LineWidthOf(style))) * TemplateStyles.SizeOf(style) / TemplateStyles.UsualSize,
            [TemplateCells.Text(text, TemplateStyles.Wrapped(style)), TemplateCells.Blank(TemplateStyles.Wrapped(style))]);

    private static double LineWidthOf(uint style) => (NameWidth + CodeWidth) * TemplateStyles.UsualSize / TemplateStyles.SizeOf(style);

    private IEnumerable<MergeCells> WholeLines() => IsOnePageWide
        ? []
        : [new MergeCells(new[] { 1, 2, 3, FooterRow }.Select(row =>
            new MergeCell { Reference = new CellRange(new(row, 1), new(row, LabelColumns)).ToString() }))];

    private double HeaderHeight => TemplateCells.HeightOf(template.Columns.Max(column =>
        TemplateWords.Header(column.Indicator) is var (name, _, code)
            ? TemplateCells.LinesOf(name, ValueWidth) + TemplateCells.LinesOf(code, ValueWidth) + 1
            : 0));
}
