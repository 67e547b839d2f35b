using System.Globalization;
using Bunit;
using Bunit.TestDoubles;
using IndicatorDash.Publication;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Following;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Shell;
using IndicatorDash.Web.Versions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;
using MudBlazor.Services;

namespace IndicatorDash.Web.Testing;

/// <summary>What tests of components share: MudBlazor, a Chinese reader, a clock that is set, scripts that answer nothing.</summary>
public abstract class ComponentTest : BunitContext, IAsyncLifetime
{
    protected ComponentTest()
    {
        // A busy machine takes its time; what never comes is still told.
        DefaultWaitTimeout = TimeSpan.FromSeconds(15);
        Read(Cultures.Chinese);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddTransient<MudLocalizer, ChineseMudLocalizer>();
        Services.AddSingleton<TimeProvider>(Time);
        Services.AddSingleton<PageHandover>();
        Services.AddSingleton(new LatestVersion(_ => Task.FromResult(Published), Time, NullLogger<LatestVersion>.Instance));
        Services.AddScoped<VersionWatch>();
        Services.AddScoped<ShownVersion>();
        Services.AddScoped<ShownCharts>();
        Services.AddSingleton(new VersionQueries(new UnreachableStore()));
        ComponentFactories.AddStub<FollowButton>();
        Persisted = AddBunitPersistentComponentState();
    }

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2024, 7, 1, 8, 0, 0, TimeSpan.Zero));

    /// <summary>The data version that is published.</summary>
    protected PublishedVersion? Published { get; set; }

    protected BunitPersistentComponentState Persisted { get; }

    /// <summary>Sets the reader's language.</summary>
    protected static void Read(CultureInfo culture) =>
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);

    public virtual Task InitializeAsync() => Task.CompletedTask;

    // MudBlazor's services are disposed asynchronously only.
    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}
