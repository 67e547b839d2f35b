namespace IndicatorDash.Imports;

/// <summary>
/// One problem of an uploaded file (问题): where it stands, what was read there, and what may be done. Codes and arguments
/// only; the sentences are the host's.
/// </summary>
public sealed class ImportIssue
{
    /// <summary>The longest <see cref="Read"/>; longer texts are cut.</summary>
    public const int MaxReadLength = 200;

    public int BatchId { get; set; }

    /// <summary>Counts from 1 within the batch, in the order of the file.</summary>
    public int Number { get; set; }

    public required ImportIssueCode Code { get; init; }

    public required ImportIssueSeverity Severity { get; init; }

    /// <summary>The sheet; none where it is about the whole file.</summary>
    public string? Sheet { get; init; }

    /// <summary>The cell, such as <c>B7</c>; the first one where it is about several.</summary>
    public string? Cell { get; init; }

    /// <summary>What was read there; empty where nothing was.</summary>
    public string Read { get; init; } = "";

    /// <summary>What the sentences name, in the order that the code gives; numbers invariant.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>What may be meant, the likeliest first.</summary>
    public IReadOnlyList<ImportSuggestion> Suggestions { get; init; } = [];
}
