using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Filters;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Overview;

/// <summary>The overview of a region, by year and theme; the address holds the choice.</summary>
public sealed partial class OverviewPage
{
    [Inject]
    public required OverviewReader Reader { get; init; }

    [Inject]
    public required CatalogueStore Catalogues { get; init; }

    [SupplyParameterFromQuery(Name = "region")]
    public string? RegionCode { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    public string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "theme")]
    public string? ThemeCode { get; set; }

    [SupplyParameterFromQuery(Name = "indicator")]
    public string? IndicatorCode { get; set; }

    /// <summary>Opens where a number comes from.</summary>
    [CascadingParameter]
    public EventCallback<Figure> Open { get; set; }

    private OverviewModel Overview => Model!.Overview;

    private string Heading => $"{Scope} · {OverviewStrings.Title}";

    private string Scope => Overview.Year is { } year ? OverviewStrings.RegionInYear.Fill(Overview.Region.NameForReader(), year) : Overview.Region.NameForReader();

    // Of everything there is, nothing is found by asking for less.
    private bool IsUnfiltered => Overview is { Region.Level: RegionLevel.Nation, Year: null, Theme: null };

    // From the nation down.
    private IEnumerable<Region> Ancestors => Model!.Catalogue.Regions.Ancestors(Overview.Region.Id).Reverse();

    private List<(Region Child, int Count)> Children =>
    [
        .. Overview.Children
            .Select(child => (child, Overview.Sparse?.ChildCounts.GetValueOrDefault(child.Id) ?? 0)),
    ];

    protected override async Task<OverviewPageModel?> LoadAsync(int? asOf, CancellationToken cancellationToken)
    {
        if (!YearParameter.TryRead(Year, out var year))
        {
            return null;
        }

        var overview = await Reader.ReadAsync(new OverviewRequest(RegionCode, year, ThemeCode, IndicatorCode), asOf, cancellationToken);
        if (overview is null)
        {
            return null;
        }

        var version = asOf is { } number
            ? await Versions.FindAsync(number, cancellationToken)
            : await Versions.CurrentAsync(cancellationToken);
        return new OverviewPageModel(overview, await Catalogues.GetAsync(cancellationToken), version);
    }

    private static string NameOf(Theme theme) => FigureText.Current.IsChinese ? theme.Name : theme.NameEn;

    // The address with every choice as it is.
    private string Address => string.IsNullOrEmpty(IndicatorCode)
        ? UrlOf()
        : UrlQuery.With(UrlOf(), "indicator", Uri.EscapeDataString(IndicatorCode));

    // The address with one choice changed.
    private string UrlOf(Region? region = null, int? year = null, bool anyYear = false, Theme? theme = null, bool anyTheme = false)
    {
        var shown = region ?? Overview.Region;
        return PageUrls.Overview(
            shown.Level == RegionLevel.Nation ? null : shown.Code,
            anyYear ? null : year ?? Overview.Year,
            anyTheme ? null : (theme ?? Overview.Theme)?.Code);
    }
}

/// <summary>What the page needs to show an overview.</summary>
public sealed record OverviewPageModel(OverviewModel Overview, Catalogue Catalogue, VersionSummary? Version);
