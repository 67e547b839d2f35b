using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Imports;

namespace IndicatorDash.Web.Api;

/// <summary>Reads imports as the API tells them.</summary>
internal sealed class ImportReader(ImportQueries queries, CatalogueStore catalogues)
{
    /// <summary>An import with everything in its file.</summary>
    /// <exception cref="ImportRefusedException">There is none of that id.</exception>
    public async Task<ImportAnswer> ReadAsync(Authority who, int id, CancellationToken cancellationToken)
    {
        var detail = await DetailAsync(who, id, cancellationToken);
        var issues = await queries.IssuesAsync(who, id, new IssueFilter(), 0, int.MaxValue, cancellationToken);
        var rows = await queries.RowsAsync(who, id, new PlanFilter(), 0, int.MaxValue, cancellationToken);
        var catalogue = await catalogues.GetAsync(cancellationToken);
        return ImportAnswer.Of(detail.Batch, detail.Reading, issues.Items, rows.Items, catalogue, detail.Returns);
    }

    /// <summary>An import without what is in its file.</summary>
    /// <exception cref="ImportRefusedException">There is none of that id.</exception>
    public async Task<BatchAnswer> ReadBatchAsync(Authority who, int id, CancellationToken cancellationToken) =>
        BatchAnswer.Of((await DetailAsync(who, id, cancellationToken)).Batch);

    private async Task<BatchDetail> DetailAsync(Authority who, int id, CancellationToken cancellationToken) =>
        await queries.BatchAsync(who, id, cancellationToken) ?? throw new ImportRefusedException(ImportRefusal.NotFound);
}
