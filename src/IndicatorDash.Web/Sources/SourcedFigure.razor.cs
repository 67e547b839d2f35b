using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Web.Figures;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Sources;

/// <summary>A figure that leads to where it comes from.</summary>
public sealed partial class SourcedFigure
{
    [Parameter, EditorRequired]
    public Figure? Figure { get; set; }

    [Parameter, EditorRequired]
    public required Indicator Indicator { get; set; }

    /// <summary>Where the unit is from.</summary>
    [Parameter, EditorRequired]
    public required Catalogue Catalogue { get; set; }

    /// <value>The default is true: lists of many indicators have no unit in their heading.</value>
    [Parameter]
    public bool ShowUnit { get; set; } = true;

    [Parameter]
    public bool ShowPeriod { get; set; }

    [Parameter]
    public FigureSize Size { get; set; }
}
