using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Publication;
using IndicatorDash.Sources;

namespace IndicatorDash.Web.About;

/// <summary>Asks for what the page about the figures says of them.</summary>
public sealed class AboutReader(
    CatalogueStore catalogues,
    FigureQueries figures,
    SourceQueries sources,
    VersionQueries versions,
    CuratedDownloads downloads)
{
    private const int MaxVersions = 5;

    // Enough to find an example of every look while figures are few; of many, any of the first will do.
    private const int ExampleLimit = 2000;

    public async Task<AboutModel> ReadAsync(CancellationToken cancellationToken)
    {
        var catalogue = await catalogues.GetAsync(cancellationToken);
        var nation = catalogue.Regions.Nation;
        var documents = await sources.ListAsync(null, cancellationToken);
        var examples = await figures.WithinAsync(
            catalogue.Indicators.Select(indicator => indicator.Id), nation, ExampleLimit, null, cancellationToken);
        return new AboutModel(
            catalogue,
            await versions.LatestAsync(MaxVersions, cancellationToken),
            await versions.ObservationCountAsync(cancellationToken),
            documents.Count,
            documents.Sum(document => document.ObservationCount),
            MarkExamples.Of(catalogue, [.. examples.OrderBy(figure => catalogue.Indicator(figure.IndicatorId).Order)]),
            downloads.Present());
    }
}
