using System.Text;
using IndicatorDash.Observations;
using IndicatorDash.Spreadsheets;
using IndicatorDash.Testing;

namespace IndicatorDash.Layouts;

/// <summary>Detects and reads a workbook that is written as text, and compares all that comes of it, written as text.</summary>
internal static class LayoutCase
{
    public static LayoutDetector Detector { get; } = new(CuratedCatalogue.Catalogue);

    public static LayoutDecoder Decoder { get; } = new(CuratedCatalogue.Catalogue);

    /// <param name="workbook">See <see cref="GridText"/>.</param>
    /// <param name="expected">
    /// For each table: shape, range, header rows, region, indicator, period, unit; its columns; the rows that are not data;
    /// the marks; after <c>?</c> what is to be said of it; then its figures, each with its role if it is no data row, the part's
    /// whole after <c>⊂</c>, the region meant after <c>=</c>, the group's region after <c>@</c>, what it is merged over, and a blank read as the text above it.
    /// </param>
    public static void Check(string workbook, string expected)
    {
        var book = GridText.Workbook(workbook);

        var actual = string.Join("\n\n", Detector.Detect(book).Select(table => Describe(table) + Figures(book, table)));

        Assert.Equal(expected, actual);
    }

    private static string Describe(TableLayout table)
    {
        var text = new StringBuilder();
        string[] whole = [.. new[] { table.Region?.Text, table.Indicator?.Text, table.Period?.ToString(), table.Unit?.Text }.OfType<string>()];
        var sheet = table.Sheet == "Sheet1" ? "" : table.Sheet + "!";
        text.AppendJoin(", ", whole.Prepend($"{table.Shape} {sheet}{table.Range}, header {table.HeaderRows}")).Append('\n');
        text.AppendJoin("; ", table.Columns.Select(Describe)).Append('\n');
        if (table.RowRoles.Count > 0)
        {
            text.AppendJoin("; ", table.RowRoles.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}")).Append('\n');
        }

        if (table.Marks.Count > 0)
        {
            text.Append("marks ").AppendJoin(' ', table.Marks.Keys.Select(mark => $"[{mark}]")).Append('\n');
        }

        foreach (var remark in table.Remarks)
        {
            text.Append("? ").Append(Describe(remark)).Append('\n');
        }

        return text.ToString();
    }

    private static string Describe(ColumnLayout column)
    {
        var role = column.Role == ColumnRole.Value && column.Kind == ObservationKind.Target ? "Target" : column.Role.ToString();
        string?[] parts = [role, column.Indicator?.Text, column.PartOf is { } whole ? "⊂ " + whole.Text : null, column.Period?.ToString(), column.Unit is { } unit ? $"({unit.Text})" : null];
        return $"{CellAddress.ColumnName(column.Column)} {string.Join(' ', parts.OfType<string>())}";
    }

    private static string Describe(LayoutRemark remark) =>
        string.Join(' ', new[] { remark.Code.ToString(), string.Join(',', remark.Cells), string.Join(',', remark.Arguments) }.Where(part => part.Length > 0));

    private static string Figures(Workbook book, TableLayout table) =>
        string.Join('\n', Decoder.Decode(book, [table]).Select(figure => Describe(figure, table)));

    private static string Describe(SheetFigure figure, TableLayout table)
    {
        var within = figure.Within is { } group && group != table.Region ? $" @{group.Text}" : "";
        string?[] of =
        [
            figure.Region is { } region ? region.Text + (figure.RegionMeant is { } id ? $" = {id}" : "") + within : null,
            figure.Indicator is { } indicator ? indicator.Text + (figure.PartOf is { } whole ? $" ⊂ {whole.Text}" : "") : null,
            figure.Period?.ToString() ?? figure.PeriodText?.Text,
            figure.Unit?.Text,
            figure.Kind == ObservationKind.Target ? "target" : null,
            figure.Role == RowRole.Data ? null : figure.Role.ToString(),
            figure.Source is { } source ? $"source {source.Text}" : null,
            figure.Note is { } note ? $"note {note.Text}" : null,
            figure.Spread is { } spread ? $"spread {spread}" : null,
            figure.FilledDown is { } blank ? $"filled {blank}" : null,
        ];
        var content = figure.Content is { } cell ? CellText.AsWritten(cell) : "blank";
        return $"{figure.Address} {content}: {string.Join(", ", of.Select(part => part ?? "—").ToList() is var parts ? parts.Where((part, i) => i < 3 || part != "—") : [])}";
    }
}
