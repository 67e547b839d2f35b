using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Collects remarks, one for each code and key, in the order in which they came up.</summary>
internal sealed class RemarkList(string sheet)
{
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<(LayoutRemarkCode, string), Entry> _byKey = [];

    /// <summary>Adds a cell to the remark of the code.</summary>
    public void Add(LayoutRemarkCode code, CellAddress? cell = null, string? argument = null) =>
        EntryOf(code, "").Add(cell, argument);

    /// <summary>Adds a cell to a remark of its own for the argument.</summary>
    public void AddEach(LayoutRemarkCode code, CellAddress? cell, string argument) =>
        EntryOf(code, argument).Add(cell, argument);

    public IReadOnlyList<LayoutRemark> ToRemarks() => [.. _entries.Select(entry => entry.ToRemark(sheet))];

    private Entry EntryOf(LayoutRemarkCode code, string key)
    {
        if (!_byKey.TryGetValue((code, key), out var entry))
        {
            entry = new Entry(code);
            _byKey.Add((code, key), entry);
            _entries.Add(entry);
        }

        return entry;
    }

    private sealed class Entry(LayoutRemarkCode code)
    {
        private readonly List<CellAddress> _cells = [];
        private readonly List<string> _arguments = [];
        private int _count;

        public void Add(CellAddress? cell, string? argument)
        {
            _count++;
            if (cell is { } address && _cells.Count < LayoutRemark.MaxNamed)
            {
                _cells.Add(address);
            }

            if (argument is not null && _arguments.Count < LayoutRemark.MaxNamed && !_arguments.Contains(argument))
            {
                _arguments.Add(argument);
            }
        }

        public LayoutRemark ToRemark(string sheet) =>
            new() { Code = code, Sheet = sheet, Cells = _cells, Count = _count, Arguments = _arguments };
    }
}
