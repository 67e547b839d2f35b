using IndicatorDash.Publication;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Imports;

/// <summary>What still stands in a batch's way, and what can be done with it now.</summary>
public sealed partial class BatchBar
{
    private string _comment = "";
    private ElementReference _commentBox;
    private bool _isCommentMissing;

    [Parameter]
    [EditorRequired]
    public required BatchModel Model { get; set; }

    [Parameter]
    [EditorRequired]
    public required BatchAct Act { get; set; }

    /// <summary>What is being done; none while nothing is.</summary>
    [Parameter]
    public RunningWork? Work { get; set; }

    /// <summary>Why something could not be done; here, where it is seen wherever the page stands.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private ImportBatch Batch => Model.Batch;

    private bool ChangesNothing => Batch is { NewCount: 0, ChangedCount: 0, WithdrawnCount: 0 };

    private bool IsBlocked => Batch.ErrorCount > 0 || Batch.OpenWarningCount > 0 || ChangesNothing;

    private IEnumerable<(string Text, bool IsBlocking)> Said() => Batch.State switch
    {
        BatchState.Published => [(ImportStrings.BarPublished.Fill(Batch.PublishedVersion), false)],
        BatchState.Undone => [(ImportStrings.BarUndone.Fill(Batch.UndoneByBatchId), false)],
        BatchState.Discarded => [(ImportStrings.BarDiscarded, false)],
        BatchState.Submitted => [(ImportStrings.BarSubmitted, false), .. Conflicts()],
        _ when IsBlocked => [.. Blocks(), .. Conflicts()],
        _ => [(ImportStrings.BarReady, false), (ImportStrings.BarSaved, false), .. Conflicts()],
    };

    private IEnumerable<(string Text, bool IsBlocking)> Blocks()
    {
        if (Batch.ErrorCount > 0)
        {
            yield return (ImportStrings.BarErrors.Fill(Batch.ErrorCount), true);
        }

        if (Batch.OpenWarningCount > 0)
        {
            yield return (ImportStrings.BarWarnings.Fill(Batch.OpenWarningCount), true);
        }

        if (ChangesNothing)
        {
            yield return (ImportStrings.BarNothing, true);
        }
    }

    private IEnumerable<(string Text, bool IsBlocking)> Conflicts() =>
        Batch.UndecidedCount > 0 ? [(ImportStrings.BarConflicts.Fill(Batch.UndecidedCount), true)] : [];

    private async Task ReturnAsync()
    {
        _isCommentMissing = string.IsNullOrWhiteSpace(_comment);
        if (_isCommentMissing)
        {
            await _commentBox.FocusAsync();
            return;
        }

        await Act((workflow, who, work) => workflow.ReturnAsync(who, Batch.Id, _comment, work.Stopping));
    }

    private Task DiscardAsync() => AskAsync(
        ImportStrings.Discard,
        ImportStrings.DiscardAsk,
        () => Act((workflow, who, work) => workflow.DiscardAsync(who, Batch.Id, null, work.Stopping)));

    private Task PublishAloneAsync() => AskAsync(
        ImportStrings.PublishAlone,
        ImportStrings.PublishAloneAsk,
        () => Act((workflow, who, work) => workflow.PublishAloneAsync(who, Batch.Id, Batch.Revision, _comment, work.Stopping, work.Progress)));

    private async Task AskAsync(string title, string question, Func<Task> action)
    {
        if (await Dialogs.ShowMessageBoxAsync(title, question, title, cancelText: ImportStrings.Cancel) == true)
        {
            await action();
        }
    }
}
