using System.Globalization;
using System.Xml;

namespace IndicatorDash.Spreadsheets.Xlsx;

/// <summary>Reads the cells of a sheet as they come. Nothing is made larger than what is written: no range is spread.</summary>
internal sealed class SheetPart
{
    // Excel's last row and column: 1,048,576 and XFD.
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;
    private const int RowDepth = 2;
    private const int CellDepth = 3;

    private readonly XmlPart _part;
    private readonly XmlReader _xml;
    private readonly SheetBuilder _sheet;
    private readonly SheetProgress _progress;
    private readonly SheetCell _cell;

    // Names that are the same object as those of the reader, so that comparing them is comparing addresses.
    private readonly string _c;
    private readonly string _row;

    private int _rowNumber;
    private int _column;
    private bool _areRowsHidden;

    public SheetPart(XmlPart part, XmlNameTable names, SheetBuilder sheet, SheetContext context, SheetProgress progress)
    {
        (_part, _xml, _sheet, _progress) = (part, part.Xml, sheet, progress);
        _cell = new SheetCell(part, names, sheet, context);
        _c = names.Add("c");
        _row = names.Add("row");
    }

    public void Read()
    {
        while (_part.ReadElement())
        {
            var name = _xml.LocalName;
            if (ReferenceEquals(name, _c))
            {
                ReadCell();
            }
            else if (ReferenceEquals(name, _row))
            {
                ReadRow();
            }
            else
            {
                ReadSetting(name);
            }
        }
    }

    private void ReadSetting(string name)
    {
        switch (name)
        {
            case "sheetFormatPr":
                _areRowsHidden = _part.IsSet("zeroHeight");
                break;
            case "col" when _part.IsSet("hidden") || _part.Attribute("width") == "0":
                _sheet.HideColumns(_part.Integer("min") ?? 1, _part.Integer("max") ?? LastColumn);
                break;
            case "mergeCell":
                ReadMerge(_part.Attribute("ref") ?? "");
                break;
        }
    }

    // "A1:B2"; one that cannot be read takes nothing away from what the cells hold.
    private void ReadMerge(string range)
    {
        var colon = range.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0
            && CellAddress.TryParse(range.AsSpan(0, colon), out var first)
            && CellAddress.TryParse(range.AsSpan(colon + 1), out var last))
        {
            _sheet.Merge(new CellRange(first, last));
        }
    }

    private void ReadRow()
    {
        if (_xml.Depth != RowDepth)
        {
            return;
        }

        var number = _rowNumber + 1;
        if (_part.Attribute("r") is { } written
            && (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number > LastRow))
        {
            throw new SpreadsheetException(SpreadsheetProblem.RowNumberTooHigh, _sheet.Name, Shortened(written));
        }

        if (number <= _rowNumber)
        {
            throw new SpreadsheetException(SpreadsheetProblem.Damaged);
        }

        (_rowNumber, _column) = (number, 0);
        var isHidden = _part.Attribute("hidden") is { } hidden ? hidden is "1" or "true" : _areRowsHidden && !HasHeight();
        _sheet.StartRow(number, isHidden || _part.Attribute("ht") == "0");
        _progress.Update();
    }

    private bool HasHeight() => _part.Attribute("ht") is { } height && height != "0";

    private void ReadCell()
    {
        if (_xml.Depth != CellDepth)
        {
            return;
        }

        _column = _cell.ReadStart(_rowNumber, _column);
        if (_column > LastColumn)
        {
            throw new SpreadsheetException(SpreadsheetProblem.Damaged);
        }

        _cell.ReadContent(_rowNumber, _column);
    }

    private static string Shortened(string text) => text.Length <= 16 ? text : text[..16] + "…";
}
