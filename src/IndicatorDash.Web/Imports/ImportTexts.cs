using System.Globalization;
using IndicatorDash.Imports;
using IndicatorDash.Layouts;
using IndicatorDash.Publication;
using IndicatorDash.Spreadsheets;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Imports;

/// <summary>The words of the import pages for codes of the core.</summary>
public static class ImportTexts
{
    public static string Of(BatchState state) => Text($"State{state}");

    public static string Of(BatchStep step) => Text($"Step{step}");

    public static string Of(ImportIssueSeverity? severity) => Text($"Severity{severity?.ToString() ?? "All"}");

    public static string Of(ImportStage stage) => Text($"Stage{stage}");

    public static string Of(ConflictDecision decision) => Text($"Decision{decision}");

    public static string Of(MarkMeaning meaning) => Text($"Meaning{meaning}");

    public static string Of(TableShape shape) => Text($"Shape{shape}");

    public static string Of(ColumnRole role) => Text($"Role{role}");

    public static string Of(RowRole role) => Text($"Row{role}");

    public static string Of(ChangeKind change) => Text($"Change{change}");

    /// <summary>What a batch is called; what the product brought has no title.</summary>
    public static string TitleOf(ImportBatch batch) => batch.Title.Length > 0 ? batch.Title : ImportStrings.BuiltIn;

    /// <summary>What a batch is called among publications: an undo is told from what it undoes.</summary>
    public static string PublicationOf(ImportBatch batch) =>
        batch.UndoesBatchId is null ? TitleOf(batch) : ImportStrings.UndoNamed.Fill(TitleOf(batch));

    /// <summary>What a state looks like: the class of its chip.</summary>
    public static string ChipOf(BatchState state) => state switch
    {
        BatchState.Published => "chip ok",
        BatchState.Submitted => "chip target",
        BatchState.Returned => "chip warn",
        _ => "chip",
    };

    /// <summary>What a severity looks like: the class of its chip.</summary>
    public static string ChipOf(ImportIssueSeverity severity) => severity switch
    {
        ImportIssueSeverity.Error => "chip bad",
        ImportIssueSeverity.Warning => "chip warn",
        _ => "chip",
    };

    /// <summary>Why an action was refused, and the way on.</summary>
    public static string Of(ImportRefusedException refused, int maxMegabytes) => refused switch
    {
        { Refusal: ImportRefusal.Unreadable, InnerException: SpreadsheetException unreadable } => Of(unreadable),
        { Refusal: ImportRefusal.WrongState, Detail: { } state } when Enum.TryParse<BatchState>(state, out var now) =>
            ImportStrings.RefusalWrongState.Fill(Of(now)),
        { Refusal: ImportRefusal.BadSize } => ImportStrings.RefusalBadSize.Fill(maxMegabytes),
        _ => Text($"Refusal{refused.Refusal}"),
    };

    /// <summary>How long something will still take, roughly.</summary>
    public static string Remaining(TimeSpan rest)
    {
        const int Step = 5;
        var seconds = (int)Math.Ceiling(rest.TotalSeconds / Step) * Step;
        return seconds < 60 ? ImportStrings.RemainingSeconds.Fill(Math.Max(seconds, Step)) : ImportStrings.RemainingMinutes.Fill((seconds + 59) / 60);
    }

    /// <summary>Why a file cannot be read, and what to do.</summary>
    public static string Of(SpreadsheetException unreadable) => string.Format(
        CultureInfo.CurrentCulture,
        SpreadsheetStrings.ResourceManager.GetString(unreadable.Problem.ToString(), CultureInfo.CurrentUICulture)!,
        [.. unreadable.Arguments]);

    /// <summary>What is wrong with a layout.</summary>
    public static string Of(LayoutProblem problem) =>
        Text($"Problem{problem.Code}").Fill(problem.Column is { } column ? CellAddress.ColumnName(column) : problem.LastCell?.ToString() ?? "");

    /// <summary>How characters are written.</summary>
    public static string Of(TextEncoding encoding) =>
        SpreadsheetStrings.ResourceManager.GetString($"Encoding{encoding}", CultureInfo.CurrentUICulture)!;

    private static string Text(string key) => ImportStrings.ResourceManager.GetString(key, CultureInfo.CurrentUICulture)
        ?? throw new InvalidOperationException($"There is no text {key}.");
}
