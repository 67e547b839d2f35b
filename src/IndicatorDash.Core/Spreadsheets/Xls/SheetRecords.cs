namespace IndicatorDash.Spreadsheets.Xls;

/// <summary>Reads the cells of one sheet. They need not come in order, but there are at most 65,536 rows of 256.</summary>
internal sealed class SheetRecords(BiffStream stream, BiffGlobals globals, SheetBuilder sheet, ReadContext context)
{
    private const int HiddenRowFlag = 0x20;
    private const int HiddenByDefaultFlag = 2;
    private const double RkDivisor = 100;

    private readonly CellMaker _maker = new(context.Texts, globals.Is1904);
    private readonly SortedDictionary<int, List<Cell>> _rows = [];
    private readonly Dictionary<int, bool> _isRowHidden = [];
    private bool _areRowsHidden;
    private int _cells;
    private (int Row, int Column, CellStyle Style)? _formulaWithText;

    public void Read()
    {
        if (!stream.Read() || stream.Record != BiffRecord.StartOfPart)
        {
            throw BiffStream.Damaged();
        }

        var depth = 1;
        while (depth > 0)
        {
            if (!stream.Read())
            {
                throw BiffStream.Damaged();
            }

            // Charts on a sheet are parts inside its part.
            depth += stream.Record switch
            {
                BiffRecord.StartOfPart => 1,
                BiffRecord.EndOfPart => -1,
                _ => 0,
            };
            if (depth == 1)
            {
                ReadRecord();
            }
        }

        AddRows();
    }

    private void ReadRecord()
    {
        switch (stream.Record)
        {
            case BiffRecord.Row:
                ReadRow();
                break;
            case BiffRecord.DefaultRowHeight:
                _areRowsHidden = (stream.UInt16() & HiddenByDefaultFlag) != 0;
                break;
            case BiffRecord.ColumnSettings:
                ReadColumns();
                break;
            case BiffRecord.Merges:
                ReadMerges();
                break;
            case BiffRecord.FormulaText:
                ReadFormulaText();
                break;
            case BiffRecord.ManyRk:
                ReadManyRk();
                break;
            case BiffRecord.SharedText or BiffRecord.Text or BiffRecord.RichText or BiffRecord.Number or BiffRecord.Rk
                or BiffRecord.BooleanOrError or BiffRecord.Formula:
                ReadCell();
                break;
        }
    }

    private void ReadRow()
    {
        var row = stream.UInt16() + 1;
        stream.Skip(10);
        _isRowHidden[row] = (stream.UInt16() & HiddenRowFlag) != 0;
    }

    private void ReadColumns()
    {
        var (first, last) = (stream.UInt16() + 1, stream.UInt16() + 1);
        var width = stream.UInt16();
        stream.Skip(2);
        if ((stream.UInt16() & 1) != 0 || width == 0)
        {
            sheet.HideColumns(first, last);
        }
    }

    private void ReadMerges()
    {
        for (var left = stream.UInt16(); left > 0; left--)
        {
            var (firstRow, lastRow) = (stream.UInt16() + 1, stream.UInt16() + 1);
            var (firstColumn, lastColumn) = (stream.UInt16() + 1, stream.UInt16() + 1);
            sheet.Merge(new CellRange(new CellAddress(firstRow, firstColumn), new CellAddress(lastRow, lastColumn)));
        }
    }

    private void ReadCell()
    {
        var record = stream.Record;
        var (row, column) = (stream.UInt16() + 1, stream.UInt16() + 1);
        var style = globals.StyleOf(stream.UInt16());
        switch (record)
        {
            case BiffRecord.SharedText:
                var index = stream.UInt32();
                AddText(row, column, index < globals.Texts.Count ? globals.Texts[(int)index] : throw BiffStream.Damaged(), style);
                break;
            case BiffRecord.Text:
                AddText(row, column, BiffText.Plain(stream, stream.UInt16()), style);
                break;
            case BiffRecord.RichText:
                AddText(row, column, ReadRichText(), style);
                break;
            case BiffRecord.Number:
                AddNumber(row, column, stream.Double(), style, CellTraits.None);
                break;
            case BiffRecord.Rk:
                AddNumber(row, column, RkValue(stream.UInt32()), style, CellTraits.None);
                break;
            case BiffRecord.BooleanOrError:
                var value = stream.Byte();
                AddBooleanOrError(row, column, value, stream.Byte() == 1, style, CellTraits.None);
                break;
            default:
                ReadFormula(row, column, style);
                break;
        }
    }

    private string ReadRichText()
    {
        var text = BiffText.Characters(stream, stream.UInt16(), stream.Byte());
        BiffText.Raise(text, BiffText.Runs(stream, stream.UInt16()), globals.IsRaised);
        return text.ToString();
    }

    private void ReadManyRk()
    {
        var (row, column) = (stream.UInt16() + 1, stream.UInt16() + 1);
        for (; stream.Left >= 8; column++)
        {
            var style = globals.StyleOf(stream.UInt16());
            AddNumber(row, column, RkValue(stream.UInt32()), style, CellTraits.None);
        }
    }

    // The value that was calculated last; one that is no number is marked by FFFF at its end and its kind at its start.
    private void ReadFormula(int row, int column, CellStyle style)
    {
        var value = stream.Take(8);
        if (value[6] != 0xFF || value[7] != 0xFF)
        {
            AddNumber(row, column, BitConverter.ToDouble(value), style, CellTraits.Formula);
        }
        else if (value[0] == 0)
        {
            _formulaWithText = (row, column, style);
        }
        else if (value[0] is 1 or 2)
        {
            AddBooleanOrError(row, column, value[2], value[0] == 2, style, CellTraits.Formula);
        }
    }

    private void ReadFormulaText()
    {
        if (_formulaWithText is { } formula)
        {
            AddText(formula.Row, formula.Column, BiffText.Plain(stream, stream.UInt16()), formula.Style, CellTraits.Formula);
            _formulaWithText = null;
        }
    }

    private void AddText(int row, int column, string text, CellStyle style, CellTraits traits = CellTraits.None)
    {
        if (text.Length > context.Options.MaxCellLength)
        {
            throw sheet.TooLong(row, column);
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            Add(row, new Cell(column, CellKind.Text, text, null, traits, style.Indent));
        }
    }

    private void AddNumber(int row, int column, double value, CellStyle style, CellTraits traits) =>
        Add(row, StoredNumber.TryRead(value, out var number)
            ? _maker.Number(column, number, context.Texts.TextOf(StoredNumber.TextOf(number)), style, traits)
            : new Cell(column, CellKind.Error, value.ToString(System.Globalization.CultureInfo.InvariantCulture), null, traits, style.Indent));

    private void AddBooleanOrError(int row, int column, byte value, bool isError, CellStyle style, CellTraits traits) =>
        Add(row, isError
            ? new Cell(column, CellKind.Error, ErrorText(value), null, traits, style.Indent)
            : CellMaker.Boolean(column, value != 0, style, traits));

    private void Add(int row, Cell cell)
    {
        if (!_rows.TryGetValue(row, out var cells))
        {
            _rows[row] = cells = [];
        }

        // Nearly always at the end.
        var at = cells.Count;
        while (at > 0 && cells[at - 1].Column > cell.Column)
        {
            at--;
        }

        if (at > 0 && cells[at - 1].Column == cell.Column)
        {
            cells[at - 1] = cell;
        }
        else
        {
            cells.Insert(at, cell);
            _cells++;
        }

        if (_cells > context.Options.MaxCells)
        {
            throw new SpreadsheetException(SpreadsheetProblem.TooManyCells, context.Options.MaxCells);
        }
    }

    private void AddRows()
    {
        context.Fraction = stream.Fraction;
        foreach (var (number, cells) in _rows)
        {
            sheet.StartRow(number, _isRowHidden.TryGetValue(number, out var isHidden) ? isHidden : _areRowsHidden);
            foreach (var cell in cells)
            {
                sheet.Add(cell);
            }
        }
    }

    // A number in 30 bits: whole, or the upper bits of a binary fraction, and either perhaps a hundredth of it.
    private static double RkValue(uint rk)
    {
        var value = (rk & 2) != 0 ? unchecked((int)rk) >> 2 : BitConverter.UInt64BitsToDouble((ulong)(rk & ~3u) << 32);
        return (rk & 1) != 0 ? value / RkDivisor : value;
    }

    private static string ErrorText(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#ERROR!",
    };
}
