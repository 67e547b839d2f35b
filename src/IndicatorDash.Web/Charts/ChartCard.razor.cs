using IndicatorDash.Figures;
using IndicatorDash.Web.Colours;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Charts;

/// <summary>A chart with its title, legend and sentence, and the same numbers as a table in its place.</summary>
public partial class ChartCard : IDisposable
{
    private readonly string _titleId = $"title-{Guid.NewGuid():N}";
    private IndicatorChart? _chart;
    private (string Title, bool CanSave) _told;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ShownCharts Charts { get; init; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required ChartModel Model { get; set; }

    /// <summary>Whether the table is shown and not the chart; the page keeps it in its address.</summary>
    [Parameter]
    public bool ShowTable { get; set; }

    /// <summary>Raised when the reader wants the other of the two.</summary>
    [Parameter]
    public EventCallback<bool> ShowTableChanged { get; set; }

    /// <inheritdoc cref="IndicatorChart.Dark"/>
    [Parameter]
    public bool? Dark { get; set; }

    /// <summary>The reader's colours.</summary>
    [CascadingParameter]
    public ReaderColours? Colours { get; set; }

    /// <summary>Raised with the figure whose mark, bar or span was clicked.</summary>
    [Parameter]
    public EventCallback<Figure> OnOpen { get; set; }

    /// <summary>What stands beside the title, such as downloads.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>What stands below, such as a note.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Whether there is a drawing to be saved.</summary>
    public bool CanSave => !ShowTable && !Model.IsEmpty;

    private bool IsDark => Dark ?? Colours?.IsDark ?? false;

    /// <summary>Hands the chart over as a picture, of pixels or as a drawing (SVG).</summary>
    public Task SaveAsync(bool asDrawing) =>
        _chart?.SaveAsync(ChartPicture.Of(Model, Title, Palette.For(IsDark), Navigation.Uri), asDrawing) ?? Task.CompletedTask;

    public void Dispose()
    {
        Charts.Leave(this);
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized()
    {
        _told = (Title, CanSave);
        Charts.Enter(this);
    }

    protected override void OnParametersSet()
    {
        if (_told != (Title, CanSave))
        {
            _told = (Title, CanSave);
            Charts.Tell();
        }
    }

    private Task ToggleAsync() => ShowTableChanged.InvokeAsync(!ShowTable);
}
