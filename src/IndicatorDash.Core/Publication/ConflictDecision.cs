namespace IndicatorDash.Publication;

/// <summary>What somebody decided of a figure that differs from another source's (冲突裁定).</summary>
public enum ConflictDecision
{
    /// <summary>Not decided yet: the batch cannot be approved.</summary>
    Undecided = 0,

    /// <summary>采用本次: what the batch says replaces what is published.</summary>
    Adopt = 1,

    /// <summary>保留已公布: what is published stays.</summary>
    Keep = 2,
}
