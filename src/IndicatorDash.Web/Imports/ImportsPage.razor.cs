using System.Globalization;
using IndicatorDash.Catalogues;
using IndicatorDash.Imports;
using IndicatorDash.Publication;
using IndicatorDash.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Imports;

/// <summary>The batches of imported figures, and the way to bring a new one.</summary>
public sealed partial class ImportsPage
{
    /// <summary>How many batches a page shows.</summary>
    public const int PageSize = 30;

    [Inject]
    public required ImportQueries Queries { get; init; }

    [Inject]
    public required AuthorityAccessor Authorities { get; init; }

    [Inject]
    public required CatalogueStore Catalogues { get; init; }

    [SupplyParameterFromQuery(Name = "state")]
    public string? StateName { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    protected override async Task<ImportsModel?> LoadAsync(CancellationToken cancellationToken)
    {
        BatchState? state = Enum.TryParse<BatchState>(StateName, ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : null;
        var text = string.IsNullOrWhiteSpace(Text) ? null : Text.Trim();
        var page = PageOf(PageNumber);
        var who = await Authorities.GetAsync(cancellationToken);
        var filter = new BatchFilter { States = state is { } only ? [only] : [], Text = text };
        return new ImportsModel(
            await Queries.BatchesAsync(who, filter, (page - 1) * PageSize, PageSize, cancellationToken),
            await Queries.SummaryAsync(who, cancellationToken),
            await Catalogues.GetAsync(cancellationToken),
            who,
            state,
            text,
            page);
    }

    /// <summary>The page that an address asks for; the first where it asks for none.</summary>
    internal static int PageOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 100_000) : 1;
}
