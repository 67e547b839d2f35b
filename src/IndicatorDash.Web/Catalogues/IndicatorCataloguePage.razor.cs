using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Search;
using IndicatorDash.Web.Search;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Catalogues;

/// <summary>The indicators as they are defined: found, defined, changed and deleted.</summary>
public sealed partial class IndicatorCataloguePage
{
    [Inject]
    public required CatalogueStore Catalogues { get; init; }

    [SupplyParameterFromQuery(Name = "theme")]
    public string? ThemeCode { get; set; }

    protected override string ListUrl => PageUrls.IndicatorCatalogue(ThemeCode, SearchText);

    protected override async Task<IndicatorCatalogueModel?> LoadAsync(CancellationToken cancellationToken)
    {
        var catalogue = await Catalogues.GetAsync(cancellationToken);
        var theme = catalogue.Themes.FirstOrDefault(theme => theme.Code == ThemeCode);
        var listed = catalogue.Indicators.Where(indicator => theme is null || indicator.ThemeId == theme.Id).ToList();
        if (SearchText is { } text && listed.Count > 0)
        {
            listed = [.. new NameIndex<Indicator>(listed.Select(CatalogueSearch.EntryOf)).Search(text, listed.Count)];
        }

        // One that was deleted while its form is open stays there: what was typed is not lost.
        var entry = Edit is { } code ? catalogue.FindIndicator(code) ?? (Model?.Entry?.Code == code ? Model.Entry : null) : null;
        return new IndicatorCatalogueModel(catalogue, theme, listed, entry);
    }
}
