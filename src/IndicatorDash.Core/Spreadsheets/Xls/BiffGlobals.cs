namespace IndicatorDash.Spreadsheets.Xls;

/// <summary>What the first part of a workbook's stream says of all sheets.</summary>
internal sealed class BiffGlobals
{
    private const int Biff8 = 0x0600;
    private const int WorksheetType = 0;
    private const int MacroSheetType = 1;
    private const int Superscript = 1;
    private const int MaxTable = 65_536;

    private readonly Dictionary<int, ShownAs> _formats = [];
    private readonly List<CellStyle> _styles = [];
    private readonly List<bool> _isRaised = [];
    private readonly List<BiffSheet> _sheets = [];
    private readonly List<string> _texts = [];

    public bool Is1904 { get; private set; }

    /// <summary>Whether there are sheets of macros, as before Visual Basic.</summary>
    public bool HasMacroSheets { get; private set; }

    /// <summary>The sheets of cells in their order.</summary>
    public IReadOnlyList<BiffSheet> Sheets => _sheets;

    public IReadOnlyList<string> Texts => _texts;

    public IReadOnlyList<bool> IsRaised => _isRaised;

    public CellStyle StyleOf(int index) => index < _styles.Count ? _styles[index] : default;

    public static BiffGlobals Read(BiffStream stream, SpreadsheetOptions options)
    {
        if (!stream.Read() || stream.Record != BiffRecord.StartOfPart)
        {
            throw BiffStream.Damaged();
        }

        if (stream.UInt16() != Biff8)
        {
            throw new SpreadsheetException(SpreadsheetProblem.OldExcel);
        }

        var globals = new BiffGlobals();
        while (stream.Read() && stream.Record != BiffRecord.EndOfPart)
        {
            globals.ReadRecord(stream, options);
        }

        return globals;
    }

    private void ReadRecord(BiffStream stream, SpreadsheetOptions options)
    {
        switch (stream.Record)
        {
            case BiffRecord.FilePassword:
                throw new SpreadsheetException(SpreadsheetProblem.PasswordProtected);
            case BiffRecord.Date1904:
                Is1904 = stream.UInt16() == 1;
                break;
            case BiffRecord.Font when _isRaised.Count < MaxTable:
                stream.Skip(8);
                _isRaised.Add(stream.UInt16() == Superscript);
                break;
            case BiffRecord.NumberFormat when _formats.Count < MaxTable:
                _formats[stream.UInt16()] = NumberFormat.OfCode(BiffText.Plain(stream, stream.UInt16()));
                break;
            case BiffRecord.CellFormat when _styles.Count < MaxTable:
                ReadCellFormat(stream);
                break;
            case BiffRecord.Sheet:
                ReadSheet(stream, options);
                break;
            case BiffRecord.SharedTexts:
                ReadTexts(stream, options);
                break;
        }
    }

    private void ReadCellFormat(BiffStream stream)
    {
        stream.Skip(2);
        var format = stream.UInt16();
        stream.Skip(4);
        var indent = (byte)(stream.Byte() & 0x0F);
        _styles.Add(new CellStyle(_formats.TryGetValue(format, out var own) ? own : NumberFormat.OfBuiltIn(format), indent));
    }

    private void ReadSheet(BiffStream stream, SpreadsheetOptions options)
    {
        var position = stream.UInt32();
        var isHidden = (stream.Byte() & 3) != 0;
        var type = stream.Byte();
        HasMacroSheets |= type == MacroSheetType;
        if (type == WorksheetType)
        {
            _sheets.Add(new BiffSheet(BiffText.Plain(stream, stream.Byte()), isHidden, position));
        }

        if (_sheets.Count > options.MaxSheets)
        {
            throw new SpreadsheetException(SpreadsheetProblem.TooManySheets, options.MaxSheets);
        }
    }

    private void ReadTexts(BiffStream stream, SpreadsheetOptions options)
    {
        stream.Skip(4);
        var count = stream.UInt32();
        var characters = 0L;
        for (var i = 0; i < count; i++)
        {
            if (stream.Left == 0)
            {
                stream.Continue();
            }

            var text = BiffText.Rich(stream, _isRaised);
            _texts.Add(text);
            characters += text.Length;
            if (text.Length > options.MaxCellLength)
            {
                throw new SpreadsheetException(SpreadsheetProblem.TextTooLong, options.MaxCellLength);
            }

            if (_texts.Count > options.MaxSharedTexts || characters > options.MaxSharedCharacters)
            {
                throw new SpreadsheetException(SpreadsheetProblem.TooManyTexts, options.MaxSharedTexts);
            }
        }
    }
}

/// <summary>A sheet and where in the stream it starts.</summary>
internal sealed record BiffSheet(string Name, bool IsHidden, uint Position);
