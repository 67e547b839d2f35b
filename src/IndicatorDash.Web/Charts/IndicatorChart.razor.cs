using System.Globalization;
using System.Text.Json;
using IndicatorDash.Figures;
using IndicatorDash.Web.Colours;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Plotly.Blazor;
using Plotly.Blazor.Interop;

namespace IndicatorDash.Web.Charts;

/// <summary>
/// Draws a <see cref="ChartModel"/> with Plotly. Prerendered, it is its summary under an area of the height that the
/// drawing will have.
/// </summary>
public sealed partial class IndicatorChart : IAsyncDisposable
{
    private readonly string _chartId = $"chart-{Guid.NewGuid():N}";
    private readonly string _captionId = $"caption-{Guid.NewGuid():N}";
    private PlotlyChart? _chart;
    private IJSObjectReference? _script;
    private Config? _config;
    private Plotly.Blazor.Layout? _layout;
    private IList<ITrace>? _data;
    private PlotDrawing? _drawing;
    private ChartModel? _drawn;
    private bool _drawnDark;
    private bool _redraw;
    private bool _subscribed;

    [Inject]
    public required IJSRuntime JS { get; init; }

    [Parameter, EditorRequired]
    public required ChartModel Model { get; set; }

    /// <summary>Whether it is drawn for a dark page.</summary>
    /// <value>The default is what the reader has chosen.</value>
    [Parameter]
    public bool? Dark { get; set; }

    /// <summary>The reader's colours.</summary>
    [CascadingParameter]
    public ReaderColours? Colours { get; set; }

    /// <summary>Raised with the figure whose mark, bar or span was clicked.</summary>
    [Parameter]
    public EventCallback<Figure> OnPointClick { get; set; }

    /// <summary>What stands between the drawing and its sentence, such as a legend.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string Size =>
        string.Create(CultureInfo.InvariantCulture, $"height:{Model.Height}px;min-width:{Model.MinWidth}px");

    /// <summary>Hands the chart over as a picture, of pixels or as a drawing (SVG); nothing while it is not drawn.</summary>
    public async Task SaveAsync(ChartPicture picture, bool asDrawing = false)
    {
        if (_chart is not null)
        {
            _script ??= await JS.InvokeAsync<IJSObjectReference>("import", $"./{Assets["Charts/IndicatorChart.razor.js"]}");
            await _script.InvokeVoidAsync(asDrawing ? "saveSvg" : "save", _chartId, picture);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_script is { } script)
        {
            await UnlessGoneAsync(() => script.DisposeAsync().AsTask());
        }
    }

    protected override void OnInitialized() =>
        _config = PlotTheme.Config(CultureInfo.CurrentUICulture.Name, ChartStrings.PlotDoubleClick);

    protected override void OnParametersSet()
    {
        var dark = Dark ?? Colours?.IsDark ?? false;
        if (ReferenceEquals(_drawn, Model) && _drawnDark == dark)
        {
            return;
        }

        (_drawn, _drawnDark) = (Model, dark);
        if (Model.IsEmpty)
        {
            (_chart, _drawing, _redraw, _subscribed) = (null, null, false, false);
            return;
        }

        _drawing = PlotDrawing.Of(Model, Palette.For(dark));
        (_data, _layout) = (_drawing.Data, _drawing.Layout);
        _redraw = _chart is not null;
    }

    // New parameters alone draw nothing, and asked for any earlier Plotly.Blazor would draw the old ones once more.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_redraw && _chart is not null)
        {
            _redraw = false;
            await UnlessGoneAsync(() => _chart.React());
        }
    }

    private void Drawn()
    {
        if (!_subscribed && OnPointClick.HasDelegate && _chart is { } chart)
        {
            _subscribed = true;
            _ = InvokeAsync(() => UnlessGoneAsync(() => chart.SubscribeClickEvent()));
        }
    }

    private void Clicked(IEnumerable<EventDataPoint> points)
    {
        var figure = points
            .Select(point => _drawing?.At(Number(point.CurveNumber) ?? point.TraceIndex, Number(point.PointIndex) ?? Number(point.PointNumber) ?? -1))
            .FirstOrDefault(one => one is not null);
        if (figure is not null)
        {
            _ = InvokeAsync(() => OnPointClick.InvokeAsync(figure));
        }
    }

    // Plotly.Blazor hands numbers over as they came from the browser.
    private static int? Number(object? value) => value switch
    {
        int number => number,
        JsonElement { ValueKind: JsonValueKind.Number } json when json.TryGetInt32(out var number) => number,
        _ => null,
    };

    private static async Task UnlessGoneAsync(Func<Task> draw)
    {
        try
        {
            await draw();
        }
        catch (JSDisconnectedException)
        {
            // The page was closed; there is nobody left to draw for.
        }
    }
}
