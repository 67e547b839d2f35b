using IndicatorDash.Catalogues;
using IndicatorDash.Search;
using IndicatorDash.Sources;
using IndicatorDash.Web.Search;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Catalogues;

/// <summary>The sources as they are described: found, added, changed and deleted.</summary>
public sealed partial class SourceCataloguePage
{
    [Inject]
    public required CatalogueStore Catalogues { get; init; }

    [Inject]
    public required SourceQueries Queries { get; init; }

    protected override string ListUrl => PageUrls.SourceCatalogue(SearchText);

    protected override async Task<SourceCatalogueModel?> LoadAsync(CancellationToken cancellationToken)
    {
        var all = await Queries.ListAsync(null, cancellationToken);
        var listed = all;
        if (SearchText is { } text && all.Count > 0)
        {
            var counts = all.ToDictionary(summary => summary.Source);
            var index = new NameIndex<SourceDocument>(all.Select(summary => CatalogueSearch.EntryOf(summary.Source)));
            listed = [.. index.Search(text, all.Count).Select(source => counts[source])];
        }

        // One that was deleted while its form is open stays there: what was typed is not lost.
        var entry = Edit is null ? null
            : all.FirstOrDefault(summary => summary.Source.Code == Edit)?.Source
                ?? (Model?.Entry?.Code == Edit ? Model.Entry : null);
        return new SourceCatalogueModel(await Catalogues.GetAsync(cancellationToken), listed, entry);
    }
}
