using IndicatorDash.Imports;
using IndicatorDash.Layouts;
using IndicatorDash.Periods;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Benchmarks;

/// <summary>Reads a long table whose columns are known: 地区, 指标, 年份, 数值, 单位.</summary>
internal sealed class LongTableReader(SpreadsheetReader spreadsheets) : IFileReader
{
    public async Task<ReadFile> ReadAsync(
        UploadedFile file, BatchChoices choices, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var workbook = await spreadsheets.ReadAsync(file.Content, file.FileName, ReadChoices.Detect, null, cancellationToken);
        var sheet = workbook.Sheets[0];
        return new ReadFile(
            new FileReading { Format = workbook.Format, Encoding = workbook.Encoding, Sheets = [sheet.Name], Layouts = [] },
            [.. sheet.Rows.Skip(1).Select(row => FigureOf(sheet.Name, row))],
            []);
    }

    private static SheetFigure FigureOf(string sheet, SheetRow row)
    {
        SheetText At(int column) => new(row.Cells[column - 1].Text, new CellAddress(row.Number, column));
        return new SheetFigure
        {
            Sheet = sheet,
            Address = new CellAddress(row.Number, 4),
            Content = row.Cells[3],
            Region = At(1),
            Indicator = At(2),
            PeriodText = At(3),
            Period = Period.TryParse(row.Cells[2].Text, out var period) ? period : null,
            Unit = At(5),
        };
    }
}
