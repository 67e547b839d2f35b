namespace IndicatorDash.Publication;

/// <summary>How far a batch has come (批次状态). Stored: a number keeps its meaning.</summary>
public enum BatchState
{
    /// <summary>草稿: whoever uploaded it is at work on it.</summary>
    Draft = 0,

    /// <summary>待审核: it waits for a reviewer, and nobody else changes it.</summary>
    Submitted = 1,

    /// <summary>已退回: a reviewer gave it back with a comment; it is worked on as a draft.</summary>
    Returned = 2,

    /// <summary>已发布.</summary>
    Published = 3,

    /// <summary>已撤回: published once, and taken back by another batch.</summary>
    Undone = 4,

    /// <summary>已放弃: never published, and never will be.</summary>
    Discarded = 5,
}
