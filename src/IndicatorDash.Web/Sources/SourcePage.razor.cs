using IndicatorDash.Sources;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Sources;

/// <summary>One document and the figures taken from it.</summary>
public sealed partial class SourcePage
{
    [Inject]
    public required SourceReader Reader { get; init; }

    [Parameter]
    public string Code { get; set; } = "";

    private SourceDocument Source => Model!.Source;

    protected override Task<SourceProfile?> LoadAsync(int? asOf, CancellationToken cancellationToken) =>
        Reader.ReadAsync(Code, asOf, cancellationToken);
}
