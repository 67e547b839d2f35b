using IndicatorDash.Numbers;

namespace IndicatorDash.Imports.Matching;

/// <summary>What a cell says as a value, or why it says none.</summary>
internal sealed record CellValue
{
    /// <summary>The number in the base unit of what was written; none where there is a problem.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>The unit that stands in the cell itself, or that its format says.</summary>
    public string? UnitCode { get; init; }

    /// <summary>What the cell says, with the multiplier of its column.</summary>
    public required string AsWritten { get; init; }

    public string? FootnoteMark { get; init; }

    /// <summary>Whether the number was computed to more decimals than are kept.</summary>
    public bool IsRounded { get; init; }

    /// <summary>
    /// Whether the text has a multiplier of its own below that of its column, as 5千 in a column of 万元: suggested are what it
    /// says by itself, and what was read.
    /// </summary>
    public bool IsMultipliedTwice { get; init; }

    public ImportIssueCode? Problem { get; init; }

    /// <summary>Texts that may be meant.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];
}
