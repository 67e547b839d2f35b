using System.Globalization;
using System.Xml;

namespace IndicatorDash.Spreadsheets.Xlsx;

/// <summary>Reads one cell of a sheet after another.</summary>
/// <example><c>&lt;c r="B7" s="3" t="s"&gt;&lt;f&gt;A1&lt;/f&gt;&lt;v&gt;12&lt;/v&gt;&lt;/c&gt;</c></example>
internal sealed class SheetCell
{
    private readonly XmlPart _part;
    private readonly XmlReader _xml;
    private readonly SheetBuilder _sheet;
    private readonly SheetContext _context;
    private readonly CellText _inline;
    private readonly char[] _value;
    private readonly string _r;
    private readonly string _s;
    private readonly string _t;
    private readonly string _v;
    private readonly string _f;
    private readonly string _is;

    private CellStyle _style;
    private string _type = "";

    public SheetCell(XmlPart part, XmlNameTable names, SheetBuilder sheet, SheetContext context)
    {
        (_part, _xml, _sheet, _context) = (part, part.Xml, sheet, context);
        _inline = new CellText(context.Reading.Options.MaxCellLength);
        _value = new char[context.Reading.Options.MaxCellLength + 1];
        _r = names.Add("r");
        _s = names.Add("s");
        _t = names.Add("t");
        _v = names.Add("v");
        _f = names.Add("f");
        _is = names.Add("is");
    }

    /// <summary>Reads the cell's attributes.</summary>
    /// <returns>Its column: the one it gives, else the next after the one before it.</returns>
    public int ReadStart(int row, int before)
    {
        (_style, _type) = (default, "");
        var column = before + 1;
        while (_xml.MoveToNextAttribute())
        {
            var name = _xml.LocalName;
            if (_xml.Prefix.Length > 0)
            {
                continue;
            }

            if (ReferenceEquals(name, _r))
            {
                column = ColumnOf(_xml.Value, row, before);
            }
            else if (ReferenceEquals(name, _s))
            {
                _style = StyleOf(_xml.Value);
            }
            else if (ReferenceEquals(name, _t))
            {
                _type = _xml.Value;
            }
        }

        _xml.MoveToElement();
        return column;
    }

    /// <summary>Reads the rest of the cell and adds it to the sheet if it has content.</summary>
    public void ReadContent(int row, int column)
    {
        if (_xml.IsEmptyElement)
        {
            return;
        }

        var depth = _xml.Depth;
        var length = 0;
        var hasValue = false;
        var hasFormula = false;
        string? text = null;
        while (_part.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            var name = _xml.LocalName;
            if (ReferenceEquals(name, _v))
            {
                hasValue = true;
                length = ReadValue(row, column);
            }
            else if (ReferenceEquals(name, _f))
            {
                hasFormula = true;
            }
            else if (ReferenceEquals(name, _is))
            {
                text = _inline.Read(_part) ?? throw _sheet.TooLong(row, column);
            }
        }

        var traits = hasFormula ? CellTraits.Formula : CellTraits.None;
        if (text is not null)
        {
            CellMaker.AddText(_sheet, column, CellKind.Text, text, _style, traits);
        }
        else if (length > 0)
        {
            Add(column, _value.AsSpan(0, length), traits);
        }
        else if (hasFormula && !(hasValue && _type == "str"))
        {
            // A formula that gives an empty text is calculated: <c t="str"><f>…</f><v></v></c>.
            _sheet.Add(new Cell(column, CellKind.Uncalculated, "", null, traits, _style.Indent));
        }
    }

    private int ReadValue(int row, int column)
    {
        var length = 0;
        if (_xml.IsEmptyElement)
        {
            return 0;
        }

        while (_part.Read() && _xml.NodeType != XmlNodeType.EndElement)
        {
            int read;
            while (_xml.HasValue && (read = _xml.ReadValueChunk(_value, length, _value.Length - length)) > 0)
            {
                length += read;
                if (length == _value.Length)
                {
                    throw _sheet.TooLong(row, column);
                }
            }
        }

        return length;
    }

    private void Add(int column, ReadOnlySpan<char> value, CellTraits traits)
    {
        switch (_type)
        {
            case "s":
                AddShared(column, value, traits);
                break;
            case "" or "n":
                AddNumber(column, value, traits);
                break;
            case "str":
                CellMaker.AddText(_sheet, column, CellKind.Text, CellText.Unescape(Pooled(value)), _style, traits);
                break;
            case "b" when value is "1" or "true" or "0" or "false":
                _sheet.Add(CellMaker.Boolean(column, value is "1" or "true", _style, traits));
                break;
            case "d" when SerialDate.TextOf(value) is { } date:
                _sheet.Add(new Cell(column, CellKind.Date, date, null, traits, _style.Indent));
                break;
            default:
                AddError(column, value, traits);
                break;
        }
    }

    private void AddShared(int column, ReadOnlySpan<char> value, CellTraits traits)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _context.Texts.Length)
        {
            CellMaker.AddText(_sheet, column, CellKind.Text, _context.Texts[index], _style, traits);
        }
        else
        {
            AddError(column, value, traits);
        }
    }

    private void AddNumber(int column, ReadOnlySpan<char> value, CellTraits traits)
    {
        if (StoredNumber.TryRead(value, out var number, out var isPlain))
        {
            var text = Pooled(isPlain ? value : StoredNumber.TextOf(number));
            _sheet.Add(_context.Cells.Number(column, number, text, _style, traits));
        }
        else
        {
            AddError(column, value, traits);
        }
    }

    private void AddError(int column, ReadOnlySpan<char> value, CellTraits traits) =>
        CellMaker.AddText(_sheet, column, CellKind.Error, Pooled(value), _style, traits);

    private string Pooled(ReadOnlySpan<char> value) => _context.Reading.Texts.TextOf(value);

    private CellStyle StyleOf(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _context.Styles.Length
            ? _context.Styles[at]
            : default;

    // Cells come from left to right in their own row; where they do not, it cannot be known which is which.
    private static int ColumnOf(string reference, int row, int before) =>
        CellAddress.TryParse(reference, out var address) && address.Row == row && address.Column > before
            ? address.Column
            : throw new SpreadsheetException(SpreadsheetProblem.Damaged);
}
