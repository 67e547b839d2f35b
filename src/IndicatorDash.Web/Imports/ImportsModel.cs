using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Imports;
using IndicatorDash.Publication;

namespace IndicatorDash.Web.Imports;

/// <summary>What the list of batches shows.</summary>
/// <param name="State">The only state shown; none for all.</param>
/// <param name="Text">Part of the title or of the name of the file.</param>
/// <param name="Page">Counts from 1.</param>
public sealed record ImportsModel(
    ListPart<ImportBatch> Batches,
    ImportSummary Summary,
    Catalogue Catalogue,
    Authority Who,
    BatchState? State,
    string? Text,
    int Page)
{
    public string? StateName => State?.ToString().ToLowerInvariant();
}
