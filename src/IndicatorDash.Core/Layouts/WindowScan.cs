using IndicatorDash.Regions;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Goes down some columns of the sheet.</summary>
internal sealed class WindowScan
{
    private const int MaxHeaderRows = 12;
    private readonly SheetGrid _grid;
    private readonly NameLookup _names;
    private readonly RowClassifier _classifier;
    private readonly int _first;
    private readonly int _last;
    private readonly List<TableFrame> _frames = [];
    private readonly List<int> _titles = [];

    public WindowScan(SheetGrid grid, NameLookup names, int first, int last)
    {
        (_grid, _names, _first, _last) = (grid, names, first, last);
        _classifier = new RowClassifier(names);
        Rows = [.. grid.Sheet.Rows
            .Select(row => (row.Number, _classifier.Classify(CellsOf(row.Number))))
            .Where(row => row.Item2 != RowKind.Blank)];
        TakeMergedHeaders();
        TakeNamesOfRows();
        TakeFiguresLikeYears();
    }

    /// <summary>The rows with something to see.</summary>
    public List<(int Row, RowKind Kind)> Rows { get; }

    public List<TableFrame> Frames()
    {
        var at = 0;
        while (at < Rows.Count)
        {
            at = Rows[at].Kind == RowKind.Line ? TakeTitle(at) : TakeTable(at);
        }

        return _frames;
    }

    public ArraySegment<Cell> CellsOf(int row) => _grid.Cells(row, _first, _last);

    /// <summary>合计 | 其中：女党员 is the second row of a header, and no figures, where cells of the first are merged down over it.</summary>
    private void TakeMergedHeaders()
    {
        var reach = 0;
        for (var i = 0; i < Rows.Count; i++)
        {
            var (row, kind) = Rows[i];
            if (kind is RowKind.Data or RowKind.Line && row <= reach && !CellsOf(row).Any(cell => _classifier.IsValue(cell) && !RowClassifier.IsBound(cell)))
            {
                Rows[i] = (row, kind = RowKind.Header);
            }

            reach = kind != RowKind.Header ? 0 : CellsOf(row)
                .Select(cell => _grid.MergeAt(row, cell.Column)?.Last.Row ?? row)
                .Append(reach)
                .Max();
        }
    }

    /// <summary>A name alone right below a row of figures, in the same column, is a row whose figures are blank.</summary>
    private void TakeNamesOfRows()
    {
        for (var i = 1; i < Rows.Count; i++)
        {
            if (Rows[i].Kind == RowKind.Line
                && Rows[i - 1].Kind == RowKind.Data
                && Rows[i - 1].Row == Rows[i].Row - 1
                && (i + 1 == Rows.Count || Rows[i + 1].Kind is RowKind.Data or RowKind.Line)
                && CellsOf(Rows[i].Row) is [var only]
                && RowClassifier.LabelOf(CellsOf(Rows[i - 1].Row)).Column == only.Column
                && IsName(only.Text))
            {
                Rows[i] = (Rows[i].Row, RowKind.Data);
            }
        }
    }

    /// <summary>
    /// 高新区 | 2013 | 1998 right below a header that names all its columns, or below figures, is a row of figures: no year heads a
    /// column there.
    /// </summary>
    private void TakeFiguresLikeYears()
    {
        for (var i = 1; i < Rows.Count; i++)
        {
            if (Rows[i].Kind == RowKind.Header
                && Rows[i - 1].Row == Rows[i].Row - 1
                && _classifier.IsNameWithYears(CellsOf(Rows[i].Row), out var years)
                && (Rows[i - 1].Kind == RowKind.Data || HeadsEach(Rows[i - 1], RowClassifier.LabelOf(CellsOf(Rows[i].Row)).Column, years)))
            {
                Rows[i] = (Rows[i].Row, RowKind.Data);
            }
        }
    }

    // Of a header of several rows, what is merged down heads the columns too.
    private bool HeadsEach((int Row, RowKind Kind) header, int labelColumn, IReadOnlyList<Cell> years) =>
        header.Kind == RowKind.Header
        && _grid.Seen(header.Row, labelColumn) is { } label && _names.IsHeading(label.Text)
        && years.All(year => _grid.Seen(header.Row, year.Column) is not null
            && (_grid.MergeAt(header.Row, year.Column) is not { } merge || merge.First.Column == merge.Last.Column));

    private int TakeTitle(int at)
    {
        if (!RowWords.IsNote(CellsOf(Rows[at].Row)[0].Text))
        {
            _titles.Add(Rows[at].Row);
        }

        return at + 1;
    }

    /// <summary>Takes a header with its figures; a header without figures is a line.</summary>
    private int TakeTable(int at)
    {
        var body = at;
        while (body < Rows.Count && Rows[body].Kind is RowKind.Header or RowKind.Numbering)
        {
            body++;
        }

        var data = NextOf(body, kind => kind != RowKind.Line);
        if (data == Rows.Count || Rows[data].Kind != RowKind.Data)
        {
            _titles.AddRange(Rows[at..body].Select(row => row.Row));
            return body;
        }

        // What stands above a header of the greatest height is lines of text, however many.
        var start = Math.Max(at, body - MaxHeaderRows);
        _titles.AddRange(Rows[at..start].Select(row => row.Row));
        at = start;
        var headerRows = body == at ? 0 : LastHeaderRow(Rows[body - 1].Row) - Rows[at].Row + 1;
        ContinueTitles();
        var scan = new BodyScan(this, at, body, [.. _titles.Select(TextOf)]);
        var next = scan.Run(body);
        _frames.Add(new TableFrame
        {
            FirstColumn = _first,
            LastColumn = _last,
            FirstRow = Rows[at].Row,
            HeaderRows = headerRows,
            LastRow = scan.LastRow,
            TitleRows = [.. _titles],
            RepeatedRows = scan.Repeated,
            LineRows = scan.Lines,
            NoteRows = scan.Notes,
        });
        _titles.Clear();
        return next;
    }

    /// <summary>What stands above a table holds for its continuation (续表) with other columns, too.</summary>
    private void ContinueTitles()
    {
        if (_frames.Count > 0 && _titles.Exists(row => RowWords.IsContinued(TextOf(row))))
        {
            _titles.InsertRange(0, _frames[^1].TitleRows);
        }
    }

    /// <summary>A merged header reaches down over rows that have no content of their own.</summary>
    private int LastHeaderRow(int row) => CellsOf(row)
        .Select(cell => _grid.MergeAt(row, cell.Column) is { } merge && !HasContentBelow(row, merge.Last.Row) ? merge.Last.Row : row)
        .Max();

    private bool HasContentBelow(int row, int last) =>
        Enumerable.Range(row + 1, Math.Min(last - row, 20)).Any(below => CellsOf(below).Count > 0);

    public int NextOf(int from, Func<RowKind, bool> isSought)
    {
        while (from < Rows.Count && !isSought(Rows[from].Kind))
        {
            from++;
        }

        return from;
    }

    public bool IsCertainHeader(int at) =>
        Rows[at].Kind == RowKind.Header && _classifier.IsCertainHeader(CellsOf(Rows[at].Row));

    /// <summary>The folded texts of a row with their columns.</summary>
    public string TextOf(int row) =>
        string.Join('\n', CellsOf(row).Select(cell => $"{cell.Column}:{ChineseFold.Fold(cell.Text)}"));

    private bool IsName(string text) => RowWords.IsTotal(text) || _names.IsRegion(text) || _names.IsIndicator(text);
}
