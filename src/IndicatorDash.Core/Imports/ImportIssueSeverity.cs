namespace IndicatorDash.Imports;

/// <summary>What an issue asks for.</summary>
public enum ImportIssueSeverity
{
    /// <summary>提示: it was settled; nothing is asked for.</summary>
    Hint = 0,

    /// <summary>警告: a reason is needed before the batch can be submitted.</summary>
    Warning = 1,

    /// <summary>错误: the batch cannot be submitted.</summary>
    Error = 2,
}
