using System.Text.RegularExpressions;
using IndicatorDash.Observations;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Tells how a table is laid out of which only the edges are known.</summary>
internal sealed partial class TableDescriber(SheetGrid grid, NameLookup names)
{
    private readonly RemarkList _remarks = new(grid.Sheet.Name);

    public TableLayout Describe(TableFrame frame)
    {
        var titles = new TitleReader(names, _remarks);
        var title = titles.Read(grid.Sheet.Name, LinesOf(frame), NotesOf(frame));
        var rows = DataRows(frame);
        var drafts = Drafts(frame, rows);
        new ColumnRoles(names, _remarks, drafts).Assign(title.Region is not null);
        var rowsNameIndicator = drafts.Any(draft => draft.Is(ColumnRole.Indicator));
        var columns = new ValueColumns(names, _remarks, YearOf(title, drafts)).Read(drafts, rowsNameIndicator, KindOf(title, drafts));
        var layout = new TableLayout
        {
            Sheet = grid.Sheet.Name,
            Range = frame.Range,
            Shape = ShapeReader.Of(columns),
            HeaderRows = frame.HeaderRows,
            Columns = columns,
            Titles = title.Lines,
            Region = title.Region,
            Unit = title.Unit,
            Confidence = 1,
            Signature = "",
        };
        layout = WithIndicator(WithPeriod(layout, title), titles);
        var labels = new LabelCheck(grid, names, _remarks);
        layout = labels.WithRegion(layout, rows);
        layout = layout with { RowRoles = new RowRoleReader(grid, names, frame, columns, _remarks).Read(labels.RegionOf(layout)) };
        labels.CheckNames(layout, rows);
        ReportHidden(frame);
        return Finished(layout, rows);
    }

    private TableLayout Finished(TableLayout layout, List<int> rows)
    {
        var remarks = _remarks.ToRemarks();
        return layout with
        {
            Marks = MarksOf(layout, rows),
            Remarks = remarks,
            Confidence = LayoutConfidence.Of(remarks, rows.Count),
            Signature = HeaderSignature.Of(layout.Shape, layout.Columns.Select(column => column.Header)),
        };
    }

    private List<int> DataRows(TableFrame frame)
    {
        var others = frame.RepeatedRows.Concat(frame.LineRows).ToHashSet();
        return [.. grid.Sheet.Rows.Select(row => row.Number).Where(row =>
            row >= frame.FirstRow + frame.HeaderRows && row <= frame.LastRow && !others.Contains(row))];
    }

    private List<ColumnDraft> Drafts(TableFrame frame, List<int> rows)
    {
        if (frame.HeaderRows == 0)
        {
            _remarks.Add(LayoutRemarkCode.NoHeader, frame.Range.First);
        }

        if (frame.RepeatedRows.Count > 0)
        {
            _remarks.Add(LayoutRemarkCode.RepeatedHeader, new CellAddress(frame.RepeatedRows[0], frame.FirstColumn));
        }

        var header = new HeaderReader(grid, names, frame.Range, frame.HeaderRows);
        return
        [
            .. Enumerable.Range(frame.FirstColumn, frame.LastColumn - frame.FirstColumn + 1)
                .Select(column => new ColumnDraft(header.Read(column), ColumnEvidence.Of(grid, names, rows, column))),
        ];
    }

    /// <summary>Each text above once, in the columns of the table, or reaching over them.</summary>
    private List<SheetText> LinesOf(TableFrame frame) =>
    [
        .. frame.TitleRows
            .SelectMany(row => grid.Cells(row, 1, grid.LastColumn)
                .Where(cell => cell.Column >= frame.FirstColumn && cell.Column <= frame.LastColumn || IsAlone(row) || ReachesOver(row, cell, frame))
                .Select(cell => new SheetText(CellText.AsWritten(cell), new CellAddress(row, cell.Column)))),
    ];

    private List<SheetText> NotesOf(TableFrame frame) =>
    [
        .. frame.NoteRows.SelectMany(row => grid.Cells(row, frame.FirstColumn, frame.LastColumn)
            .Select(cell => new SheetText(CellText.AsWritten(cell), new CellAddress(row, cell.Column)))),
    ];

    private bool IsAlone(int row) => grid.Cells(row, 1, grid.LastColumn).Count == 1;

    private bool ReachesOver(int row, Cell cell, TableFrame frame) =>
        grid.MergeAt(row, cell.Column) is { } merge && merge.First.Column <= frame.LastColumn && merge.Last.Column >= frame.FirstColumn;

    // Of what was done for a target, and how it was judged.
    private static readonly string[] NoPlan = ["完成", "考核", "责任", "管理", "落实", "进展", "进度", "执行", "推进"];

    [GeneratedRegex(@"目标|计划(?:表|数|书|安排表?|分配表?|分解表?|下达表?)?(?:[（(].*[）)])?$|(?:任务|指标)(?:分解|分配|下达|安排|清单)")]
    private static partial Regex Plan();

    // "2022年目标任务分解表": a planned 134 is not a built 134. "目标任务完成情况", "目标责任制考核": what was done of it.
    private ObservationKind KindOf(TitleReading title, List<ColumnDraft> drafts)
    {
        var line = title.Lines.FirstOrDefault(line =>
            Plan().IsMatch(line.Text.Trim()) && !RowWords.IsNote(line.Text)
            && !NoPlan.Any(word => line.Text.Contains(word, StringComparison.Ordinal)));
        if (line is null || drafts.Any(draft => draft.Header.Kind is not null || draft.Is(ColumnRole.Kind)))
        {
            return ObservationKind.Actual;
        }

        _remarks.Add(LayoutRemarkCode.TargetsByTitle, line.Cell, line.Text);
        return ObservationKind.Target;
    }

    /// <summary>The year that columns of parts of it (上半年, 6月) are of.</summary>
    private int? YearOf(TitleReading title, List<ColumnDraft> drafts) => !drafts.Exists(draft => draft.Is(ColumnRole.Period))
        && (title.Period ?? TitleReader.PeriodOfName(grid.Sheet.Name)) is { } period && period.FirstDay.Year == period.LastDay.Year
            ? period.Year
            : null;

    private TableLayout WithPeriod(TableLayout layout, TitleReading title)
    {
        var values = layout.Columns.Where(column => column.Role == ColumnRole.Value).ToList();
        if (layout.Columns.Any(column => column.Role == ColumnRole.Period) || (values.Count > 0 && values.TrueForAll(column => column.Period is not null)))
        {
            return layout;
        }

        if (title.Period is not null)
        {
            return layout with { PeriodText = title.PeriodText, Period = title.Period };
        }

        if (!title.IsOpenEnded && TitleReader.PeriodOfName(grid.Sheet.Name) is { } period)
        {
            var text = new SheetText(grid.Sheet.Name, null);
            _remarks.Add(LayoutRemarkCode.PeriodFromSheetName, null, text.Text);
            return layout with { PeriodText = text, Period = period };
        }

        _remarks.Add(LayoutRemarkCode.PeriodMissing);
        return layout;
    }

    // "2021年各市培训党员人数", and 人数 over the figures.
    private static TableLayout WithoutMeasureWords(TableLayout layout, SheetText known)
    {
        bool IsBare(ColumnLayout column) => column is { Role: ColumnRole.Value, Indicator.Text: { } name }
            && ColumnHeadings.IsMeasureWord(name) && known.Text.EndsWith(name, StringComparison.Ordinal);
        if (!layout.Columns.Any(IsBare) || layout.Columns.Any(column => column.Role == ColumnRole.Value && !IsBare(column)))
        {
            return layout;
        }

        ColumnLayout[] columns = [.. layout.Columns.Select(column => column with { Indicator = null })];
        return layout with { Columns = columns, Shape = ShapeReader.Of(columns) };
    }

    private TableLayout WithIndicator(TableLayout layout, TitleReader titles)
    {
        if (titles.KnownIndicatorIn(layout.Titles) is { } known)
        {
            layout = WithoutMeasureWords(layout, known);
        }

        var isNamed = layout.Columns.Any(column => column.Role == ColumnRole.Indicator)
            || layout.Columns.Where(column => column.Role == ColumnRole.Value).All(column => column.Indicator is not null);
        if (isNamed)
        {
            return layout;
        }

        var indicator = titles.IndicatorOf(layout.Titles) ?? titles.KnownIndicatorIn(new SheetText(layout.Sheet, null));
        if (indicator is null)
        {
            _remarks.Add(LayoutRemarkCode.IndicatorMissing);
        }

        return layout with { Indicator = indicator };
    }

    /// <summary>The marks that are met, with what the lines above say of them, or words such as 未报送 of themselves.</summary>
    private Dictionary<string, MarkMeaning> MarksOf(TableLayout layout, List<int> rows)
    {
        var said = MarkLegend.Read(layout.Titles);
        var marks = new Dictionary<string, MarkMeaning>(StringComparer.Ordinal);
        var values = layout.Columns.Where(column => column.Role == ColumnRole.Value).Select(column => column.Column).ToList();
        foreach (var row in rows.Where(row => !layout.RowRoles.TryGetValue(row, out var role) || role is RowRole.Total or RowRole.SubItem))
        {
            if (grid.Row(row) is not { } content)
            {
                continue;
            }

            foreach (var column in values)
            {
                if (CellMarks.Of(SheetGrid.In(content, column), said) is { } mark && (mark.Length > 0 || grid.MergeAt(row, column) is null))
                {
                    marks.TryAdd(mark, said.TryGetValue(mark, out var meaning) ? meaning : CellMarks.Proposed(mark));
                }
            }
        }

        return marks;
    }

    private void ReportHidden(TableFrame frame)
    {
        if (grid.Sheet.IsHidden)
        {
            _remarks.Add(LayoutRemarkCode.HiddenSheet);
        }

        foreach (var row in grid.Sheet.Rows.Where(row => row.IsHidden && row.Number >= frame.FirstRow && row.Number <= frame.LastRow))
        {
            _remarks.Add(LayoutRemarkCode.HiddenRows, new CellAddress(row.Number, frame.FirstColumn));
        }

        foreach (var column in grid.Sheet.HiddenColumns.Where(column => column >= frame.FirstColumn && column <= frame.LastColumn).Order())
        {
            _remarks.Add(LayoutRemarkCode.HiddenColumns, new CellAddress(frame.FirstRow, column));
        }
    }
}
