using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Filters;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Coverage;

/// <summary>What has been reported by a region's units, year by year.</summary>
public sealed partial class CoveragePage
{
    private const string ShowEmpty = "show";
    private const string HideEmpty = "hide";

    [Inject]
    public required CoverageReader Reader { get; init; }

    [SupplyParameterFromQuery(Name = "region")]
    public string? RegionCode { get; set; }

    [SupplyParameterFromQuery(Name = "theme")]
    public string? ThemeCode { get; set; }

    [SupplyParameterFromQuery(Name = "indicator")]
    public string? IndicatorCode { get; set; }

    [SupplyParameterFromQuery(Name = "empty")]
    public string? Empty { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    public string? Year { get; set; }

    private Region Region => Model!.Region;

    private bool? ShowsEmpty => Empty switch { ShowEmpty => true, HideEmpty => false, _ => null };

    private IEnumerable<Region> Above => Model!.Catalogue.Regions.Ancestors(Region.Id).Reverse();

    // What has units of its own to show.
    private List<Region> Drillable => [.. Model!.Catalogue.Regions.Children(Region.Id).Where(unit =>
        unit.ValidTo is null && Model.Catalogue.Regions.Children(unit.Id).Count > 0)];

    private string EmptyTitle => (Model!.Indicator?.NameForReader() ?? Model.Theme?.NameForReader()) is { } filter
        ? CoverageStrings.EmptyFilteredTitle.Fill(Region.NameForReader(), filter)
        : CoverageStrings.EmptyTitle.Fill(Region.NameForReader());

    private string? SilentText
    {
        get
        {
            if (Model!.Silent.Count == 0)
            {
                return null;
            }

            var silent = FigureText.Current.Count(Model.Silent.Count, Model.Silent);
            return !Model.HidesSilent ? CoverageStrings.Shown.Fill(silent)
                : Model.Units.Count == 0 ? CoverageStrings.HiddenAll.Fill(silent)
                : CoverageStrings.Hidden.Fill(silent);
        }
    }

    protected override async Task<CoverageModel?> LoadAsync(int? asOf, CancellationToken cancellationToken) =>
        YearParameter.TryRead(Year, out var year)
            ? await Reader.ReadAsync(new CoverageRequest(RegionCode, ThemeCode, IndicatorCode, ShowsEmpty, year), asOf, cancellationToken)
            : null;

    private string UrlOf(Region? region = null, bool? empty = null) =>
        PageUrls.Coverage((region ?? Region).Code, Model!.Indicator?.Code, Model.Theme?.Code, empty, Model.Year);
}
