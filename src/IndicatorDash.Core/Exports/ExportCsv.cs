using System.Globalization;
using System.Text;

namespace IndicatorDash.Exports;

/// <summary>Writes an export as CSV: its header, and its rows.</summary>
internal static class ExportCsv
{
    public static byte[] Write(ExportSheet sheet)
    {
        var text = new StringBuilder().Append(CsvText.ByteOrderMark).Append(CsvText.Line(sheet.Columns.Select(column => column.Heading)));
        foreach (var row in sheet.Rows)
        {
            text.Append(CsvText.Line(row.Select(TextOf)));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string? TextOf(ExportCell cell) => cell.Number?.ToString("0.####", CultureInfo.InvariantCulture) ?? cell.Text;
}
