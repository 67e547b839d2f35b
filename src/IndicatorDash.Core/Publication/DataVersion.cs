namespace IndicatorDash.Publication;

/// <summary>
/// A state of all published figures (数据版本). Publishing a batch makes the next one; every page can be seen as of any.
/// </summary>
public sealed class DataVersion
{
    /// <summary>Counts from 1.</summary>
    public required int Number { get; init; }

    public required int BatchId { get; init; }

    public required DateTime PublishedAtUtc { get; init; }

    /// <summary>Who published it; empty for the product itself.</summary>
    public required string PublishedBy { get; init; }

    public required int NewCount { get; init; }

    public required int ChangedCount { get; init; }

    public required int WithdrawnCount { get; init; }
}
