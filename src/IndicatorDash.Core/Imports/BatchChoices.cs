using System.Collections.Immutable;
using IndicatorDash.Layouts;
using IndicatorDash.Publication;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Imports;

/// <summary>
/// Everything that people chose for a batch. Together with the file it decides the plan, so that the plan can be made
/// again at any time.
/// </summary>
public sealed record BatchChoices
{
    /// <summary>How the characters of a text file are to be read, where the detected way is wrong.</summary>
    public TextEncoding? Encoding { get; init; }

    /// <summary>What was said of tables, each instead of what was detected there.</summary>
    public ImmutableList<LayoutChoice> Layouts { get; init; } = [];

    /// <summary>What blank cells (the empty mark) and marks mean, over what the layouts say.</summary>
    public ImmutableDictionary<string, MarkMeaning> Marks { get; init; } = ImmutableDictionary<string, MarkMeaning>.Empty;

    /// <summary>The ids of the regions that names stand for; none where rows of that name are left out.</summary>
    public ImmutableDictionary<string, int?> Regions { get; init; } = ImmutableDictionary<string, int?>.Empty;

    /// <summary>The codes of the indicators that names stand for; none where figures of that name are left out.</summary>
    public ImmutableDictionary<string, string?> Indicators { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>Corrections of single cells, by their locator (<see cref="CellLocator"/>).</summary>
    public ImmutableDictionary<string, CellChoice> Cells { get; init; } = ImmutableDictionary<string, CellChoice>.Empty;

    /// <summary>Why warnings are all right, by their kind.</summary>
    public ImmutableDictionary<ImportIssueCode, string> Reasons { get; init; } = ImmutableDictionary<ImportIssueCode, string>.Empty;

    /// <summary>Kinds of warning of which others came after their reason was given: whoever gave it is to look again.</summary>
    public ImmutableHashSet<ImportIssueCode> Reopened { get; init; } = [];

    /// <summary>What was decided of conflicts, by the key of the figure.</summary>
    public ImmutableDictionary<string, ConflictDecision> Decisions { get; init; } = ImmutableDictionary<string, ConflictDecision>.Empty;

    /// <summary>The keys of the published figures to be withdrawn that are no longer in the file.</summary>
    public ImmutableHashSet<string> Withdrawals { get; init; } = [];

    /// <summary>Whether all there is of a kind of warning has a reason.</summary>
    public bool IsExplained(ImportIssueCode code) => Reasons.ContainsKey(code) && !Reopened.Contains(code);

    /// <summary>The same without a choice.</summary>
    /// <param name="kind">What was chosen.</param>
    /// <param name="key">The name, the mark or the locator that it was chosen for.</param>
    public BatchChoices Without(ChoiceKind kind, string key) => kind switch
    {
        ChoiceKind.Region => this with { Regions = Regions.Remove(key) },
        ChoiceKind.Indicator => this with { Indicators = Indicators.Remove(key) },
        ChoiceKind.Mark => this with { Marks = Marks.Remove(key) },
        _ => this with { Cells = Cells.Remove(key) },
    };
}
