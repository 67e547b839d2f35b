namespace IndicatorDash.Spreadsheets;

/// <summary>How cells of a style are shown.</summary>
internal readonly record struct CellStyle(ShownAs ShownAs, byte Indent);

/// <summary>Makes cells of what workbooks store, the same for every format.</summary>
internal sealed class CellMaker(TextPool texts, bool is1904)
{
    /// <summary>A number or, by its style, a date, or the month or year that is seen of one.</summary>
    /// <param name="text">The number as <see cref="StoredNumber.TextOf"/> writes it.</param>
    public Cell Number(int column, decimal number, string text, CellStyle style, CellTraits traits)
    {
        if (style.ShownAs is ShownAs.Date or ShownAs.Month or ShownAs.Year)
        {
            return SerialDate.TextOf(number, is1904) is not { } date
                ? new Cell(column, CellKind.Error, text, null, traits, style.Indent)
                : SeenOf(date, style.ShownAs) is { } seen
                ? new Cell(column, CellKind.Text, texts.TextOf(seen), null, traits, style.Indent)
                : new Cell(column, CellKind.Date, texts.TextOf(date), null, traits, style.Indent);
        }

        var shown = style.ShownAs switch
        {
            ShownAs.Percent => traits | CellTraits.Percent,
            ShownAs.Otherwise => traits | CellTraits.ShownOtherwise,
            _ => traits,
        };
        return new Cell(column, CellKind.Number, text, number, shown, style.Indent);
    }

    // 2022年12月 is stored as its first day, which nobody meant; a text is what is seen.
    private static string? SeenOf(string date, ShownAs shown) => date.Length < "2022-12-01".Length ? null : shown switch
    {
        ShownAs.Year => $"{date[..4]}年",
        ShownAs.Month => $"{date[..4]}年{date[5..7].TrimStart('0')}月",
        _ => null,
    };

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
