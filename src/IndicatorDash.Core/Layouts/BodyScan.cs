namespace IndicatorDash.Layouts;

/// <summary>Goes down the figures of one table, to where the next one begins.</summary>
/// <param name="titles">The lines above the table.</param>
internal sealed class BodyScan(WindowScan window, int header, int headerEnd, IReadOnlyList<string> titles)
{
    public List<int> Repeated { get; } = [];

    public List<int> Lines { get; } = [];

    public List<int> Notes { get; } = [];

    public int LastRow { get; private set; }

    public int Run(int at)
    {
        var rows = window.Rows;
        while (at < rows.Count)
        {
            if (rows[at].Kind == RowKind.Data || IsTextRow(at))
            {
                LastRow = rows[at].Row;
                at++;
                continue;
            }

            var data = window.NextOf(at, kind => kind == RowKind.Data);
            var next = NextHeader(at, data);
            if (next < data && !IsRepeated(at, next, data))
            {
                return TakeNotes(at, next);
            }

            if (data == rows.Count)
            {
                return TakeNotes(at, data);
            }

            TakeBetween(at, data, isRepeated: next < data);
            at = data;
        }

        return at;
    }

    // A row right below that is neither a header nor a line is one of figures that says something else instead.
    private bool IsTextRow(int at) =>
        window.Rows[at].Kind == RowKind.Header && window.Rows[at].Row == LastRow + 1 && !window.IsCertainHeader(at);

    private int NextHeader(int from, int to)
    {
        while (from < to && !window.IsCertainHeader(from))
        {
            from++;
        }

        return from;
    }

    /// <summary>Lines between the figures and the same header again lead to another table, unless they say 续表 or repeat the title.</summary>
    private bool IsNewTitle(int from, int to)
    {
        var texts = window.Rows[from..to].Where(row => row.Kind == RowKind.Line).Select(row => window.TextOf(row.Row)).ToList();
        return texts.Count > 0 && !texts.Exists(RowWords.IsContinued) && !texts.TrueForAll(titles.Contains);
    }

    private bool IsRepeated(int from, int at, int data)
    {
        if (IsNewTitle(from, at))
        {
            return false;
        }

        var isShort = headerEnd == header || data - at < headerEnd - header;
        return !isShort && Enumerable.Range(0, headerEnd - header).All(i =>
            window.Rows[at + i].Kind is RowKind.Header or RowKind.Numbering
            && window.TextOf(window.Rows[at + i].Row) == window.TextOf(window.Rows[header + i].Row));
    }

    private void TakeBetween(int at, int data, bool isRepeated)
    {
        foreach (var (row, kind) in window.Rows[at..data])
        {
            if (isRepeated || kind == RowKind.Numbering)
            {
                Repeated.Add(row);
            }
            else if (kind == RowKind.Line)
            {
                Lines.Add(row);
            }
        }
    }

    private string TextAt(int at) => window.CellsOf(window.Rows[at].Row)[0].Text;

    /// <summary>Takes the notes; the first line that is none may be the title of the next table.</summary>
    private int TakeNotes(int at, int end)
    {
        var isLast = end == window.Rows.Count;
        while (at < end && (isLast || RowWords.IsNote(TextAt(at)) || (Notes.Count > 0 && RowWords.IsNumbered(TextAt(at)))))
        {
            Notes.Add(window.Rows[at].Row);
            at++;
        }

        return at;
    }
}
