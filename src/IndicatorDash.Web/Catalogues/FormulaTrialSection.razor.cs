using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Provenance;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Catalogues;

/// <summary>What a formula comes to for a region and a year, before it is saved.</summary>
public sealed partial class FormulaTrialSection
{
    private string _region = "";
    private int _year;
    private string? _problem;
    private FormulaTrial? _trial;

    [Inject]
    public required FormulaTrials Trials { get; init; }

    [Inject]
    public required AuthorityAccessor Authorities { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Parameter]
    [EditorRequired]
    public required Catalogue Catalogue { get; set; }

    /// <summary>What is typed of the indicator.</summary>
    [Parameter]
    [EditorRequired]
    public required Func<IndicatorDefinition> Definition { get; set; }

    private IEnumerable<(Region Region, string Text)> Regions => Catalogue.Regions.Provinces
        .Prepend(Catalogue.Regions.Nation)
        .SelectMany(region => region.Id == Region.NationId
            ? [(region, region.NameForReader())]
            : Catalogue.Regions.Children(region.Id)
                .Select(below => (below, $"{region.NameForReader()} · {below.NameForReader()}"))
                .Prepend((region, region.NameForReader())));

    /// <summary>Computes it anew from what is typed.</summary>
    public async Task RunAsync()
    {
        (_problem, _trial) = (null, null);
        var asked = Definition();
        if (string.IsNullOrWhiteSpace(asked.Formula)
            || !Catalogue.Regions.TryGetByCode(_region, out var region)
            || _year is < CalendarPoint.MinYear or > CalendarPoint.MaxYear)
        {
            StateHasChanged();
            return;
        }

        try
        {
            var who = await Authorities.GetAsync(CancellationToken.None);
            var trial = await Trials.TryAsync(who, asked, region, _year, CancellationToken.None);
            _problem = trial.Fault is { } fault ? TextOf(fault) : null;
            _trial = trial.Fault is null ? trial : null;
        }
        catch (AccessDeniedException)
        {
            _problem = AccountStrings.DeniedText;
        }
        catch (Exception failure) when (failure.IsOutage())
        {
            _problem = CatalogueStrings.Outage;
        }

        StateHasChanged();
    }

    protected override void OnInitialized()
    {
        _region = Catalogue.Regions.Nation.Code;
        _year = Time.GetUtcNow().Year - 1;
    }

    private static string TextOf(FormulaFault fault) => fault.Detail.Length == 0
        ? CatalogueTexts.Of(fault.Problem).Text
        : $"{CatalogueTexts.Of(fault.Problem).Text}{CatalogueStrings.PreviewDetail.Fill(fault.Detail)}";

    private Unit? UnitOf(string code) => Catalogue.Units.Find(code);

    private string UrlOf(FormulaTrialInput input)
    {
        var url = PageUrls.Indicator(input.Indicator.Code, region: _region);
        return input.Figure is { } figure ? FactUrls.With(url, FactKey.Of(figure, input.Indicator)) : url;
    }
}
