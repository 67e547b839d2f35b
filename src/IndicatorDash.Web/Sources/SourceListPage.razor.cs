using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Sources;

/// <summary>Every document that figures were taken from.</summary>
public sealed partial class SourceListPage
{
    [Inject]
    public required SourceReader Reader { get; init; }

    protected override async Task<SourceList?> LoadAsync(int? asOf, CancellationToken cancellationToken) =>
        await Reader.ListAsync(asOf, cancellationToken);
}
