using IndicatorDash.Web.Filters;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Regions;

/// <summary>A region's profile.</summary>
public sealed partial class RegionPage
{
    [Inject]
    public required RegionReader Reader { get; init; }

    [Parameter]
    public string Code { get; set; } = "";

    [SupplyParameterFromQuery(Name = "year")]
    public string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "theme")]
    public string? ThemeCode { get; set; }

    private string Heading => Model!.Year is { } year ? $"{Model.Region.NameForReader()} {year}" : Model.Region.NameForReader();

    protected override async Task<RegionProfile?> LoadAsync(int? asOf, CancellationToken cancellationToken) =>
        YearParameter.TryRead(Year, out var year) ? await Reader.ReadAsync(Code, year, ThemeCode, asOf, cancellationToken) : null;
}
