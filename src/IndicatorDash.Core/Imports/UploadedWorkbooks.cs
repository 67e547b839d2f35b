using IndicatorDash.Accounts;
using IndicatorDash.Spreadsheets;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Imports;

/// <summary>Reads the files of batches again, to be looked at: what stands in their cells, and nothing of what it means.</summary>
public sealed class UploadedWorkbooks(
    IDbContextFactory<IndicatorDbContext> contexts, ImportQueries queries, SpreadsheetReader spreadsheets)
{
    /// <summary>The workbook of a batch; <see langword="null"/> where it has no file, or none that can be read.</summary>
    /// <exception cref="AccessDeniedException">It is none of their business.</exception>
    public async Task<Workbook?> ReadAsync(Authority who, int batchId, CancellationToken cancellationToken)
    {
        if (await queries.BatchAsync(who, batchId, cancellationToken) is not { File: not null } detail)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var file = await db.UploadedFiles.SingleAsync(file => file.BatchId == batchId, cancellationToken);
        try
        {
            return await spreadsheets.ReadAsync(
                file.Content, file.FileName, new ReadChoices(detail.Choices.Encoding), null, cancellationToken);
        }
        catch (SpreadsheetException)
        {
            // A limit was lowered since: the batch is there all the same.
            return null;
        }
    }
}
