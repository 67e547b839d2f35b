using DocumentFormat.OpenXml.Spreadsheet;

namespace IndicatorDash.Templates;

/// <summary>The sheet 填表说明: how to fill in the others, and what each indicator means.</summary>
internal static class GuideSheet
{
    private static readonly double[] Widths = [26, 30, 10, 26, 48, 48];

    public static Worksheet Write(Template template, TemplateTexts texts) => new(
        new SheetProperties(new PageSetupProperties { FitToPage = true }),
        new SheetViews(new SheetView { WorkbookViewId = 0 }),
        TemplateCells.Columns(Widths),
        new SheetData(Rows(template, texts)),
        new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
        FormSheet.PageSetup(isOnePageWide: true),
        new HeaderFooter(new OddFooter("&C&P / &N")));

    private static IEnumerable<Row> Rows(Template template, TemplateTexts texts)
    {
        var number = 1;
        yield return TemplateCells.Row(number, null, [TemplateCells.Text(texts.GuideTitle, TemplateStyles.Title)]);
        foreach (var rule in texts.Rules)
        {
            yield return TemplateCells.Row(++number, null, [TemplateCells.Text(rule, TemplateStyles.Plain)]);
        }

        number++;
        yield return TemplateCells.Row(++number, null, texts.GuideHeadings.Select(text => TemplateCells.Text(text, TemplateStyles.Header)));
        foreach (var column in template.Columns)
        {
            var indicator = column.Indicator;
            string[] cells = [indicator.Name, indicator.Code, indicator.UnitCode, texts.Checks.Of(column), indicator.Definition, indicator.MistakenFor];
            var lines = cells.Zip(Widths, TemplateCells.LinesOf).Max();
            yield return TemplateCells.Row(
                ++number, TemplateCells.HeightOf(lines), cells.Select(text => TemplateCells.Text(text, TemplateStyles.Guide)));
        }
    }
}
