using IndicatorDash.Imports.Checks;
using IndicatorDash.Publication;

namespace IndicatorDash.Imports;

/// <summary>Which batches a list shows; what is left out does not matter.</summary>
public sealed record BatchFilter
{
    /// <summary>The states that are shown; all of them if there are none.</summary>
    public IReadOnlyCollection<BatchState> States { get; init; } = [];

    public BatchOrigin? Origin { get; init; }

    /// <summary>Only batches for this region and those in it.</summary>
    public int? WithinRegionId { get; init; }

    public string? CreatedBy { get; init; }

    /// <summary>Part of the title or of the name of the file.</summary>
    public string? Text { get; init; }
}

/// <summary>A part of a list, and how long it is.</summary>
public sealed record ListPart<T>(IReadOnlyList<T> Items, int Total);

/// <summary>A file without its content.</summary>
public sealed record FileSummary(string FileName, string ContentHash, long Length);

/// <summary>A batch was given back to whoever made it.</summary>
/// <param name="By">The reviewer.</param>
/// <param name="Comment">Why.</param>
public sealed record BatchReturn(string By, DateTime AtUtc, string Comment);

/// <summary>A batch with everything that its page shows beside its rows and issues.</summary>
/// <param name="Batch">Who, when, counts, approvals.</param>
/// <param name="File">Its file; none for what the product brought and for what takes a batch back.</param>
/// <param name="Choices">What was chosen so far.</param>
/// <param name="Reading">How the file was read; none where there is no file.</param>
/// <param name="Totals">The totals and what they were checked against.</param>
/// <param name="Version">The data version that it made, once published.</param>
/// <param name="UndoneBy">The batch that took it back.</param>
/// <param name="Returns">How often it was given back and why, the first first: whoever reviews it next sees what was asked.</param>
/// <param name="CurrentVersion">The data version now: the plan is out of date where it was made against another.</param>
public sealed record BatchDetail(
    ImportBatch Batch,
    FileSummary? File,
    BatchChoices Choices,
    FileReading? Reading,
    IReadOnlyList<TotalCheck> Totals,
    DataVersion? Version,
    ImportBatch? UndoneBy,
    IReadOnlyList<BatchReturn> Returns,
    int CurrentVersion);

/// <summary>Which rows of a plan are shown; what is left out does not matter.</summary>
public sealed record PlanFilter
{
    /// <summary>The kinds of change that are shown; all of them if there are none.</summary>
    public IReadOnlyCollection<ChangeKind> Changes { get; init; } = [];

    public bool ConflictsOnly { get; init; }

    public int? IndicatorId { get; init; }

    public int? RegionId { get; init; }
}

/// <summary>Which issues are shown; what is left out does not matter.</summary>
public sealed record IssueFilter
{
    public ImportIssueSeverity? Severity { get; init; }

    public ImportIssueCode? Code { get; init; }

    public string? Sheet { get; init; }
}

/// <summary>All issues of a kind.</summary>
/// <param name="Reason">Why they are all right; none where nobody said so.</param>
/// <param name="IsExplained">Whether that was said of all of them, and not before some of them came.</param>
public sealed record IssueGroup(ImportIssueCode Code, ImportIssueSeverity Severity, int Count, string? Reason, bool IsExplained);

/// <summary>How many batches wait for somebody.</summary>
/// <param name="Open">Drafts and returned ones.</param>
/// <param name="Returned">Those of them that were returned.</param>
/// <param name="Submitted">Those that wait for a reviewer.</param>
public sealed record ImportSummary(int Open, int Returned, int Submitted);
