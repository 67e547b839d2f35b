namespace IndicatorDash.Figures;

/// <summary>Where a figure on screen comes from.</summary>
public enum FigureOrigin
{
    /// <summary>The region's own observation.</summary>
    Observed = 0,

    /// <summary>汇总: the sum of the regions below.</summary>
    Summed = 1,

    /// <summary>Computed from other indicators, by a formula.</summary>
    Computed = 2,
}
