using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Charts;

/// <summary>The legend of a chart: its series, and every look that occurs in it.</summary>
public partial class ChartKey
{
    // The marks of the series, in the order of the drawing's.
    private static readonly string[] SeriesPaths =
    [
        "M7 3a5 5 0 1 0 .01 0z",
        "M2.5 3.5h9v9h-9z",
        "M7 3l5.5 9.5h-11z",
        "M7 2.5l5.2 3.8-2 6.2H3.8l-2-6.2z",
        "M2 5l2-2 3 3 3-3 2 2-3 3 3 3-2 2-3-3-3 3-2-2 3-3z",
    ];

    [Parameter, EditorRequired]
    public required ChartModel Model { get; set; }

    [Parameter]
    public bool Dark { get; set; }
}
