using IndicatorDash.Exports;
using Sylvan.Data.Csv;

namespace IndicatorDash.Spreadsheets.Csv;

/// <summary>Reads a text file of values. All are text: what looks like a number is read as one later, like every other text.</summary>
internal static class CsvReader
{
    private const int BufferLength = 64 * 1024;
    private const int MaxRecordLength = 16 * 1024 * 1024;

    public static Workbook Read(ReadOnlyMemory<byte> file, string name, TextEncoding? chosen, ReadContext context)
    {
        var (text, encoding) = TextDecoder.Decode(file.Span, chosen);
        var builder = new SheetBuilder(name, context);
        using var source = new StringReader(text);
        Read(source, text, builder, context);
        return new Workbook
        {
            Format = WorkbookFormat.Csv,
            Sheets = [builder.Build(isHidden: false)],
            Encoding = encoding,
        };
    }

    /// <summary>How the values are parted and quoted; comments there are none.</summary>
    private static CsvDataReaderOptions Options(char delimiter, int textLength) => new()
    {
        HasHeaders = false,
        Delimiter = delimiter,
        Comment = '\0',
        ResultSetMode = ResultSetMode.SingleResult,
        BufferSize = BufferLength,
        MaxBufferSize = Math.Clamp(textLength, BufferLength, MaxRecordLength),
    };

    private static void Read(StringReader source, string text, SheetBuilder builder, ReadContext context)
    {
        var row = 0;
        var line = 1;
        var characters = 0L;
        try
        {
            using var reader = CsvDataReader.Create(source, Options(Delimiters.Detect(text), text.Length));
            while (reader.Read())
            {
                builder.StartRow(++row, isHidden: false);
                for (var i = 0; i < reader.RowFieldCount; i++)
                {
                    var value = reader.GetFieldSpan(i);
                    characters += value.Length + 1;
                    line += value.Count('\n');
                    Add(builder, row, i + 1, value, context);
                }

                line++;
                context.Fraction = (double)characters / text.Length;
            }
        }
        catch (CsvRecordTooLargeException exception)
        {
            throw new SpreadsheetException(exception, SpreadsheetProblem.UnbalancedQuotes, line);
        }
        catch (CsvFormatException exception)
        {
            throw new SpreadsheetException(exception, SpreadsheetProblem.UnbalancedQuotes, line);
        }
    }

    private static void Add(SheetBuilder builder, int row, int column, ReadOnlySpan<char> value, ReadContext context)
    {
        if (value.IsWhiteSpace())
        {
            return;
        }

        if (value.Length > context.Options.MaxCellLength)
        {
            throw builder.TooLong(row, column);
        }

        // What was exported reads as it was published.
        builder.Add(new Cell(column, CellKind.Text, context.Texts.TextOf(CsvText.Unprotected(value))));
    }
}
