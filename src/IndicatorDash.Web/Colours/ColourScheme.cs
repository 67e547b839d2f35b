namespace IndicatorDash.Web.Colours;

/// <summary>The colours a reader chose (外观).</summary>
public enum ColourScheme
{
    /// <summary>As the reader's system has it.</summary>
    System = 0,

    /// <summary>浅色.</summary>
    Light = 1,

    /// <summary>深色.</summary>
    Dark = 2,
}
