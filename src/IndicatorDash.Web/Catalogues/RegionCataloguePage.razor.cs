using IndicatorDash.Catalogues;
using IndicatorDash.Regions;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Regions;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Catalogues;

/// <summary>The regions as they are defined: found from the nation down or by name, added, changed, ended and deleted.</summary>
public sealed partial class RegionCataloguePage
{
    /// <summary>How many regions a search lists at most.</summary>
    public const int MaxFound = 100;

    [Inject]
    public required CatalogueStore Catalogues { get; init; }

    [SupplyParameterFromQuery(Name = "within")]
    public string? WithinCode { get; set; }

    protected override string ListUrl => PageUrls.RegionCatalogue(WithinCode, SearchText);

    protected override async Task<RegionCatalogueModel?> LoadAsync(CancellationToken cancellationToken)
    {
        var catalogue = await Catalogues.GetAsync(cancellationToken);
        var within = WithinCode is { } code && catalogue.Regions.TryGetByCode(code, out var named) ? named : catalogue.Regions.Nation;
        var listed = SearchText is { } text
            ? catalogue.Regions.Search(text, MaxFound)
            : [within, .. catalogue.Regions.Children(within.Id)];

        // One that was deleted while its form is open stays there: what was typed is not lost.
        var entry = Edit is null ? null
            : catalogue.Regions.TryGetByCode(Edit, out var edited) ? edited
            : Model?.Entry?.Code == Edit ? Model.Entry
            : null;
        return new RegionCatalogueModel(catalogue, within, listed, entry);
    }

    private static string? CodeInUrl(Region region) => region.Id == Region.NationId ? null : region.Code;

    private string ValidityOf(Region region)
    {
        var successor = region.SuccessorId is { } id ? Model!.Catalogue.Regions.Find(id) : null;
        return region.ValidTo is null && region.ValidFrom is { } from
            ? CatalogueStrings.Since.Fill(RegionWords.MonthOf(from))
            : $"{RegionWords.EndOf(region, successor)}{successor?.NameForReader()}";
    }
}
