using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Charts;

/// <summary>A page in Chinese with a browser that answers only what charts ask of it.</summary>
public abstract class ChartTest : BunitContext, IAsyncLifetime
{
    private const string PlotlyModule = "./_content/Plotly.Blazor/plotly-interop-7.2.0.js";
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    protected ChartTest()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        Services.AddScoped<ShownCharts>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Plotly = JSInterop.SetupModule(PlotlyModule);
        Plotly.Mode = JSRuntimeMode.Loose;
    }

    /// <summary>What is asked of Plotly.</summary>
    protected BunitJSModuleInterop Plotly { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public new async Task DisposeAsync()
    {
        await base.DisposeAsync();
        CultureInfo.CurrentUICulture = _before;
    }
}
