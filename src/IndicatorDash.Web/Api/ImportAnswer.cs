using System.Diagnostics.CodeAnalysis;
using IndicatorDash.Catalogues;
using IndicatorDash.Imports;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Web.Imports;

namespace IndicatorDash.Web.Api;

/// <summary>An import as the API tells it, with everything in its file.</summary>
public sealed record ImportAnswer : BatchAnswer
{
    [SetsRequiredMembers]
    private ImportAnswer(BatchAnswer batch)
        : base(batch) => (Layouts, Issues, Observations, Returns) = ([], [], [], []);

    /// <summary>How the tables of the file are laid out, as detected or corrected.</summary>
    public IReadOnlyList<LayoutAnswer> Layouts { get; init; }

    /// <summary>Everything that is to be said of the file, in its order.</summary>
    public IReadOnlyList<IssueAnswer> Issues { get; init; }

    /// <summary>Everything that it would publish, or did, in the order of the file.</summary>
    public IReadOnlyList<ObservationAnswer> Observations { get; init; }

    /// <summary>How often it was given back and why, the first first.</summary>
    public IReadOnlyList<BatchReturn> Returns { get; init; }

    public static ImportAnswer Of(
        ImportBatch batch,
        FileReading? reading,
        IEnumerable<ImportIssue> issues,
        IEnumerable<PlanRow> rows,
        Catalogue catalogue,
        IReadOnlyList<BatchReturn> returns) =>
        new(Of(batch))
        {
            Returns = returns,
            Layouts = [.. (reading?.Layouts ?? []).Select(LayoutAnswer.Of)],
            Issues = [.. issues.Select(IssueAnswer.Of)],
            Observations = [.. rows.Select(row => ObservationAnswer.Of(row, catalogue))],
        };
}

/// <summary>One problem of a file.</summary>
/// <param name="Sheet">The sheet; none where it is about the whole file.</param>
/// <param name="Cell">The cell, such as B7.</param>
/// <param name="Code">What it is, for programs; never changes.</param>
/// <param name="Severity">What it asks for.</param>
/// <param name="Read">What was read there.</param>
/// <param name="Message">What is wrong and what to do, for people.</param>
public sealed record IssueAnswer(
    string? Sheet, string? Cell, ImportIssueCode Code, ImportIssueSeverity Severity, string Read, string Message)
{
    public static IssueAnswer Of(ImportIssue issue) => new(
        issue.Sheet, issue.Cell, issue.Code, issue.Severity, issue.Read, ImportIssueTexts.Message(issue));
}

/// <summary>One figure of a file, and what it would do.</summary>
/// <param name="Sheet">The sheet that it stands on.</param>
/// <param name="Cell">The cell, such as B7.</param>
/// <param name="Region">The code of the region.</param>
/// <param name="Indicator">The code of the indicator.</param>
/// <param name="IndicatorName">Its name.</param>
/// <param name="Period">In ISO 8601: 2020, 2020-12-31, 2015/2020.</param>
/// <param name="Kind">Whether it happened or was planned.</param>
/// <param name="Value">The number in the unit; none where there is none, which is never 0.</param>
/// <param name="Unit">The code of the indicator's unit.</param>
/// <param name="Qualifier">What the wording says of its exactness.</param>
/// <param name="Change">What it would do to what is published.</param>
/// <param name="Status">How it came about, or why there is no number.</param>
/// <param name="Before">What is published now; none where nothing is.</param>
/// <param name="IsConflict">Whether what is published came from another source and differs.</param>
public sealed record ObservationAnswer(
    string? Sheet,
    string? Cell,
    string Region,
    string Indicator,
    string IndicatorName,
    string Period,
    ObservationKind Kind,
    decimal? Value,
    string Unit,
    ValueQualifier Qualifier,
    ChangeKind Change,
    ObservationStatus Status,
    decimal? Before,
    bool IsConflict)
{
    public static ObservationAnswer Of(PlanRow plan, Catalogue catalogue)
    {
        var row = plan.Row;
        var indicator = catalogue.Indicator(row.IndicatorId);
        return new ObservationAnswer(
            row.Sheet,
            row.Cell,
            IndicatorDash.Regions.Region.CodeOf(row.RegionId),
            indicator.Code,
            indicator.Name,
            row.Period.ToString(),
            row.Kind,
            Plain(row.Quantity),
            indicator.UnitCode,
            row.Qualifier,
            row.Change,
            row.Status,
            Plain(plan.Before?.Observation.Quantity),
            row.IsConflict);
    }

    // 120, not 120.0000.
    private static decimal? Plain(Quantity? quantity) => quantity?.Value / 1.0000000000000000000000000000m;
}
