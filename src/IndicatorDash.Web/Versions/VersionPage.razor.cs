using IndicatorDash.Catalogues;
using IndicatorDash.Publication;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Versions;

/// <summary>What a data version changed.</summary>
public sealed partial class VersionPage
{
    [Inject]
    public required VersionsReader Reader { get; init; }

    [Parameter]
    public int Number { get; set; }

    private string Heading => VersionsStrings.ChangesTitle.Fill(Number);

    protected override Task<VersionModel?> LoadAsync(CancellationToken cancellationToken) => Reader.ReadOneAsync(Number, cancellationToken);
}

/// <summary>A data version and what it changed.</summary>
public sealed record VersionModel(DataVersion Version, ImportBatch Batch, VersionChanges Changes, Catalogue Catalogue);
