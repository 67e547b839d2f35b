using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Shell;

/// <summary>
/// A page that shows one model: loads it for the parameters of its address, again when these change, and drops an answer
/// that comes too late. A prerendered page hands its model to the interactive one (<see cref="PageHandover"/>). An open page
/// loads once more when a newer data version is published or the catalogue is changed, and nothing but what it shows changes.
/// </summary>
/// <remarks>
/// While a changed address loads, the page stays as it was for a moment rather than flicker, and then shows that it is
/// loading: figures never stand under the words of another choice. Build everything from <see cref="Model"/>.
/// </remarks>
public abstract class DataPage<TModel> : ComponentBase, IDisposable
    where TModel : class
{
    /// <summary>How long a page stays as it was while what it should show is loading.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);

    private CancellationTokenSource? _loading;
    private IReadOnlyList<object?>? _parameters;
    private PersistingComponentStateSubscription _persisting;
    private IDisposable? _watched;
    private bool _isHeld;

    // The stamp of the version: not newer than what is shown; if it is older, that is loaded once more.
    private long _version;

    [Inject]
    public required LatestVersion Latest { get; init; }

    [Inject]
    public required VersionWatch Watch { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required PageHandover Handover { get; init; }

    [Inject]
    public required PersistentComponentState Persisted { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required ILoggerFactory Loggers { get; init; }

    /// <summary>Set while prerendering.</summary>
    [CascadingParameter]
    public HttpContext? HttpContext { get; set; }

    /// <summary>How far the page is.</summary>
    protected PageState State { get; private set; }

    /// <summary>What the page shows; there whenever <see cref="State"/> is <see cref="PageState.Ready"/>.</summary>
    protected TModel? Model { get; private set; }

    /// <summary>Whether what is shown may be another in a newer data version.</summary>
    protected virtual bool IsKeptUpToDate => true;

    private string HandoverKey => $"page:{GetType().FullName}";

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Loads what the address asks for; <see langword="null"/> if it names something that is not there. An outage of the
    /// database may be thrown.
    /// </summary>
    protected abstract Task<TModel?> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Called whenever <see cref="State"/> and <see cref="Model"/> were set.</summary>
    protected virtual void OnStateChanged()
    {
    }

    /// <summary>Loads again, as when the reader asks for it.</summary>
    protected async Task ReloadAsync()
    {
        await LoadModelAsync();
        StateHasChanged();
    }

    /// <summary>
    /// Loads again after something was done on the page, which stays as it was until then: where the reader was, and what has
    /// the focus.
    /// </summary>
    protected async Task ReloadInPlaceAsync()
    {
        await LoadModelAsync(staysShown: true);
        StateHasChanged();
    }

    protected sealed override async Task OnParametersSetAsync()
    {
        var parameters = PageParameters.Of(this);
        var isFirst = _parameters is null;
        if (_parameters is not null && PageParameters.AreSame(_parameters, parameters))
        {
            return;
        }

        _parameters = parameters;
        if (isFirst)
        {
            _persisting = Persisted.RegisterOnPersisting(HandOver);
            if (Persisted.TryTakeFromJson<string>(HandoverKey, out var id) && Handover.Take<Handed>(id!) is { } handed)
            {
                (Model, State, _version) = (handed.Model, PageState.Ready, handed.Version);
                OnStateChanged();
                return;
            }
        }

        await LoadModelAsync();
    }

    protected override bool ShouldRender() => !_isHeld;

    // Never while prerendering: what is sent is not kept up to date.
    protected sealed override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _watched = Watch.Watch(() => _version, version => InvokeAsync(() => RefreshAsync(version)));
        }
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _watched?.Dispose();
            _loading?.Cancel();
            _persisting.Dispose();
        }
    }

    private async Task RefreshAsync(PublishedVersion version)
    {
        // What is loading already began before or after it was published; it is asked again.
        if (_loading is not null || _version >= version.Stamp || !IsKeptUpToDate)
        {
            return;
        }

        try
        {
            await LoadModelAsync(staysShown: true, isQuiet: true);
            StateHasChanged();
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    // A page that stays shown is as it was until the new figures are there; a quiet one, also if they cannot be read.
    private async Task LoadModelAsync(bool staysShown = false, bool isQuiet = false)
    {
        _loading?.Cancel();
        using var loading = _loading = new CancellationTokenSource();
        var state = PageState.Failed;
        TModel? model = null;
        var version = _version;
        try
        {
            var answer = LoadVersionAsync(loading.Token);
            if (!staysShown)
            {
                await ShowLoadingAsync(answer, loading.Token);
            }

            (model, version) = await answer;
            state = model is null ? PageState.NotFound : PageState.Ready;
        }
        catch (Exception) when (loading.IsCancellationRequested)
        {
            // Whatever it was, nobody waits for it.
        }
        catch (Exception failure) when (failure.IsOutage() || failure is OperationCanceledException)
        {
            Loggers.CreateLogger(GetType()).LogWarning(failure, "The figures of a page could not be read");
        }
        finally
        {
            if (_loading == loading)
            {
                (_loading, _isHeld) = (null, false);
            }
        }

        if (!loading.IsCancellationRequested && !(isQuiet && state == PageState.Failed))
        {
            _version = version;
            Show(model, state);
        }
    }

    // The version first: what is published in between is then asked for again, and never missed.
    private async Task<(TModel? Model, long Version)> LoadVersionAsync(CancellationToken cancellationToken)
    {
        var version = await Latest.CurrentAsync(cancellationToken);
        return (await LoadAsync(cancellationToken), version?.Stamp ?? 0);
    }

    private async Task ShowLoadingAsync(Task answer, CancellationToken cancellationToken)
    {
        if (answer.IsCompleted)
        {
            return;
        }

        if (State == PageState.Ready)
        {
            _isHeld = true;
            using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(answer, Task.Delay(Patience, Time, late.Token));
            await late.CancelAsync();
            if (answer.IsCompleted || cancellationToken.IsCancellationRequested)
            {
                return;
            }

            _isHeld = false;
        }

        State = PageState.Loading;
        StateHasChanged();
    }

    private void Show(TModel? model, PageState state)
    {
        (Model, State) = (model, state);
        OnStateChanged();
        if (state == PageState.NotFound)
        {
            Navigation.NotFound();
        }
        else if (state == PageState.Failed && HttpContext is { Response.HasStarted: false } http)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private Task HandOver()
    {
        if (Model is not null)
        {
            Persisted.PersistAsJson(HandoverKey, Handover.Keep(new Handed(Model, _version)));
        }

        return Task.CompletedTask;
    }

    private sealed record Handed(TModel Model, long Version);
}
