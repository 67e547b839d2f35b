using IndicatorDash.Indicators;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Figures;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Templates;

/// <summary>The form for a template; the address holds the choice.</summary>
public sealed partial class TemplatesPage
{
    // A list that was opened stays open when its last choice goes.
    private readonly HashSet<int> _opened = [];
    private FigureText _text = FigureText.Current;

    // What was chosen and the address does not say yet: the next choice adds to it, and not to what is shown.
    private TemplateQuery? _ahead;

    [Inject]
    public required TemplateReader Reader { get; init; }

    [Inject]
    public required AuthorityAccessor Authorities { get; init; }

    [SupplyParameterFromQuery(Name = "region")]
    public string? RegionText { get; set; }

    [SupplyParameterFromQuery(Name = "years")]
    public string? YearsText { get; set; }

    [SupplyParameterFromQuery(Name = "themes")]
    public string?[]? ThemeCodes { get; set; }

    [SupplyParameterFromQuery(Name = "indicators")]
    public string?[]? IndicatorCodes { get; set; }

    [SupplyParameterFromQuery(Name = "own")]
    public string? Own { get; set; }

    private TemplateQuery Query => Model!.Query;

    private TemplateQuery Asked => TemplateQuery.Read(RegionText, YearsText, ThemeCodes, IndicatorCodes, Own);

    protected override async Task<TemplatesModel?> LoadAsync(CancellationToken cancellationToken) =>
        await Reader.ReadAsync(await Authorities.GetAsync(cancellationToken), Asked, cancellationToken);

    protected override void OnParametersSet()
    {
        _text = FigureText.Current;
        if (_ahead is not null && PageUrls.Templates(_ahead) == PageUrls.Templates(Asked))
        {
            _ahead = null;
        }
    }

    private IEnumerable<Indicator> IndicatorsOf(Theme theme) => Model!.Catalogue.Indicators.Where(indicator => indicator.ThemeId == theme.Id);

    private bool IsChosen(Indicator indicator) =>
        Query.Indicators.Contains(indicator.Code) || Query.Themes.Contains(Model!.Catalogue.Theme(indicator.ThemeId).Code);

    private bool IsOpened(Theme theme)
    {
        if (!Query.Themes.Contains(theme.Code) && IndicatorsOf(theme).Any(IsChosen))
        {
            _opened.Add(theme.Id);
        }

        return _opened.Contains(theme.Id);
    }

    private void Set(Theme theme, bool isChosen) =>
        Choose(query => query with { Themes = Changed(query.Themes, theme.Code, isChosen) });

    private void Set(Indicator indicator, bool isChosen) =>
        Choose(query => query with { Indicators = Changed(query.Indicators, indicator.Code, isChosen) });

    private void Choose(Func<TemplateQuery, TemplateQuery> change)
    {
        _ahead = change(_ahead ?? Asked);
        Navigation.NavigateTo(PageUrls.Templates(_ahead), replace: true);
    }

    private static string? Text(ChangeEventArgs change) => (change.Value as string)?.Trim();

    private static List<string> Changed(IReadOnlyList<string> codes, string code, bool isChosen) =>
        [.. codes.Where(other => other != code), .. isChosen ? [code] : Array.Empty<string>()];
}
