using IndicatorDash.Imports;
using IndicatorDash.Publication;

namespace IndicatorDash.Web.Imports;

/// <summary>What the page of a batch shows of it, as it stands in the address; what is left out is the default.</summary>
public sealed record BatchView
{
    /// <summary>The step; none for the one where work goes on.</summary>
    public BatchStep? Step { get; init; }

    /// <summary>The severity of the issues shown, such as <c>error</c>.</summary>
    public string? Severity { get; init; }

    /// <summary>The only kind of issue shown.</summary>
    public string? Kind { get; init; }

    /// <summary>The only sheet whose issues are shown.</summary>
    public string? Sheet { get; init; }

    /// <summary>The only kind of change shown, such as <c>new</c>, or <c>conflict</c>.</summary>
    public string? Change { get; init; }

    /// <summary>The code of the only indicator shown.</summary>
    public string? Indicator { get; init; }

    /// <summary>The table whose layout is shown; counts from 0.</summary>
    public int Table { get; init; }

    /// <summary>The cell that is looked for on its sheet, such as <c>Sheet1!B7</c>: before the table.</summary>
    public string? Cell { get; init; }

    /// <summary>Whether it is shown what taking the batch back would do.</summary>
    public bool Undo { get; init; }

    /// <summary>Counts from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether only conflicts are shown.</summary>
    public bool ConflictsOnly => string.Equals(Change, "conflict", StringComparison.OrdinalIgnoreCase);

    internal ImportIssueSeverity? SeverityAsked => Enum.TryParse<ImportIssueSeverity>(Severity, ignoreCase: true, out var severity) ? severity : null;

    internal ImportIssueCode? KindAsked => Enum.TryParse<ImportIssueCode>(Kind, ignoreCase: true, out var kind) ? kind : null;

    internal ChangeKind? ChangeAsked => Enum.TryParse<ChangeKind>(Change, ignoreCase: true, out var change) ? change : null;

    public static string NameOf(BatchStep step) => step.ToString().ToLowerInvariant();

    public static BatchStep? StepOf(string? name) =>
        Enum.TryParse<BatchStep>(name, ignoreCase: true, out var step) && Enum.IsDefined(step) ? step : null;
}
