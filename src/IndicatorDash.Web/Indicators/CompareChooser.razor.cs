using IndicatorDash.Catalogues;
using IndicatorDash.Regions;
using IndicatorDash.Web.Filters;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Indicators;

/// <summary>Chooses the regions that are shown beside the one that is looked at.</summary>
public sealed partial class CompareChooser
{
    /// <summary>The parameter of its text in the address.</summary>
    internal const string FindBy = "beside";

    private const int MostListed = 40;
    private const int MostFound = 12;
    private IReadOnlyList<Region> _found = [];
    private IndicatorAddress? _address;
    private string _text = "";

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required CatalogueStore Catalogues { get; init; }

    [Parameter]
    [EditorRequired]
    public required IndicatorModel Model { get; set; }

    private bool IsFull => Model.Compared.Count >= IndicatorAddress.MostCompared;

    // Those with figures, of the same level first.
    private IReadOnlyList<Region> Suggested =>
    [
        .. Model.Known.Regions
            .Select(known => known.Region)
            .Where(region => region.Id != Model.Region.Id && !IsChosen(region))
            .OrderBy(region => region.Level != Model.Region.Level).ThenBy(region => region.Id)
            .Take(MostListed),
    ];

    // The box is empty again once something was chosen.
    protected override async Task OnParametersSetAsync()
    {
        if (_address != Model.Address)
        {
            _address = Model.Address;
            await FindAsync(FindParameter.Read(Navigation.Uri, FindBy));
        }
    }

    private bool IsChosen(Region region) => Model.Address.Compare.Contains(region.Code);

    private async Task FindAsync(string? text)
    {
        _text = (text ?? "").Trim();
        var catalogue = await Catalogues.GetAsync(CancellationToken.None);
        _found = _text.Length == 0 ? [] : catalogue.Regions.Search(_text, MostFound);
    }
}
