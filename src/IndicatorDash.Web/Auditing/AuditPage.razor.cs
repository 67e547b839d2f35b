using System.Globalization;
using IndicatorDash.Auditing;
using IndicatorDash.Catalogues;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Auditing;

/// <summary>The audit log: who did what, and when; searched, exported and verified.</summary>
public sealed partial class AuditPage
{
    /// <summary>How many records a page shows.</summary>
    public const int PageSize = 50;

    [Inject]
    public required AuditQueries Queries { get; init; }

    [Inject]
    public required CatalogueStore Catalogues { get; init; }

    [SupplyParameterFromQuery(Name = "actor")]
    public string? Actor { get; set; }

    [SupplyParameterFromQuery(Name = "action")]
    public string? Action { get; set; }

    [SupplyParameterFromQuery(Name = "subject")]
    public string? Subject { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    public string? To { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    public string? After { get; set; }

    private AuditSearch Search => Model!.Search;

    // One that this version of the product does not know can be asked for as well.
    private IEnumerable<string> Actions => Search.Action is { } asked ? AuditActions.All.Append(asked).Distinct() : AuditActions.All;

    protected override async Task<AuditModel?> LoadAsync(CancellationToken cancellationToken)
    {
        long? after = long.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : null;
        if (AuditSearch.Read(Actor, Action, Subject, From, To) is not { } search || (after is null && !string.IsNullOrEmpty(After)))
        {
            return null;
        }

        var slice = await Queries.SearchAsync(search.FilterIn(Time.LocalTimeZone), after, PageSize, cancellationToken);
        return new AuditModel(search, after is null, slice, await Catalogues.GetAsync(cancellationToken));
    }

    private static string? DayOf(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
