using IndicatorDash.Accounts;
using IndicatorDash.Web.Api.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Api;

/// <summary>The API, described for people from what describes it to programs.</summary>
public sealed partial class ApiPage
{
    private IReadOnlyList<ApiAddress> _addresses = [];

    [Inject]
    public required ApiDirectory Addresses { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IOptions<AccountsOptions> Accounts { get; init; }

    [Inject]
    public required IOptions<ApiOptions> Limits { get; init; }

    private static IEnumerable<(string Id, string Title)> Sections =>
    [
        ("rules", ApiPageStrings.RulesTitle),
        ("reading", ApiPageStrings.ReadingTitle),
        ("columns", ApiPageStrings.ColumnsTitle),
        ("acting", ApiPageStrings.ActingTitle),
        ("examples", ApiPageStrings.ExamplesTitle),
    ];

    private static IEnumerable<string> Rules =>
    [
        ApiPageStrings.RuleFormats, ApiPageStrings.RuleNull, ApiPageStrings.RulePages, ApiPageStrings.RuleVersions,
        ApiPageStrings.RuleTags, ApiPageStrings.RuleSdmx, ApiPageStrings.RuleFormulas, ApiPageStrings.RuleProblems,
    ];

    private static IReadOnlyList<RowColumn> ObservationColumns => RowTable<ObservationRow>.Full.Columns;

    private static IReadOnlyList<RowColumn> FigureColumns => RowTable<FigureRow>.Full.Columns;

    private string Api => Navigation.ToAbsoluteUri(PageUrls.ApiRoute).AbsoluteUri;

    private IEnumerable<ApiAddress> Reads => _addresses.Where(address => address.IsReading);

    private IEnumerable<ApiAddress> Acts => _addresses.Where(address => !address.IsReading);

    private IEnumerable<(string Name, string Note, string Program)> Examples =>
    [
        ("curl", ApiPageStrings.ExampleCurl, ApiExamples.Curl(Api)),
        ("Excel Power Query", ApiPageStrings.ExamplePowerQuery, ApiExamples.PowerQuery(Api)),
        ("Python", ApiPageStrings.ExamplePython, ApiExamples.Python(Api)),
    ];

    protected override void OnInitialized() => _addresses = Addresses.All();
}
