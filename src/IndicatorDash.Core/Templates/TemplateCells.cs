using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using CellAddress = IndicatorDash.Spreadsheets.CellAddress;
using WorkbookText = IndicatorDash.Spreadsheets.Marking.WorkbookText;

namespace IndicatorDash.Templates;

/// <summary>Makes the cells, rows and columns of a template's sheets. Texts stand in the cells themselves.</summary>
internal static class TemplateCells
{
    /// <summary>A row with cells from column A on.</summary>
    public static Row Row(int number, double? height, IEnumerable<Cell> cells)
    {
        var row = new Row { RowIndex = (uint)number };
        if (height is { } points)
        {
            (row.Height, row.CustomHeight) = (points, true);
        }

        var column = 0;
        foreach (var cell in cells)
        {
            cell.CellReference = new CellAddress(number, ++column).ToString();
            row.AppendChild(cell);
        }

        return row;
    }

    /// <summary>A cell to be filled in.</summary>
    public static Cell Blank(uint style) => new() { StyleIndex = style };

    public static Cell Text(string text, uint style) => new(new InlineString(TextOf(text)))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    /// <summary>An indicator's header, a line for each of its parts; the code smaller.</summary>
    public static Cell Header(TemplateColumn column)
    {
        var (name, unit, code) = TemplateWords.Header(column.Indicator);
        return new Cell(new InlineString(
            new Run(TemplateStyles.NameRun(), TextOf($"{name}\n{unit}\n")),
            new Run(TemplateStyles.CodeRun(), TextOf(code))))
        {
            DataType = CellValues.InlineString,
            StyleIndex = TemplateStyles.Header,
        };
    }

    /// <summary>Columns of these widths, in narrow characters.</summary>
    public static Columns Columns(IEnumerable<double> widths)
    {
        var columns = new Columns();
        foreach (var (i, width) in widths.Index())
        {
            columns.AppendChild(new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true });
        }

        return columns;
    }

    /// <summary>
    /// How many lines a text takes in a column. Programs that do not measure rows themselves would cut off what is more than one.
    /// </summary>
    public static double LinesOf(string text, double columnWidth)
    {
        // A Chinese character is as wide as two, and none goes over the edge.
        var width = text.Sum(character => char.IsAscii(character) ? 1 : 2);
        return Math.Max(1, Math.Ceiling(width / (columnWidth - 2)));
    }

    /// <summary>The height of a row of so many lines.</summary>
    public static double HeightOf(double lines)
    {
        const double LineHeight = 14;
        const double Padding = 6;
        return Padding + (lines * LineHeight);
    }

    private static Text TextOf(string text) => new(WorkbookText.Of(text)) { Space = SpaceProcessingModeValues.Preserve };
}
