using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Regions;

/// <summary>The provinces, or the regions that a text finds.</summary>
public sealed partial class RegionListPage
{
    private const int MaxNames = 6;

    [Inject]
    public required RegionListReader Reader { get; init; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    private IEnumerable<RegionStanding> Known => Model!.Provinces.Where(province => province.Own + province.Below > 0);

    private List<RegionStanding> Silent => [.. Model!.Provinces.Where(province => province.Own + province.Below == 0)];

    protected override async Task<RegionListModel?> LoadAsync(int? asOf, CancellationToken cancellationToken) =>
        await Reader.ReadAsync(Query, asOf, cancellationToken);

    private void Find(string text) => Navigation.NavigateTo(PageUrls.Regions(text));
}
