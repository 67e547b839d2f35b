using DocumentFormat.OpenXml.Spreadsheet;

namespace IndicatorDash.Exports;

/// <summary>How the cells of an export look. The numbers are places in the list of <see cref="Write"/>.</summary>
internal static class ExportStyles
{
    public const uint Plain = 0;
    public const uint Title = 1;
    public const uint Heading = 2;
    public const uint Text = 3;
    public const uint Wrapped = 4;

    /// <summary>A whole number.</summary>
    public const uint Number = 5;

    /// <summary>A number with decimals.</summary>
    public const uint Fraction = 6;

    private const string FontName = "宋体";
    private const uint NumberFormat = 164;
    private const uint FractionFormat = 165;
    private const uint TextFormat = 49;

    public static Stylesheet Write() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = NumberFormat, FormatCode = "#,##0" },
            new NumberingFormat { NumberFormatId = FractionFormat, FormatCode = "#,##0.0###" }),
        new Fonts(FontOf(10), FontOf(16, isBold: true), FontOf(10, isBold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFEDEDED" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(), Lines()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(),
            Format(font: 1),
            Format(font: 2, fill: 2, border: 1, isWrapped: true),
            Format(border: 1, number: TextFormat),
            Format(border: 1, number: TextFormat, isWrapped: true),
            Format(border: 1, number: NumberFormat),
            Format(border: 1, number: FractionFormat)));

    private static CellFormat Format(uint font = 0, uint fill = 0, uint border = 0, uint number = 0, bool isWrapped = false) => new()
    {
        FontId = font,
        FillId = fill,
        BorderId = border,
        NumberFormatId = number,
        FormatId = 0,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyNumberFormat = true,
        ApplyAlignment = true,
        Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = isWrapped },
    };

    private static Font FontOf(double size, bool isBold = false)
    {
        var font = new Font();
        if (isBold)
        {
            font.AppendChild(new Bold());
        }

        font.AppendChild(new FontSize { Val = size });
        font.AppendChild(new FontName { Val = FontName });
        return font;
    }

    private static Border Lines()
    {
        return new Border(Line<LeftBorder>(), Line<RightBorder>(), Line<TopBorder>(), Line<BottomBorder>(), new DiagonalBorder());

        static T Line<T>()
            where T : BorderPropertiesType, new()
        {
            var line = new T { Style = BorderStyleValues.Thin };
            line.AppendChild(new Color { Rgb = "FFBFBFBF" });
            return line;
        }
    }
}
