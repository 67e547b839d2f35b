using IndicatorDash.Spreadsheets;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Testing;

/// <summary>Reads spreadsheets in tests.</summary>
internal static class Spreadsheet
{
    public static SpreadsheetReader Reader(Action<SpreadsheetOptions>? configure = null)
    {
        var options = new SpreadsheetOptions();
        configure?.Invoke(options);
        return new SpreadsheetReader(Options.Create(options), TimeProvider.System);
    }

    public static Task<Workbook> ReadAsync(
        byte[] file, string name = "表.xlsx", Action<SpreadsheetOptions>? configure = null, TextEncoding? encoding = null) =>
        Reader(configure).ReadAsync(file, name, new ReadChoices(encoding), null, CancellationToken.None);

    /// <summary>What was refused in a file.</summary>
    public static Task<SpreadsheetException> RefusedAsync(
        byte[] file, string name = "表.xlsx", Action<SpreadsheetOptions>? configure = null, TextEncoding? encoding = null) =>
        Assert.ThrowsAsync<SpreadsheetException>(() => ReadAsync(file, name, configure, encoding));

    /// <summary>A file made with LibreOffice.</summary>
    public static byte[] File(string name) =>
        System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Spreadsheets", "Files", name));

    /// <summary>The content of a cell, if it has any.</summary>
    public static Cell? At(this Sheet sheet, string address)
    {
        Assert.True(CellAddress.TryParse(address, out var at));
        var row = sheet.Rows.FirstOrDefault(row => row.Number == at.Row);
        return row is not null && row.Cells.Any(cell => cell.Column == at.Column)
            ? row.Cells.Single(cell => cell.Column == at.Column)
            : null;
    }
}
