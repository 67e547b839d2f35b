using IndicatorDash.Imports.Checks;
using IndicatorDash.Publication;

namespace IndicatorDash.Imports.Plans;

/// <summary>Everything that was found of a batch: its issues, its plan, its totals.</summary>
/// <param name="BaseVersion">The data version that it was compared with.</param>
/// <param name="FigureCount">Figures that were read from the file.</param>
internal sealed record PlannedBatch(
    int BaseVersion,
    int FigureCount,
    FileReading Reading,
    string? FileKind,
    IReadOnlyList<PlannedObservation> Rows,
    IReadOnlyList<ImportIssue> Issues,
    IReadOnlyList<TotalCheck> Totals)
{
    public string Hash { get; } = PlanHash.Of(Rows);

    /// <summary>Writes what lists show of it into its batch.</summary>
    public void Summarize(ImportBatch batch, BatchChoices choices)
    {
        batch.BaseVersion = BaseVersion;
        batch.FileKind = FileKind;
        batch.PlanHash = Hash;
        batch.FigureCount = FigureCount;
        batch.ErrorCount = Count(ImportIssueSeverity.Error);
        batch.WarningCount = Count(ImportIssueSeverity.Warning);
        batch.HintCount = Count(ImportIssueSeverity.Hint);
        batch.OpenWarningCount = OpenWarnings(Issues.Select(issue => issue.Code).Distinct(), choices);
        CountChanges(batch, Rows);

        int Count(ImportIssueSeverity severity) => Issues.Count(issue => issue.Severity == severity);
    }

    /// <summary>How many kinds of warning have no reason, or one that was given before some of them came.</summary>
    public static int OpenWarnings(IEnumerable<ImportIssueCode> codes, BatchChoices choices) =>
        codes.Count(code => code.SeverityOf() == ImportIssueSeverity.Warning && !choices.IsExplained(code));

    /// <summary>The choices with the reasons open again that were given before warnings of their kind came.</summary>
    /// <param name="choices">What was chosen.</param>
    /// <param name="known">The warnings that there were before this plan.</param>
    public BatchChoices Reopen(BatchChoices choices, IEnumerable<ImportIssue> known)
    {
        var seen = known.Select(KeyOf).ToHashSet();
        return choices with
        {
            Reopened = choices.Reopened.Union(Issues
                .Where(issue => choices.Reasons.ContainsKey(issue.Code) && !seen.Contains(KeyOf(issue)))
                .Select(issue => issue.Code)),
        };
    }

    // The arguments say what is wrong: the same cell may be warned of for another reason.
    private static (ImportIssueCode Code, string? Sheet, string? Cell, string Read, string Arguments) KeyOf(ImportIssue issue) =>
        (issue.Code, issue.Sheet, issue.Cell, issue.Read, string.Join('\n', issue.Arguments));

    /// <summary>Counts the rows of a plan for lists.</summary>
    public static void CountChanges(ImportBatch batch, IEnumerable<PlannedObservation> rows) => CountChanges(
        batch, rows.GroupBy(row => (row.Change, row.IsConflict, row.Decision)).ToDictionary(group => group.Key, group => group.Count()));

    /// <inheritdoc cref="CountChanges(ImportBatch, IEnumerable{PlannedObservation})"/>
    /// <param name="rows">How many rows there are of each kind.</param>
    public static void CountChanges(
        ImportBatch batch, IReadOnlyDictionary<(ChangeKind Change, bool IsConflict, ConflictDecision Decision), int> rows)
    {
        batch.NewCount = Of(ChangeKind.New);
        batch.ChangedCount = Of(ChangeKind.Changed) + Of(ChangeKind.Kept);
        batch.UnchangedCount = Of(ChangeKind.Unchanged);
        batch.WithdrawnCount = Of(ChangeKind.Withdrawn);
        batch.OfferedCount = Of(ChangeKind.Offered);
        batch.ConflictCount = rows.Where(row => row.Key.IsConflict).Sum(row => row.Value);
        batch.UndecidedCount = rows
            .Where(row => row.Key is { IsConflict: true, Decision: ConflictDecision.Undecided }).Sum(row => row.Value);

        int Of(ChangeKind change) => rows.Where(row => row.Key.Change == change).Sum(row => row.Value);
    }
}
