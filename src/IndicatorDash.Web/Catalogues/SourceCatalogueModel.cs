using IndicatorDash.Catalogues;
using IndicatorDash.Sources;

namespace IndicatorDash.Web.Catalogues;

/// <summary>What the page of sources to be looked after shows.</summary>
/// <param name="Catalogue">All there is.</param>
/// <param name="Sources">Those that are listed, by region and date, or what was found.</param>
/// <param name="Entry">The one that is being changed, as it was when it was opened.</param>
public sealed record SourceCatalogueModel(Catalogue Catalogue, IReadOnlyList<SourceSummary> Sources, SourceDocument? Entry);
