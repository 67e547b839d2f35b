using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;

namespace IndicatorDash.Web.Catalogues;

/// <summary>What the page of indicators to be looked after shows.</summary>
/// <param name="Catalogue">All there is.</param>
/// <param name="Theme">The only theme that is listed.</param>
/// <param name="Indicators">Those that are listed, in the order of lists.</param>
/// <param name="Entry">The one that is being changed, as it was when it was opened.</param>
public sealed record IndicatorCatalogueModel(
    Catalogue Catalogue, Theme? Theme, IReadOnlyList<Indicator> Indicators, Indicator? Entry);
