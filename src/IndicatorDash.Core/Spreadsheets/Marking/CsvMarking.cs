using System.Globalization;
using System.Text;
using IndicatorDash.Spreadsheets.Csv;

namespace IndicatorDash.Spreadsheets.Marking;

/// <summary>Adds the column of messages to a text file, in its own encoding and with its own delimiter.</summary>
internal static class CsvMarking
{
    public static byte[] Mark(ReadOnlyMemory<byte> file, Workbook workbook, Dictionary<string, SheetMarks> sheets)
    {
        var sheet = workbook.Sheets[0];
        var encoding = workbook.Encoding ?? TextEncoding.Utf8;
        var delimiter = Delimiters.Detect(TextDecoder.Decode(file.Span, encoding).Text);
        var marks = sheets.GetValueOrDefault(sheet.Name);
        var rows = sheet.Rows.ToDictionary(row => row.Number);
        var last = Math.Max(rows.Keys.DefaultIfEmpty(0).Max(), marks?.Messages.Keys.DefaultIfEmpty(0).Max() ?? 0);

        var writer = TextDecoder.Writer(encoding);
        using var content = new MemoryStream();
        content.Write(writer.GetPreamble());
        for (var row = 1; row <= last; row++)
        {
            content.Write(writer.GetBytes(Line(rows.GetValueOrDefault(row), row, marks, delimiter)));
        }

        return content.ToArray();
    }

    private static string Line(SheetRow? row, int number, SheetMarks? marks, char delimiter)
    {
        var message = marks?.Messages.GetValueOrDefault(number);
        var cells = (row?.Cells ?? []).ToDictionary(cell => cell.Column, cell => cell.Text);
        if (marks is { IsColumnReplaced: true })
        {
            cells.Remove(marks.Column);
        }

        if (message is not null)
        {
            cells[marks!.Column] = message;
        }

        var columns = Enumerable.Range(1, cells.Keys.DefaultIfEmpty(0).Max());
        return string.Join(delimiter, columns.Select(column => Field(cells.GetValueOrDefault(column, ""), delimiter))) + "\r\n";
    }

    // Excel takes what starts with one of these for a formula, so it is kept from doing so; a negative number is none.
    // https://owasp.org/www-community/attacks/CSV_Injection
    private static string Field(string text, char delimiter)
    {
        var isFormula = text.TrimStart() is ['=' or '+' or '-' or '@', ..]
            && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
        var safe = isFormula ? "'" + text : text;
        return safe.AsSpan().IndexOfAny([delimiter, '"', '\r', '\n']) < 0
            ? safe
            : new StringBuilder(safe).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString();
    }
}
