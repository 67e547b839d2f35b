using System.Globalization;
using System.Text;

namespace IndicatorDash.Exports;

/// <summary>Writes an export as CSV: its header, and its rows.</summary>
internal static class ExportCsv
{
    public static byte[] Write(IReadOnlyList<ExportColumn> columns, IReadOnlyList<ExportRow> rows)
    {
        var text = new StringBuilder().Append(CsvText.ByteOrderMark).Append(CsvText.Line(columns.Select(column => column.Heading)));
        foreach (var row in rows)
        {
            text.Append(CsvText.Line(columns.Select(column => TextOf(column.Read(row)))));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string? TextOf(ExportCell cell) => cell.Number?.ToString("0.####", CultureInfo.InvariantCulture) ?? cell.Text;
}
