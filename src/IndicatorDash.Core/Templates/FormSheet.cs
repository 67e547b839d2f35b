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

    private static readonly CellAddress FirstValue = new(FirstRow, LabelColumns + 1);

    private int LastRow => HeaderRow + sheet.Regions.Count;

    /// <summary>
    /// What is printed on every page: the columns of regions and the rows down to the header. A line of title is as wide as the
    /// first page; where there are pages beside it, the head of the page says what it says (<see cref="HeadOfFurtherPages"/>).
    /// </summary>
    public string PrintTitles
    {
        get
        {
            var name = TemplateWords.SheetName(sheet.Year);
            var first = IsOnePageWide ? 1 : HeaderRow;
            return string.Create(CultureInfo.InvariantCulture, $"'{name}'!$A:$B,'{name}'!${first}:${HeaderRow}");
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
        .. ValueChecks.Colours(template.Columns, ValuesOf),
        ValueChecks.Words(template.Columns, texts, ValuesOf),
        new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
        PageSetup(IsOnePageWide),
        PageEdges(),
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

        return setup;
    }

    private string Title => TemplateWords.Title(template.RegionPath, sheet.Year.ToString(CultureInfo.InvariantCulture));

    // An ampersand begins an instruction.
    private string HeadOfFurtherPages => $"&L{Title.Replace("&", "&&", StringComparison.Ordinal)}&R{TemplateWords.UnitLine(template.Columns)}";

    private HeaderFooter PageEdges()
    {
        const string Pages = "&C&P / &N";
        return IsOnePageWide
            ? new HeaderFooter(new OddFooter(Pages))
            : new HeaderFooter(new OddHeader(HeadOfFurtherPages), new OddFooter(Pages), new FirstFooter(Pages)) { DifferentFirst = true };
    }

    private bool IsOnePageWide => template.Columns.Count <= ColumnsOfAPage;

    private CellRange ValuesOf(int column) =>
        new(new(FirstRow, FirstValue.Column + column), new(LastRow, FirstValue.Column + column));

    private IEnumerable<Row> Rows()
    {
        const double TitleHeight = 28;
        yield return TemplateCells.Row(1, TitleHeight, [TemplateCells.Text(Title, TemplateStyles.Title)]);
        yield return TemplateCells.Row(2, null, [TemplateCells.Text(TemplateWords.Legend, TemplateStyles.Line)]);
        yield return TemplateCells.Row(3, null, [TemplateCells.Text(TemplateWords.UnitLine(template.Columns), TemplateStyles.Line)]);
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

        yield return TemplateCells.Row(LastRow + 2, RowHeight, [TemplateCells.Text(texts.Footer, TemplateStyles.Footer)]);
    }

    private double HeaderHeight => TemplateCells.HeightOf(template.Columns.Max(column =>
        TemplateWords.Header(column.Indicator) is var (name, _, code)
            ? TemplateCells.LinesOf(name, ValueWidth) + TemplateCells.LinesOf(code, ValueWidth) + 1
            : 0));
}
