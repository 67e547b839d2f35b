using IndicatorDash.Regions;

namespace IndicatorDash.Layouts;

/// <summary>Finds the tables of a sheet: below one another, side by side, continued under a repeated header (续表).</summary>
internal sealed class TableFinder(SheetGrid grid, NameLookup names)
{
    public IReadOnlyList<TableFrame> Find()
    {
        var frames = new ColumnWindows(grid, names).Find()
            .SelectMany(window => new WindowScan(grid, names, window.First, window.Last).Frames())
            .ToList();
        var shared = frames
            .SelectMany(frame => frame.TitleRows.Where(IsAlone).Select(row => (Row: row, Below: frame.FirstRow)))
            .ToList();
        return
        [
            .. frames
                .Select(frame => frame with
                {
                    // A title above tables that stand side by side is of all of them.
                    TitleRows = [.. shared.Where(title => title.Below == frame.FirstRow).Select(title => title.Row).Union(frame.TitleRows).Order()],
                })
                .SelectMany(SplitAtRepeatedLabels)
                .OrderBy(frame => frame.FirstRow).ThenBy(frame => frame.FirstColumn),
        ];
    }

    private bool IsAlone(int row) => grid.Cells(row, 1, grid.LastColumn).Count == 1;

    /// <summary>地区 | 2020 | 地区 | 2020: one table beside the other, to save paper.</summary>
    private IEnumerable<TableFrame> SplitAtRepeatedLabels(TableFrame frame)
    {
        var row = frame.FirstRow + frame.HeaderRows - 1;
        var headings = Enumerable.Range(frame.FirstColumn, frame.LastColumn - frame.FirstColumn + 1)
            .Select(column => frame.HeaderRows == 0 ? "" : grid.Seen(row, column) is { } cell ? ChineseFold.Fold(cell.Text) : "")
            .ToList();
        var label = headings.Find(text => ColumnHeadings.Find(text) is ColumnRole.Region or ColumnRole.Indicator && !ColumnHeadings.IsCode(text));
        var starts = Enumerable.Range(0, headings.Count)
            .Where(i => label is not null && headings[i] == label && IsFirstOfMerge(row, frame.FirstColumn + i))
            .Select(i => i > 0 && ColumnHeadings.Find(headings[i - 1]) == ColumnRole.Ignored ? i - 1 : i)
            .Skip(1)
            .Prepend(0)
            .Append(headings.Count)
            .ToList();
        return starts.Zip(starts.Skip(1), (first, next) => frame with
        {
            FirstColumn = frame.FirstColumn + first,
            LastColumn = frame.FirstColumn + next - 1,
        });
    }

    private bool IsFirstOfMerge(int row, int column) =>
        grid.MergeAt(row, column) is not { } merge || merge.First.Column == column;
}
