using IndicatorDash.Imports.Matching;
using IndicatorDash.Numbers;
using IndicatorDash.Publication;

namespace IndicatorDash.Imports.Plans;

/// <summary>Finds what the figures of a file would do to what is published.</summary>
/// <param name="published">What is published under their keys.</param>
/// <param name="family">The sources that came from such files before: what they say is replaced without a conflict.</param>
/// <param name="choices">What was decided.</param>
internal sealed class ImportPlanner(PublishedFigures published, IReadOnlySet<int> family, BatchChoices choices)
{
    /// <summary>The rows of the plan: the figures in the order of the file, then what is no longer in it.</summary>
    public List<PlannedObservation> Plan(
        IReadOnlyList<MatchedFigure> figures, IReadOnlyList<PublishedFigure> noLongerInFile)
    {
        var rows = new List<PlannedObservation>(figures.Count + noLongerInFile.Count);
        foreach (var figure in figures)
        {
            rows.Add(RowOf(figure, rows.Count + 1));
        }

        foreach (var gone in noLongerInFile)
        {
            rows.Add(Withdrawal(gone, rows.Count + 1));
        }

        return rows;
    }

    private PlannedObservation RowOf(MatchedFigure figure, int number)
    {
        var (value, lower, upper) = Stored(figure.Quantity);
        var row = new PlannedObservation
        {
            Row = number,
            IndicatorId = figure.Indicator.Id,
            RegionId = figure.Region.Id,
            Period = figure.Period,
            Kind = figure.Kind,
            Status = figure.Status,
            Qualifier = figure.Quantity?.Qualifier ?? ValueQualifier.Exact,
            ScaledValue = value,
            ScaledLower = lower,
            ScaledUpper = upper,
            AsWritten = figure.AsWritten,
            Locator = figure.Locator,
            Inferred = figure.IsCorrected ? "value" : null,
            Note = figure.Note,
        };
        Compare(row, published.Find(figure.Key));
        return row;
    }

    // Most numbers mean themselves.
    private static (long? Value, long? Lower, long? Upper) Stored(Quantity? quantity)
    {
        var value = Scaled.From(quantity?.Value);
        return quantity is null or { IsExact: true }
            ? (value, value, value)
            : (value, Scaled.From(quantity.Value.Lower), Scaled.From(quantity.Value.Upper));
    }

    private void Compare(PlannedObservation row, PublishedFigure? before)
    {
        row.ReplacesId = before?.Id;
        if (before is null || before.SaysWhat(row))
        {
            row.Change = before is null ? ChangeKind.New : ChangeKind.Unchanged;
            return;
        }

        // A value that was only derived, or explicitly not there, contradicts nobody.
        row.IsConflict = before is { Quantity: not null, SourceId: { } source } && !family.Contains(source);
        row.Decision = row.IsConflict ? choices.Decisions.GetValueOrDefault(row.Key.ToString()) : ConflictDecision.Undecided;
        row.Change = row.Decision == ConflictDecision.Keep ? ChangeKind.Kept : ChangeKind.Changed;
    }

    private PlannedObservation Withdrawal(PublishedFigure gone, int number) => new()
    {
        Row = number,
        IndicatorId = gone.Key.IndicatorId,
        RegionId = gone.Key.RegionId,
        Period = gone.Key.Period,
        Kind = gone.Key.Kind,
        Status = gone.Status,
        Qualifier = gone.Qualifier,
        ScaledValue = gone.ScaledValue,
        ScaledLower = gone.ScaledLower,
        ScaledUpper = gone.ScaledUpper,
        SourceId = gone.SourceId,
        ReplacesId = gone.Id,
        Change = choices.Withdrawals.Contains(gone.Key.ToString()) ? ChangeKind.Withdrawn : ChangeKind.Offered,
    };
}
