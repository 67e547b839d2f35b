namespace IndicatorDash.Publication;

/// <summary>A set of figures brought together and published whole or not at all (导入批次; DHIS2: import summary).</summary>
public sealed class ImportBatch
{
    /// <summary>The longest <see cref="Title"/>.</summary>
    public const int MaxTitleLength = 200;

    /// <summary>The longest <see cref="Comment"/>.</summary>
    public const int MaxCommentLength = 1000;

    public int Id { get; init; }

    public required BatchOrigin Origin { get; init; }

    public BatchState State { get; set; }

    /// <summary>What it is called in lists; the name of the file where nobody named it.</summary>
    public string Title { get; set; } = "";

    /// <summary>The name of the file or files.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the content, in lower-case hexadecimal digits.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The region that it reports for: it holds figures of it and of what lies in it only; none for curated data.</summary>
    public int? RegionId { get; init; }

    /// <summary>Who brought it; empty for the product itself.</summary>
    public required string CreatedBy { get; init; }

    public required DateTime CreatedAtUtc { get; init; }

    public string? SubmittedBy { get; set; }

    public DateTime? SubmittedAtUtc { get; set; }

    /// <summary>Who approved or returned it.</summary>
    public string? ReviewedBy { get; set; }

    public DateTime? ReviewedAtUtc { get; set; }

    /// <summary>What the reviewer had to say, or why it was taken back or discarded.</summary>
    public string? Comment { get; set; }

    /// <summary>Whether it was published without a second person.</summary>
    public bool PublishedAlone { get; set; }

    /// <summary>The data version that its plan was made against.</summary>
    public required int BaseVersion { get; set; }

    /// <summary>The data version that it made, once published.</summary>
    public int? PublishedVersion { get; set; }

    /// <summary>The document that stands for its file among the sources, once published.</summary>
    public int? SourceId { get; set; }

    /// <summary>The kind of file: the signatures of its tables and their periods, hashed; none before it could be read.</summary>
    public string? FileKind { get; set; }

    /// <summary>Says whether two plans are the same; none before there is one.</summary>
    public string? PlanHash { get; set; }

    /// <summary>The batch that took it back.</summary>
    public int? UndoneByBatchId { get; set; }

    /// <summary>The batch that it takes back.</summary>
    public int? UndoesBatchId { get; init; }

    /// <summary>Changed by every action on it: what was seen of it is out of date once this is another.</summary>
    public int Revision { get; set; }

    /// <summary>Figures that were read from the file, those with problems included.</summary>
    public int FigureCount { get; set; }

    public int NewCount { get; set; }

    /// <summary>Those that differ from what is published, conflicts included.</summary>
    public int ChangedCount { get; set; }

    public int UnchangedCount { get; set; }

    /// <summary>Those that differ from what another source says.</summary>
    public int ConflictCount { get; set; }

    /// <summary>Conflicts that nobody decided yet.</summary>
    public int UndecidedCount { get; set; }

    /// <summary>Published figures that it withdraws.</summary>
    public int WithdrawnCount { get; set; }

    /// <summary>Published figures that are no longer in such a file, and stay.</summary>
    public int OfferedCount { get; set; }

    public int ErrorCount { get; set; }

    public int WarningCount { get; set; }

    public int HintCount { get; set; }

    /// <summary>Kinds of warning that have no reason yet.</summary>
    public int OpenWarningCount { get; set; }

    /// <summary>Whether its maker may work on it.</summary>
    public bool IsOpen => State is BatchState.Draft or BatchState.Returned;
}
