using IndicatorDash.Spreadsheets.Csv;
using IndicatorDash.Spreadsheets.Xls;
using IndicatorDash.Spreadsheets.Xlsx;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Spreadsheets;

/// <summary>Reads the spreadsheets that offices send, whatever they are named, within the limits of <see cref="SpreadsheetOptions"/>.</summary>
public sealed class SpreadsheetReader(IOptions<SpreadsheetOptions> options, TimeProvider time)
{
    private const int Mebibyte = 1024 * 1024;

    /// <summary>Reads a file from a stream, which is left open.</summary>
    /// <inheritdoc cref="ReadAsync(ReadOnlyMemory{byte}, string, ReadChoices, IProgress{ReadProgress}, CancellationToken)"/>
    public async Task<Workbook> ReadAsync(
        Stream content, string fileName, ReadChoices choices, IProgress<ReadProgress>? progress, CancellationToken cancellation)
    {
        var limit = options.Value.MaxFileBytes;
        using var file = new MemoryStream();
        var buffer = new byte[Mebibyte];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            RefuseLarge(file.Length + read, limit);
            file.Write(buffer, 0, read);
        }

        return await ReadAsync(
            file.GetBuffer().AsMemory(0, (int)file.Length), fileName, choices, progress, cancellation);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="fileName">Its name; what it is is told by its content.</param>
    /// <param name="progress">Hears of every thousand rows, and of the end.</param>
    /// <exception cref="SpreadsheetException">It cannot be read; no other exception is for what is in a file.</exception>
    public async Task<Workbook> ReadAsync(
        ReadOnlyMemory<byte> file, string fileName, ReadChoices choices, IProgress<ReadProgress>? progress, CancellationToken cancellation)
    {
        RefuseLarge(file.Length, options.Value.MaxFileBytes);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.MaxSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var context = new ReadContext(options.Value, progress, either.Token);
        try
        {
            return await Task.Run(() => Read(file, fileName, choices, context), either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new SpreadsheetException(SpreadsheetProblem.TooSlow, options.Value.MaxSeconds);
        }
    }

    private static Workbook Read(ReadOnlyMemory<byte> file, string fileName, ReadChoices choices, ReadContext context)
    {
        try
        {
            var name = Path.GetFileNameWithoutExtension(fileName);
            var workbook = FileSignature.FormatOf(file.Span) switch
            {
                WorkbookFormat.Xlsx => XlsxReader.Read(file, context),
                WorkbookFormat.Xls => XlsReader.Read(file, context),
                _ => CsvReader.Read(file, name, choices.Encoding, context),
            };
            context.ReportEnd();
            return workbook with { Remarks = WorkbookRemarks.Of(workbook, fileName) };
        }
        catch (Exception exception) when (exception is not (SpreadsheetException or OperationCanceledException or OutOfMemoryException))
        {
            // Archives and XML that are cut off or changed make their readers throw nearly anything.
            throw new SpreadsheetException(exception, SpreadsheetProblem.Damaged);
        }
    }

    private static void RefuseLarge(long bytes, int limit)
    {
        if (bytes > limit)
        {
            throw new SpreadsheetException(SpreadsheetProblem.TooLarge, limit / Mebibyte);
        }
    }
}
