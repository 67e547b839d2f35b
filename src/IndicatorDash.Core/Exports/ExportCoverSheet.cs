using DocumentFormat.OpenXml.Spreadsheet;
using IndicatorDash.Templates;

namespace IndicatorDash.Exports;

/// <summary>The sheet 说明: what the file is of, where it is from, and what its words mean. An upload passes it over.</summary>
internal sealed class ExportCoverSheet(ExportCover cover)
{
    private static readonly double[] Widths = [20, 64, 24, 14, 10];
    private int _number;

    public Worksheet Write() => new(
        new SheetProperties(new PageSetupProperties { FitToPage = true }),
        new SheetViews(new SheetView { ShowGridLines = false, WorkbookViewId = 0 }),
        TemplateCells.Columns(Widths),
        new SheetData(Rows()),
        new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
        FormSheet.PageSetup(isOnePageWide: true),
        ExportDataSheet.FooterOf(cover.Footer));

    private IEnumerable<Row> Rows()
    {
        const double TitleHeight = 28;
        yield return TemplateCells.Row(++_number, TitleHeight, [TemplateCells.Text(cover.Title, ExportStyles.Title)]);
        foreach (var fact in cover.Facts)
        {
            yield return Line(ExportStyles.Heading, [fact.Name, fact.Text]);
        }

        foreach (var list in cover.Lists)
        {
            _number++;
            yield return TemplateCells.Row(++_number, null, [TemplateCells.Text(list.Title, ExportStyles.Plain)]);
            yield return TemplateCells.Row(++_number, null, list.Headings.Select(text => TemplateCells.Text(text, ExportStyles.Heading)));
            foreach (var row in list.Rows)
            {
                yield return Line(ExportStyles.Text, row);
            }
        }
    }

    private Row Line(uint first, IReadOnlyList<string> texts) => TemplateCells.Row(
        ++_number,
        TemplateCells.HeightOf(texts.Zip(Widths, TemplateCells.LinesOf).Max()),
        texts.Select((text, i) => TemplateCells.Text(text, i == 0 ? first : ExportStyles.Wrapped)));
}
