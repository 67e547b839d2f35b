namespace IndicatorDash.Web.Figures;

/// <summary>Which way a figure went, as far as the intervals tell.</summary>
public enum ChangeDirection
{
    /// <summary>The intervals overlap: it may have gone either way.</summary>
    Unknown,
    Up,
    Down,
    Same,
}
