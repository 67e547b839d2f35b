using System.Globalization;
using System.Xml;

namespace IndicatorDash.Spreadsheets.Marking;

/// <summary>Copies the rows of a sheet. Rows without marks are copied as they are.</summary>
internal sealed class MarkedRows
{
    private readonly XmlReader _reader;
    private readonly XmlWriter _writer;
    private readonly SheetMarks _marks;
    private readonly MarkedStyles _styles;
    private readonly CancellationToken _cancellation;
    private readonly string _space;

    // The rows that something goes into, and in each the marked cells from left to right.
    private readonly Queue<int> _rows;
    private readonly ILookup<int, int> _columns;

    public MarkedRows(XmlReader reader, XmlWriter writer, SheetMarks marks, MarkedStyles styles, CancellationToken cancellation)
    {
        (_reader, _writer, _marks, _styles, _cancellation) = (reader, writer, marks, styles, cancellation);
        _space = reader.NamespaceURI;
        _rows = new Queue<int>(marks.Messages.Keys);
        _columns = marks.Severities.Keys.OrderBy(address => address.Column).ToLookup(address => address.Row, address => address.Column);
    }

    /// <summary>Copies the element that the reader is at, and goes on behind it.</summary>
    public void Copy()
    {
        MarkedSheet.CopyStart(_reader, _writer);
        var number = 0;
        ForEachChild("row", () =>
        {
            _cancellation.ThrowIfCancellationRequested();
            number = int.TryParse(_reader.GetAttribute("r"), CultureInfo.InvariantCulture, out var written) ? written : number + 1;
            WriteNewRowsBefore(number);
            if (_rows.TryPeek(out var next) && next == number)
            {
                _rows.Dequeue();
                CopyRow(number);
            }
            else if (_marks.IsColumnReplaced)
            {
                CopyRow(number);
            }
            else
            {
                _writer.WriteNode(_reader, defattr: false);
            }
        });
        WriteNewRowsBefore(int.MaxValue);
        _writer.WriteEndElement();
    }

    private void ForEachChild(string name, Action copy)
    {
        var isEmpty = _reader.IsEmptyElement;
        _reader.Read();
        while (!isEmpty && _reader.NodeType != XmlNodeType.EndElement)
        {
            if (_reader.NodeType == XmlNodeType.Element && _reader.LocalName == name)
            {
                copy();
            }
            else
            {
                _writer.WriteNode(_reader, defattr: false);
            }
        }

        if (!isEmpty)
        {
            _reader.Read();
        }
    }

    private void WriteNewRowsBefore(int number)
    {
        while (_rows.TryPeek(out var row) && row < number)
        {
            _rows.Dequeue();
            _writer.WriteStartElement("row", _space);
            _writer.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
            WriteNewCells(row, new Queue<int>(Columns(row)), int.MaxValue);
            _writer.WriteEndElement();
        }
    }

    private void CopyRow(int row)
    {
        CopyStartWithout("spans");
        var waiting = new Queue<int>(Columns(row));
        var column = 0;
        ForEachChild("c", () =>
        {
            column = CellAddress.TryParse(_reader.GetAttribute("r"), out var address) ? address.Column : column + 1;
            WriteNewCells(row, waiting, column);
            var isMarked = waiting.TryPeek(out var next) && next == column;
            if (column == _marks.Column)
            {
                // Of an earlier marking, or empty.
                _reader.Skip();
            }
            else if (isMarked)
            {
                waiting.Dequeue();
                CopyMarkedCell(new CellAddress(row, column));
            }
            else
            {
                _writer.WriteNode(_reader, defattr: false);
            }
        });
        WriteNewCells(row, waiting, int.MaxValue);
        _writer.WriteEndElement();
    }

    // The marked cells and the message, from left to right.
    private IEnumerable<int> Columns(int row) =>
        _marks.Messages.ContainsKey(row) ? _columns[row].Append(_marks.Column).Order() : [];

    private void CopyMarkedCell(CellAddress address)
    {
        var style = uint.TryParse(_reader.GetAttribute("s"), CultureInfo.InvariantCulture, out var written) ? written : 0;
        CopyStartWithout("s");
        WriteStyle(style, address);
        var isEmpty = _reader.IsEmptyElement;
        _reader.Read();
        while (!isEmpty && _reader.NodeType != XmlNodeType.EndElement)
        {
            _writer.WriteNode(_reader, defattr: false);
        }

        if (!isEmpty)
        {
            _reader.Read();
        }

        _writer.WriteEndElement();
    }

    private void CopyStartWithout(string attribute)
    {
        _writer.WriteStartElement(_reader.Prefix, _reader.LocalName, _reader.NamespaceURI);
        while (_reader.MoveToNextAttribute())
        {
            if (_reader.Name != attribute)
            {
                _writer.WriteAttributeString(_reader.Prefix, _reader.LocalName, _reader.NamespaceURI, _reader.Value);
            }
        }

        _reader.MoveToElement();
    }

    private void WriteNewCells(int row, Queue<int> waiting, int before)
    {
        while (waiting.TryPeek(out var column) && column < before)
        {
            waiting.Dequeue();
            var address = new CellAddress(row, column);
            _writer.WriteStartElement("c", _space);
            _writer.WriteAttributeString("r", address.ToString());
            if (column == _marks.Column)
            {
                WriteText(_marks.Messages[row]);
            }
            else
            {
                WriteStyle(0, address);
            }

            _writer.WriteEndElement();
        }
    }

    private void WriteStyle(uint style, CellAddress address) => _writer.WriteAttributeString(
        "s", _styles.Of(style, _marks.Severities[address]).ToString(CultureInfo.InvariantCulture));

    private void WriteText(string text)
    {
        _writer.WriteAttributeString("t", "inlineStr");
        _writer.WriteStartElement("is", _space);
        _writer.WriteStartElement("t", _space);
        _writer.WriteAttributeString("xml", "space", null, "preserve");
        _writer.WriteString(WorkbookText.Of(text));
        _writer.WriteEndElement();
        _writer.WriteEndElement();
    }
}
