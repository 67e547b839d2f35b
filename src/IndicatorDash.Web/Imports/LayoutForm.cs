using IndicatorDash.Layouts;
using IndicatorDash.Periods;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Imports;

/// <summary>A layout while somebody corrects it.</summary>
public sealed class LayoutForm(TableLayout layout)
{
    public TableShape Shape { get; set; } = layout.Shape;

    public int? HeaderRows { get; set; } = layout.HeaderRows;

    public string Region { get; set; } = layout.Region?.Text ?? "";

    public string Indicator { get; set; } = layout.Indicator?.Text ?? "";

    public string Period { get; set; } = layout.Period?.ToString() ?? "";

    public string Unit { get; set; } = layout.Unit?.Text ?? "";

    public IReadOnlyList<ColumnForm> Columns { get; } = [.. layout.Columns.Select(column => new ColumnForm(column))];

    public SortedDictionary<int, RowRole> Rows { get; } = new(layout.RowRoles.ToDictionary());

    public SortedDictionary<string, MarkMeaning> Marks { get; } = new(layout.Marks.ToDictionary(), StringComparer.Ordinal);

    /// <summary>The layout as it was corrected; <see langword="null"/> with what is wrong where it cannot be read.</summary>
    public TableLayout? Read(out string? problem)
    {
        var columns = new List<ColumnLayout>();
        problem = null;
        if (!TryRead(Period, out var period))
        {
            problem = ImportStrings.BadPeriod.Fill(Period);
            return null;
        }

        if (HeaderRows is not { } headerRows)
        {
            problem = ImportStrings.NoHeaderRows;
            return null;
        }

        foreach (var column in Columns)
        {
            if (!TryRead(column.Period, out var own))
            {
                problem = ImportStrings.BadPeriod.Fill(column.Period);
                return null;
            }

            columns.Add(column.Original with
            {
                Role = column.Role,
                Indicator = Text(column.Indicator, column.Original.Indicator),
                Unit = Text(column.Unit, column.Original.Unit),
                Period = own,
            });
        }

        return layout with
        {
            Shape = Shape,
            HeaderRows = headerRows,
            Columns = columns,
            RowRoles = Rows.Where(row => row.Value != RowRole.Data).ToDictionary(),
            Region = Text(Region, layout.Region),
            Indicator = Text(Indicator, layout.Indicator),
            Period = period,
            PeriodText = period == layout.Period ? layout.PeriodText : null,
            Unit = Text(Unit, layout.Unit),
            Marks = Marks.ToDictionary(),
            Confidence = 1,
        };
    }

    // What was not touched still stands where it was read.
    private static SheetText? Text(string text, SheetText? original) =>
        text.Trim() is not { Length: > 0 } said ? null : said == original?.Text ? original : new SheetText(said, null);

    private static bool TryRead(string text, out Period? period)
    {
        var isPeriod = IndicatorDash.Periods.Period.TryParse(text.Trim(), out var read);
        period = isPeriod ? read : null;
        return isPeriod || string.IsNullOrWhiteSpace(text);
    }
}

/// <summary>A column of a layout while somebody corrects it.</summary>
public sealed class ColumnForm(ColumnLayout original)
{
    public ColumnLayout Original { get; } = original;

    public ColumnRole Role { get; set; } = original.Role;

    public string Indicator { get; set; } = original.Indicator?.Text ?? "";

    public string Unit { get; set; } = original.Unit?.Text ?? "";

    public string Period { get; set; } = original.Period?.ToString() ?? "";
}
