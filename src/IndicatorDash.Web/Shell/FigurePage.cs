using IndicatorDash.Publication;
using IndicatorDash.Web.Versions;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Shell;

/// <summary>
/// A page of figures: of the current data version, or of the one that its address names. What it was in an earlier version
/// does not change, so that such a page is not kept up to date.
/// </summary>
public abstract class FigurePage<TModel> : DataPage<VersionedModel<TModel>>
    where TModel : class
{
    [Inject]
    public required VersionQueries Versions { get; init; }

    [Inject]
    public required ShownVersion Shown { get; init; }

    /// <summary>The number of the version.</summary>
    [SupplyParameterFromQuery(Name = PastVersion.Parameter)]
    public string? Version { get; set; }

    /// <inheritdoc cref="DataPage{TModel}.Model"/>
    protected new TModel? Model => base.Model?.Model;

    protected sealed override bool IsKeptUpToDate => base.Model?.Past is null;

    protected sealed override void OnInitialized() => Shown.Enter(this);

    protected sealed override async Task<VersionedModel<TModel>?> LoadAsync(CancellationToken cancellationToken) =>
        await VersionChoice.FindAsync(Version, Versions, cancellationToken) is { } choice
        && await LoadAsync(choice.AsOf, cancellationToken) is { } model
            ? new VersionedModel<TModel>(model, choice.Past)
            : null;

    /// <inheritdoc cref="DataPage{TModel}.LoadAsync"/>
    /// <param name="asOf">The number of the earlier version to show; <see langword="null"/> for the current one.</param>
    /// <param name="cancellationToken">Set when nobody waits for the answer any more.</param>
    protected abstract Task<TModel?> LoadAsync(int? asOf, CancellationToken cancellationToken);

    protected sealed override void OnStateChanged()
    {
        if (State is PageState.Ready or PageState.NotFound)
        {
            Shown.Show(this, base.Model?.Past);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Shown.Leave(this);
        }

        base.Dispose(disposing);
    }
}

/// <summary>What a page shows, and the earlier version that it is of; <see langword="null"/> for the current one.</summary>
public sealed record VersionedModel<TModel>(TModel Model, PastVersion? Past);
