using IndicatorDash.Catalogues;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Filters;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Indicators;

/// <summary>Chooses the region: those with figures first, then what lies above and below, or any by its name.</summary>
public sealed partial class RegionChooser
{
    /// <summary>The parameter of its text in the address.</summary>
    internal const string FindBy = "find";

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

    /// <summary>The address of a region, or of none.</summary>
    [Parameter]
    [EditorRequired]
    public required Func<Region?, string> UrlOf { get; set; }

    private string Nation => Model.Above.Count > 0 ? Model.Above[0].NameForReader() : Model.Region.NameForReader();

    private IReadOnlyList<Region> Below => Model.IsOnlyKnown ? [] : Model.Below;

    // The box is empty again once something was chosen.
    protected override async Task OnParametersSetAsync()
    {
        if (_address != Model.Address)
        {
            _address = Model.Address;
            await FindAsync(FindParameter.Read(Navigation.Uri, FindBy));
        }
    }

    private async Task FindAsync(string? text)
    {
        _text = (text ?? "").Trim();
        var catalogue = await Catalogues.GetAsync(CancellationToken.None);
        _found = _text.Length == 0 ? [] : catalogue.Regions.Search(_text, MostFound);
    }

    private string Remark(Region region)
    {
        var known = Model.Known.Regions.FirstOrDefault(known => known.Region.Id == region.Id);
        return known is not null ? FigureText.Current.Period(known.Figure)
            : region.ValidTo is { } end ? IndicatorsStrings.FormerRegion.Fill(end.Year)
            : Model.Known.IsComplete ? IndicatorsStrings.NothingKnown
            : "";
    }
}
