namespace IndicatorDash.Publication;

/// <summary>What a planned observation would do to what is published. Stored: a number keeps its meaning.</summary>
public enum ChangeKind
{
    /// <summary>Nothing is published under its key.</summary>
    New = 0,

    /// <summary>It replaces what is published.</summary>
    Changed = 1,

    /// <summary>It says what is published already.</summary>
    Unchanged = 2,

    /// <summary>What is published is withdrawn; the row itself is not published.</summary>
    Withdrawn = 3,

    /// <summary>It differs, and somebody decided that what is published stays.</summary>
    Kept = 4,

    /// <summary>
    /// What is published came from such a file and is no longer in it: offered to be withdrawn, and left alone unless
    /// somebody says so.
    /// </summary>
    Offered = 5,
}
