using IndicatorDash.Indicators;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Indicators;

/// <summary>The catalogue of indicators, by theme; the address holds the choice.</summary>
public sealed partial class IndicatorListPage
{
    private FigureText _text = FigureText.Current;

    [Inject]
    public required IndicatorListReader Reader { get; init; }

    [SupplyParameterFromQuery(Name = "theme")]
    public string? ThemeCode { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    private string EmptyTitle => Model!.Query.Length > 0
        ? IndicatorsStrings.ListEmpty.Fill(Model.Query)
        : IndicatorsStrings.ListEmptyTheme.Fill(Model.Theme!.NameForReader());

    private string CountText
    {
        get
        {
            var counted = Model!.Query.Length > 0
                ? IndicatorsStrings.ListFound.Fill(Model.Query, Model.Shown)
                : IndicatorsStrings.ListCount.Fill(Model.Shown);
            return Model.Year is { } year ? $"{counted}{IndicatorsStrings.ListYear.Fill(year)}" : counted;
        }
    }

    protected override async Task<IndicatorListModel?> LoadAsync(int? asOf, CancellationToken cancellationToken)
    {
        _text = FigureText.Current;
        return await Reader.ReadAsync(ThemeCode, Query, asOf, cancellationToken);
    }

    private string UrlOf(Theme? theme) => PageUrls.Indicators(theme?.Code, Model!.Query.Length == 0 ? null : Model.Query);

    private void Find(string text) => Navigation.NavigateTo(PageUrls.Indicators(ThemeCode, text));
}
