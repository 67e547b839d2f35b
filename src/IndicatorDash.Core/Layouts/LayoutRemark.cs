using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Something that a user should know of a layout. Its text is made elsewhere.</summary>
public sealed record LayoutRemark
{
    /// <summary>How many cells and texts are named; <see cref="Count"/> is not limited.</summary>
    public const int MaxNamed = 50;

    public required LayoutRemarkCode Code { get; init; }

    public required string Sheet { get; init; }

    /// <summary>Where it shows, from above to below; none where it is of the whole sheet.</summary>
    public IReadOnlyList<CellAddress> Cells { get; init; } = [];

    /// <summary>How many cells, rows or columns it is of.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The texts that the code speaks of, each once.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}
