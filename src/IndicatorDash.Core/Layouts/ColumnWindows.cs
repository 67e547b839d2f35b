using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Finds the columns of tables that stand side by side with an empty column between them.</summary>
internal sealed class ColumnWindows(SheetGrid grid, NameLookup names)
{
    private const int SampledRows = 200;

    /// <summary>The first and the last column of each; one window where the tables cannot be told apart.</summary>
    public IReadOnlyList<(int First, int Last)> Find()
    {
        var used = UsedColumns();
        var windows = new List<(int First, int Last)>();
        foreach (var (first, last) in Runs(used))
        {
            if (windows.Count == 0 || HasLabels(first, last))
            {
                windows.Add((first, last));
            }
            else
            {
                windows[^1] = (windows[^1].First, last);
            }
        }

        return windows;
    }

    /// <summary>The columns with content, but for that of titles and notes, which reach over.</summary>
    private bool[] UsedColumns()
    {
        var used = new bool[grid.LastColumn + 2];
        foreach (var row in grid.Sheet.Rows)
        {
            var cells = grid.Cells(row.Number, 1, grid.LastColumn);
            if (cells.Count < 2)
            {
                continue;
            }

            for (var i = 0; i < cells.Count; i++)
            {
                var column = cells[i].Column;
                var last = grid.MergeAt(row.Number, column) is { } merge ? Math.Min(merge.Last.Column, grid.LastColumn) : column;
                used.AsSpan(column, last - column + 1).Fill(true);
            }
        }

        return used;
    }

    private static IEnumerable<(int First, int Last)> Runs(bool[] used)
    {
        var first = 0;
        for (var column = 1; column < used.Length; column++)
        {
            if (used[column] && first == 0)
            {
                first = column;
            }
            else if (!used[column] && first > 0)
            {
                yield return (first, column - 1);
                first = 0;
            }
        }
    }

    /// <summary>Whether the columns begin with names of their own; figures alone belong to the names on their left.</summary>
    private bool HasLabels(int first, int last)
    {
        const int LabelColumns = 2;
        if (first == last)
        {
            return false;
        }

        var cells = grid.Sheet.Rows.Take(SampledRows)
            .SelectMany(row => grid.Cells(row.Number, first, Math.Min(last, first + LabelColumns - 1)))
            .Where(cell => cell.Kind == CellKind.Text)
            .ToList();
        return cells.Exists(cell => ColumnHeadings.Find(cell.Text) is ColumnRole.Region or ColumnRole.Indicator or ColumnRole.Period)
            || cells.Count(cell => names.IsRegion(cell.Text)) >= 2;
    }
}
