namespace IndicatorDash.Spreadsheets;

/// <summary>How cells of a style are shown.</summary>
internal readonly record struct CellStyle(ShownAs ShownAs, byte Indent);

/// <summary>Makes cells of what workbooks store, the same for every format.</summary>
internal sealed class CellMaker(TextPool texts, bool is1904)
{
    /// <summary>A number or, by its style, a date.</summary>
    /// <param name="text">The number as <see cref="StoredNumber.TextOf"/> writes it.</param>
    public Cell Number(int column, decimal number, string text, CellStyle style, CellTraits traits)
    {
        if (style.ShownAs == ShownAs.Date)
        {
            var date = SerialDate.TextOf(number, is1904);
            return date is null
                ? new Cell(column, CellKind.Error, text, null, traits, style.Indent)
                : new Cell(column, CellKind.Date, texts.TextOf(date), null, traits, style.Indent);
        }

        var shown = style.ShownAs == ShownAs.Percent ? traits | CellTraits.Percent : traits;
        return new Cell(column, CellKind.Number, text, number, shown, style.Indent);
    }

    public static Cell Boolean(int column, bool value, CellStyle style, CellTraits traits) =>
        new(column, CellKind.Boolean, value ? "TRUE" : "FALSE", null, traits, style.Indent);

    /// <summary>Adds a cell of some kind with its text, unless there is nothing but white space in it.</summary>
    public static void AddText(SheetBuilder sheet, int column, CellKind kind, string text, CellStyle style, CellTraits traits)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            sheet.Add(new Cell(column, kind, text, null, traits, style.Indent));
        }
    }
}
