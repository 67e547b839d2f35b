using IndicatorDash.Catalogues;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.Catalogues;

/// <summary>What the page of regions to be looked after shows.</summary>
/// <param name="Catalogue">All there is.</param>
/// <param name="Within">The region whose parts are listed, where nothing is searched for.</param>
/// <param name="Regions">Those that are listed: itself and its parts in the order of codes, or what was found.</param>
/// <param name="Entry">The one that is being changed, as it was when it was opened.</param>
public sealed record RegionCatalogueModel(Catalogue Catalogue, Region Within, IReadOnlyList<Region> Regions, Region? Entry);
