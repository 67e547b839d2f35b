using IndicatorDash.Accounts;
using IndicatorDash.Imports;
using IndicatorDash.Publication;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Help;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Imports;

/// <summary>
/// One batch: its file, its layout, its issues, its plan, and what becomes of it. Everything that is chosen is in the
/// database, and what is looked at in the address.
/// </summary>
public sealed partial class BatchPage
{
    private const int Mebibyte = 1024 * 1024;

    private RunningWork? _work;
    private string? _problem;
    private IReadOnlyList<ImportBatch> _standing = [];

    [Inject]
    public required BatchReader Reader { get; init; }

    [Inject]
    public required ImportWorkflow Workflow { get; init; }

    [Inject]
    public required AuthorityAccessor Authorities { get; init; }

    [Inject]
    public required IOptions<ImportOptions> Limits { get; init; }

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery(Name = "step")]
    public string? StepName { get; set; }

    [SupplyParameterFromQuery(Name = "severity")]
    public string? SeverityName { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "sheet")]
    public string? Sheet { get; set; }

    [SupplyParameterFromQuery(Name = "change")]
    public string? Change { get; set; }

    [SupplyParameterFromQuery(Name = "indicator")]
    public string? IndicatorCode { get; set; }

    [SupplyParameterFromQuery(Name = "table")]
    public string? TableNumber { get; set; }

    [SupplyParameterFromQuery(Name = "cell")]
    public string? Cell { get; set; }

    [SupplyParameterFromQuery(Name = "undo")]
    public string? Undo { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    protected override async Task<BatchModel?> LoadAsync(CancellationToken cancellationToken)
    {
        var view = new BatchView
        {
            Step = BatchView.StepOf(StepName),
            Severity = SeverityName,
            Kind = Kind,
            Sheet = Sheet is { Length: > 0 } ? Sheet : null,
            Change = Change,
            Indicator = IndicatorCode,
            Table = int.TryParse(TableNumber, out var table) ? table : 0,
            Cell = Cell,
            Undo = Undo == "show",
            Page = ImportsPage.PageOf(PageNumber),
        };
        return await Reader.ReadAsync(await Authorities.GetAsync(cancellationToken), Id, view, cancellationToken);
    }

    private Task RecomputeAsync() =>
        ActAsync((workflow, who, work) => workflow.RecomputeAsync(who, Id, work.Progress, work.Stopping));

    private async Task ActAsync(Func<ImportWorkflow, Authority, RunningWork, Task> action)
    {
        if (_work is not null)
        {
            return;
        }

        using var work = _work = new RunningWork(Time, StateHasChanged);
        (_problem, _standing) = (null, []);
        StateHasChanged();
        try
        {
            var who = await Authorities.GetAsync(CancellationToken.None);

            // Off the circuit, which shows the progress: a large file takes seconds to be planned anew.
            await Task.Run(() => action(Workflow, who, work));
        }
        catch (OperationCanceledException)
        {
            _problem = ImportStrings.StoppedUnchanged;
        }
        catch (ImportRefusedException refused)
        {
            (_problem, _standing) = (ImportTexts.Of(refused, Limits.Value.MaxFileBytes / Mebibyte), refused.Batches);
        }
        catch (AccessDeniedException)
        {
            _problem = AccountStrings.DeniedText;
        }

        await ReloadInPlaceAsync();
        _work = null;
        StateHasChanged();
    }

    private static string HelpOf(BatchStep step) => step switch
    {
        BatchStep.Layout => HelpTopics.Layouts,
        BatchStep.Issues => HelpTopics.Issues,
        BatchStep.Submit => HelpTopics.Review,
        _ => HelpTopics.Upload,
    };
}
