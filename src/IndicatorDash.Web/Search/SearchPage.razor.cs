using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Search;

/// <summary>What a text finds, with an address of its own.</summary>
public sealed partial class SearchPage
{
    private const int HitsOfAKind = 50;

    [Inject]
    public required SiteSearch Search { get; init; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    private string Title => string.IsNullOrWhiteSpace(Text)
        ? SearchStrings.Title
        : SearchStrings.TitleOf.Fill(Text.Trim());

    protected override async Task<SearchResults?> LoadAsync(CancellationToken cancellationToken) =>
        await Search.FindAsync(Text, HitsOfAKind, cancellationToken);
}
