namespace IndicatorDash.Web.Figures;

/// <summary>How large a figure is set.</summary>
public enum FigureSize
{
    /// <summary>As the text around it: in tables and sentences.</summary>
    Text,

    /// <summary>In a row of a card.</summary>
    Row,

    /// <summary>The one number of a card.</summary>
    Card,
}
