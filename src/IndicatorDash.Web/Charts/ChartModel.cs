using IndicatorDash.Indicators;

namespace IndicatorDash.Web.Charts;

/// <summary>
/// What a chart shows, worked out without drawing it: texts, places and marks. The same figures are its table.
/// </summary>
public abstract record ChartModel
{
    public required Indicator Indicator { get; init; }

    /// <summary>Where the unit's English name is from.</summary>
    public Unit? Unit { get; init; }

    /// <summary>One sentence that says what the chart says, and no more than the figures support.</summary>
    public required string Summary { get; init; }

    /// <summary>The heights of the drawing and of what is shown until it is there, in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Whether there is nothing to draw.</summary>
    public abstract bool IsEmpty { get; }
}
