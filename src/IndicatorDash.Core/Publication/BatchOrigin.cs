namespace IndicatorDash.Publication;

/// <summary>How a batch came in.</summary>
public enum BatchOrigin
{
    /// <summary>The figures that the product ships (内置数据).</summary>
    Curated = 0,

    /// <summary>A file that somebody uploaded (上传).</summary>
    Upload = 1,

    /// <summary>What takes another batch back (撤回).</summary>
    Undo = 2,
}
