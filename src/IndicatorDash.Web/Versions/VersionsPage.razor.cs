using IndicatorDash.Accounts;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Versions;

/// <summary>Every data version, and the way to the figures as they were then.</summary>
public sealed partial class VersionsPage
{
    [Inject]
    public required VersionsReader Reader { get; init; }

    [SupplyParameterFromQuery(Name = "after")]
    public string? After { get; set; }

    [SupplyParameterFromQuery(Name = "before")]
    public string? Before { get; set; }

    // Who works on batches is named to those who do.
    private static string Editors { get; } = CapabilityPolicies.NameOf(Capability.Upload, Capability.Review);

    private string Heading => VersionsReader.NumberOf(After) is { } after ? VersionsStrings.TitleSince.Fill(after) : VersionsStrings.Title;

    protected override async Task<VersionsModel?> LoadAsync(CancellationToken cancellationToken) =>
        await Reader.ReadAsync(VersionsReader.NumberOf(After), VersionsReader.NumberOf(Before), cancellationToken);
}
