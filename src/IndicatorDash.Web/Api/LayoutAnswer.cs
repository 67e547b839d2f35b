using IndicatorDash.Layouts;

namespace IndicatorDash.Web.Api;

/// <summary>How one table of a file is laid out.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Range">Its cells, such as A3:F22.</param>
/// <param name="Shape">What its rows and columns are.</param>
/// <param name="HeaderRows">How many rows at its top are header.</param>
/// <param name="Confidence">How sure the detection is, 0 to 1.</param>
/// <param name="Region">The region of the whole table, as written.</param>
/// <param name="Indicator">The indicator of the whole table, as written.</param>
/// <param name="Period">The period of the whole table.</param>
/// <param name="Unit">The unit of the whole table, as written.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Remarks">What was uncertain.</param>
public sealed record LayoutAnswer(
    string Sheet,
    string Range,
    TableShape Shape,
    int HeaderRows,
    double Confidence,
    string? Region,
    string? Indicator,
    string? Period,
    string? Unit,
    IReadOnlyList<ColumnAnswer> Columns,
    IReadOnlyList<LayoutRemarkCode> Remarks)
{
    public static LayoutAnswer Of(TableLayout layout) => new(
        layout.Sheet,
        layout.Range.ToString(),
        layout.Shape,
        layout.HeaderRows,
        layout.Confidence,
        layout.Region?.Text,
        layout.Indicator?.Text,
        layout.Period?.ToString(),
        layout.Unit?.Text,
        [.. layout.Columns.Select(ColumnAnswer.Of)],
        [.. layout.Remarks.Select(remark => remark.Code)]);
}

/// <summary>What one column of a table is.</summary>
/// <param name="Column">Counts from 1.</param>
/// <param name="Role">What it is.</param>
/// <param name="Header">Its header as written.</param>
/// <param name="Indicator">The indicator, where the column decides it.</param>
/// <param name="Period">The period, where the column decides it.</param>
/// <param name="Unit">The unit, where the column decides it.</param>
public sealed record ColumnAnswer(int Column, ColumnRole Role, string? Header, string? Indicator, string? Period, string? Unit)
{
    public static ColumnAnswer Of(ColumnLayout column) => new(
        column.Column, column.Role, column.Header?.Text, column.Indicator?.Text, column.Period?.ToString(), column.Unit?.Text);
}
