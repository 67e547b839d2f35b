using IndicatorDash.Publication;

namespace IndicatorDash.Imports;

/// <summary>Why an action on a batch was refused.</summary>
public enum ImportRefusal
{
    /// <summary>There is no such batch.</summary>
    NotFound = 0,

    /// <summary>There is no such region, indicator, cell or row.</summary>
    UnknownChoice = 1,

    /// <summary>A comment, a reason or a name is missing or too long.</summary>
    BadText = 2,

    /// <summary>The batch is in a state in which this cannot be done.</summary>
    WrongState = 3,

    /// <summary>Somebody changed the batch since it was looked at: look again.</summary>
    ChangedMeanwhile = 4,

    /// <summary>Something was published since, and the plan is another now: look at it again.</summary>
    PlanChanged = 5,

    /// <summary>There are errors.</summary>
    HasErrors = 6,

    /// <summary>There are kinds of warning without a reason.</summary>
    WarningsWithoutReason = 7,

    /// <summary>There are conflicts that nobody decided.</summary>
    UndecidedConflicts = 8,

    /// <summary>It would change nothing.</summary>
    NothingToPublish = 9,

    /// <summary>Who brought a batch may not approve it.</summary>
    OwnBatch = 10,

    /// <summary>The file is not what was uploaded: its hash is another.</summary>
    FileChanged = 11,

    /// <summary>The file is larger than allowed, or empty.</summary>
    BadSize = 12,

    /// <summary>The file cannot be read; <see cref="ImportRefusedException.Detail"/> says why, as a code.</summary>
    Unreadable = 13,

    /// <summary>Later batches built on it; <see cref="ImportRefusedException.Batches"/> says which.</summary>
    BuiltOn = 14,
}

/// <summary>
/// An action on a batch was refused; nothing was changed. Who may not do a thing at all meets
/// <see cref="Accounts.AccessDeniedException"/> instead.
/// </summary>
public sealed class ImportRefusedException(
    ImportRefusal refusal, string? detail = null, IReadOnlyList<ImportBatch>? batches = null, Exception? cause = null)
    : Exception(detail is null ? $"Refused: {refusal}." : $"Refused: {refusal} ({detail}).", cause)
{
    public ImportRefusal Refusal { get; } = refusal;

    /// <summary>What else is to be known, as a code or a name; never a sentence.</summary>
    public string? Detail { get; } = detail;

    /// <summary>The batches that stand in the way.</summary>
    public IReadOnlyList<ImportBatch> Batches { get; } = batches ?? [];
}
