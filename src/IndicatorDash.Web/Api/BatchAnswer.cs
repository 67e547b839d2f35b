using IndicatorDash.Publication;

namespace IndicatorDash.Web.Api;

/// <summary>An import as the API tells it, without what is in its file.</summary>
public record BatchAnswer
{
    /// <summary>None where it was only tried.</summary>
    public required int? Id { get; init; }

    public required BatchState State { get; init; }

    public required string Title { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal digits.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The code of the region that it reports for.</summary>
    public required string Region { get; init; }

    /// <summary>Another after every action: says which one was looked at.</summary>
    public required int Revision { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTime CreatedAt { get; init; }

    public string? SubmittedBy { get; init; }

    public string? ReviewedBy { get; init; }

    public string? Comment { get; init; }

    /// <summary>Whether it was published without a second person.</summary>
    public bool PublishedAlone { get; init; }

    /// <summary>The data version that it made, once published.</summary>
    public int? Version { get; init; }

    /// <summary>The import that took it back.</summary>
    public int? UndoneBy { get; init; }

    public required BatchCounts Counts { get; init; }

    public static BatchAnswer Of(ImportBatch batch) => new()
    {
        Id = batch.Id == 0 ? null : batch.Id,
        State = batch.State,
        Title = batch.Title,
        FileName = batch.FileName,
        ContentHash = batch.ContentHash,
        Region = IndicatorDash.Regions.Region.CodeOf(batch.RegionId ?? IndicatorDash.Regions.Region.NationId),
        Revision = batch.Revision,
        CreatedBy = batch.CreatedBy,
        CreatedAt = batch.CreatedAtUtc,
        SubmittedBy = batch.SubmittedBy,
        ReviewedBy = batch.ReviewedBy,
        Comment = batch.Comment,
        PublishedAlone = batch.PublishedAlone,
        Version = batch.PublishedVersion,
        UndoneBy = batch.UndoneByBatchId,
        Counts = BatchCounts.Of(batch),
    };
}

/// <summary>How much there is in an import.</summary>
/// <param name="Figures">Figures that were read from the file, those with problems included.</param>
/// <param name="New">Of these, nothing is published.</param>
/// <param name="Changed">These differ from what is published.</param>
/// <param name="Unchanged">These are published already.</param>
/// <param name="Conflicts">These differ from what another source says.</param>
/// <param name="Undecided">Conflicts that nobody decided yet.</param>
/// <param name="Withdrawn">Published figures that it withdraws.</param>
/// <param name="Errors">Issues that keep it from being submitted.</param>
/// <param name="Warnings">Issues that need a reason.</param>
/// <param name="Hints">Issues that ask for nothing.</param>
/// <param name="OpenWarnings">Kinds of warning that have no reason yet.</param>
public sealed record BatchCounts(
    int Figures, int New, int Changed, int Unchanged, int Conflicts, int Undecided, int Withdrawn, int Errors, int Warnings, int Hints, int OpenWarnings)
{
    public static BatchCounts Of(ImportBatch batch) => new(
        batch.FigureCount, batch.NewCount, batch.ChangedCount, batch.UnchangedCount, batch.ConflictCount, batch.UndecidedCount,
        batch.WithdrawnCount, batch.ErrorCount, batch.WarningCount, batch.HintCount, batch.OpenWarningCount);
}
