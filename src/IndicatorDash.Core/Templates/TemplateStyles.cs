using DocumentFormat.OpenXml.Spreadsheet;

namespace IndicatorDash.Templates;

/// <summary>How the cells of a template look. The numbers are places in the list of <see cref="Write"/>.</summary>
internal static class TemplateStyles
{
    public const uint Plain = 0;
    public const uint Title = 1;

    /// <summary>A line above the table.</summary>
    public const uint Line = 2;

    public const uint Header = 3;

    /// <summary>A region's name or code, which nobody changes.</summary>
    public const uint Label = 4;

    /// <summary>A text to be filled in.</summary>
    public const uint Note = 5;

    /// <summary>A line to be filled in below the table.</summary>
    public const uint Footer = 6;

    /// <summary>A text of the guide.</summary>
    public const uint Guide = 7;

    /// <summary>Of a number that cannot be right, in the list of differences.</summary>
    public const uint WrongNumber = 0;

    /// <summary>Of the texts of cells, in points, but for titles and lines.</summary>
    public const double UsualSize = 10;

    private const double TitleSize = 16;
    private const double LineSize = 9;

    private const uint Percentages = 8;
    private const uint FirstDecimals = 9;

    private const string FontName = "宋体";
    private const string Grey = "FF595959";
    private const uint FirstOwnFormat = 164;
    private const uint TextFormat = 49;
    private static readonly string[] NumberFormats = ["#,##0", "#,##0.0", "#,##0.00", "#,##0.000", "#,##0.0000"];

    /// <summary>A figure to be filled in.</summary>
    /// <remarks>
    /// Percentages have no format: in a cell of a number's, a typed 75.8% would be kept as 0.758, and in one of
    /// percentages 0.5 may become 50%.
    /// </remarks>
    public static uint Value(TemplateColumn column) =>
        column.Indicator.UnitCode == Indicators.UnitDirectory.Percent ? Percentages : FirstDecimals + (uint)column.Indicator.Decimals;

    /// <summary>A title, a line or the line below the table, wrapped within its cells.</summary>
    public static uint Wrapped(uint style) => FirstDecimals + (uint)NumberFormats.Length + style switch { Title => 0u, Line => 1u, _ => 2u };

    /// <summary>How large the text of a title, a line or the line below the table is, in points.</summary>
    public static double SizeOf(uint style) => style switch { Title => TitleSize, Line => LineSize, _ => UsualSize };

    /// <summary>The code below an indicator's name.</summary>
    public static RunProperties CodeRun() => new(new FontSize { Val = 8 }, new Color { Rgb = Grey }, new RunFont { Val = FontName });

    /// <summary>The name of an indicator.</summary>
    public static RunProperties NameRun() => new(new Bold(), new FontSize { Val = 10 }, new RunFont { Val = FontName });

    public static Stylesheet Write() => new(
        new NumberingFormats([.. NumberFormats.Select((format, i) =>
            new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)i, FormatCode = format })]),
        new Fonts(
            FontOf(UsualSize),
            FontOf(TitleSize, isBold: true),
            FontOf(UsualSize, isBold: true),
            FontOf(LineSize, colour: Grey)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            FillOf("FFEDEDED"),
            FillOf("FFFFFBE6")),
        new Borders(new Border(), Lines()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats([
            Format(),
            Format(font: 1),
            Format(font: 3),
            Format(font: 2, fill: 2, border: 1, alignment: new() { Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Center, WrapText = true }),
            Format(border: 1, number: TextFormat, alignment: new() { Vertical = VerticalAlignmentValues.Center }),
            Format(fill: 3, border: 1, isLocked: false, alignment: new() { Vertical = VerticalAlignmentValues.Center, WrapText = true }),
            Format(isLocked: false),
            Format(border: 1, alignment: new() { Vertical = VerticalAlignmentValues.Top, WrapText = true }),
            Figure(number: 0),
            .. NumberFormats.Select((_, i) => Figure(FirstOwnFormat + (uint)i)),
            Format(font: 1, alignment: Wrap()),
            Format(font: 3, alignment: Wrap()),
            Format(isLocked: false, alignment: Wrap()),
        ]),
        new DifferentialFormats(new DifferentialFormat(
            new Font(new Bold(), new Color { Rgb = "FF9C0006" }),
            new Fill(new PatternFill { BackgroundColor = new() { Rgb = "FFFFC7CE" } })))
        { Count = 1 });

    private static CellFormat Figure(uint number) => Format(
        fill: 3, border: 1, number: number, isLocked: false,
        alignment: new() { Horizontal = HorizontalAlignmentValues.Right, Vertical = VerticalAlignmentValues.Center });

    private static Alignment Wrap() => new() { Vertical = VerticalAlignmentValues.Top, WrapText = true };

    private static CellFormat Format(
        uint font = 0, uint fill = 0, uint border = 0, uint number = 0, bool isLocked = true, Alignment? alignment = null)
    {
        var format = new CellFormat
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = alignment is not null,
            ApplyProtection = true,
        };
        format.Alignment = alignment;
        format.Protection = new Protection { Locked = isLocked };
        return format;
    }

    private static Font FontOf(double size, bool isBold = false, string? colour = null)
    {
        var font = new Font();
        if (isBold)
        {
            font.AppendChild(new Bold());
        }

        font.AppendChild(new FontSize { Val = size });
        if (colour is not null)
        {
            font.AppendChild(new Color { Rgb = colour });
        }

        font.AppendChild(new FontName { Val = FontName });
        return font;
    }

    private static Fill FillOf(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Lines()
    {
        const string LineColour = "FFBFBFBF";
        return new Border(
            Line<LeftBorder>(), Line<RightBorder>(), Line<TopBorder>(), Line<BottomBorder>(), new DiagonalBorder());

        static T Line<T>()
            where T : BorderPropertiesType, new()
        {
            var line = new T { Style = BorderStyleValues.Thin };
            line.AppendChild(new Color { Rgb = LineColour });
            return line;
        }
    }
}
