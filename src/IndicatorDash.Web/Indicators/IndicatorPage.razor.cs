using IndicatorDash.Figures;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Filters;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Indicators;

/// <summary>One indicator, in one of its views; the address holds every choice.</summary>
public sealed partial class IndicatorPage
{
    private const int MostNamed = 3;

    [Inject]
    public required IndicatorReader Reader { get; init; }

    [Parameter]
    public required string Code { get; set; }

    [SupplyParameterFromQuery(Name = "tab")]
    public string? TabName { get; set; }

    [SupplyParameterFromQuery(Name = "region")]
    public string? RegionCode { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    public string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "compare")]
    public string? Compare { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    public string? To { get; set; }

    [SupplyParameterFromQuery(Name = "base")]
    public string? Base { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    /// <summary>Opens where a number comes from.</summary>
    [CascadingParameter]
    public EventCallback<Figure> Open { get; set; }

    private IndicatorAddress Address => Model!.Address;

    private static IEnumerable<(IndicatorTab Tab, string Text)> Tabs =>
        Enum.GetValues<IndicatorTab>().Select(tab => (tab, IndicatorText.TabName(tab)));

    private string Title => Address.Region is null
        ? Model!.Indicator.NameForReader()
        : $"{Model!.Region.NameForReader()} {Model.Indicator.NameForReader()}";

    private string RegionValue => Model!.IsOnlyKnown ? FilterStrings.AllYears : Model.Region.NameForReader();

    private string ComparedValue => Model!.Compared.Count switch
    {
        0 => IndicatorsStrings.CompareNone,
        <= MostNamed => FigureText.Current.List(Model.Compared.Select(region => region.ShortNameForReader())),
        var count => IndicatorsStrings.CompareCount.Fill(count),
    };

    private IEnumerable<(int Year, bool HasFigures)> Years =>
        Model!.Years.Select(year => (year.Year, year.HasFigures || year.HasOthers));

    protected override async Task<IndicatorModel?> LoadAsync(int? asOf, CancellationToken cancellationToken) =>
        IndicatorAddress.TryRead(Code, TabName, RegionCode, Year, Compare, From, To, Base, Sort, Show) is { } address
            ? await Reader.ReadAsync(address, asOf, cancellationToken)
            : null;

    private static string UrlOf(IndicatorAddress address) => address.ToString();

    private static string? CodeOf(Region? region) => region?.Code;
}
