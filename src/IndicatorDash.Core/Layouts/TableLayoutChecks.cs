using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Checks a layout that somebody corrected before figures are read by it.</summary>
public static class TableLayoutChecks
{
    private static readonly ColumnRole[] Single =
        [ColumnRole.Region, ColumnRole.Indicator, ColumnRole.Period, ColumnRole.Unit, ColumnRole.Kind, ColumnRole.Source];

    /// <summary>Everything that is wrong; nothing where figures can be read.</summary>
    public static IReadOnlyList<LayoutProblem> Check(TableLayout layout, Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(sheet);
        return
        [
            .. Place(new TablePlace(layout.Sheet, layout.Range, layout.HeaderRows), sheet), .. Columns(layout), .. Values(layout), .. Shape(layout),
        ];
    }

    /// <summary>What is wrong with where a table is said to be; nothing where it can be looked at.</summary>
    /// <param name="place">Where it is.</param>
    /// <param name="sheet">Its sheet.</param>
    /// <param name="others">The other tables of the sheet.</param>
    public static IReadOnlyList<LayoutProblem> Check(TablePlace place, Sheet sheet, IEnumerable<TableLayout> others)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(others);
        return
        [
            .. Place(place, sheet), .. others.Where(other => other.Range.Meets(place.Range)).Take(1).Select(_ => new LayoutProblem(LayoutProblemCode.Overlaps)),
        ];
    }

    private static IEnumerable<LayoutProblem> Place(TablePlace place, Sheet sheet)
    {
        var (first, last) = (place.Range.First, place.Range.Last);
        var lastRow = sheet.Rows.Count == 0 ? 0 : sheet.Rows[^1].Number;
        var lastColumn = sheet.Rows.Count == 0 ? 0 : sheet.Rows.Max(row => row.Cells[^1].Column);
        if (first.Row < 1 || first.Column < 1 || first.Row > last.Row || first.Column > last.Column || last.Row > lastRow || last.Column > lastColumn)
        {
            yield return new LayoutProblem(LayoutProblemCode.RangeOutsideSheet) { LastCell = new CellAddress(lastRow, lastColumn) };
        }

        if (place.HeaderRows < 0 || place.HeaderRows > last.Row - first.Row)
        {
            yield return new LayoutProblem(LayoutProblemCode.NoRows);
        }
    }

    private static IEnumerable<LayoutProblem> Columns(TableLayout layout)
    {
        var seen = new HashSet<int>();
        foreach (var column in layout.Columns)
        {
            if (!seen.Add(column.Column) || column.Column < layout.Range.First.Column || column.Column > layout.Range.Last.Column)
            {
                yield return new LayoutProblem(LayoutProblemCode.BadColumn, column.Column);
            }
        }

        foreach (var role in Single)
        {
            foreach (var column in layout.Columns.Where(column => column.Role == role).Skip(1))
            {
                yield return new LayoutProblem(LayoutProblemCode.SeveralColumns, column.Column);
            }
        }
    }

    private static IEnumerable<LayoutProblem> Values(TableLayout layout)
    {
        var values = layout.Columns.Where(column => column.Role == ColumnRole.Value).ToList();
        if (values.Count == 0)
        {
            yield return new LayoutProblem(LayoutProblemCode.NoValueColumn);
        }

        foreach (var column in values)
        {
            if (layout.Region is null && !Has(layout, ColumnRole.Region))
            {
                yield return new LayoutProblem(LayoutProblemCode.RegionMissing, column.Column);
            }

            if (column.Indicator is null && layout.Indicator is null && !Has(layout, ColumnRole.Indicator))
            {
                yield return new LayoutProblem(LayoutProblemCode.IndicatorMissing, column.Column);
            }

            if (column.Period is null && layout.Period is null && !Has(layout, ColumnRole.Period))
            {
                yield return new LayoutProblem(LayoutProblemCode.PeriodMissing, column.Column);
            }
        }

        // A part of one item is another figure than the part of the same name of another.
        foreach (var column in values.GroupBy(column => (column.Indicator?.Text, column.PartOf?.Text, column.Period, column.Kind)).SelectMany(same => same.Skip(1)))
        {
            yield return new LayoutProblem(LayoutProblemCode.SameFigures, column.Column);
        }
    }

    private static IEnumerable<LayoutProblem> Shape(TableLayout layout)
    {
        var isContradicted = layout.Shape switch
        {
            TableShape.RegionByYear => !Has(layout, ColumnRole.Region),
            TableShape.RegionByIndicator => !Has(layout, ColumnRole.Region) && !Has(layout, ColumnRole.Period),
            TableShape.IndicatorByYear => !Has(layout, ColumnRole.Indicator),
            _ => false,
        };
        if (isContradicted)
        {
            yield return new LayoutProblem(LayoutProblemCode.ShapeContradicted);
        }
    }

    private static bool Has(TableLayout layout, ColumnRole role) => layout.Columns.Any(column => column.Role == role);
}
