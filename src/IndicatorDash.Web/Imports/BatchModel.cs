using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Imports;
using IndicatorDash.Indicators;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Web.Imports;

/// <summary>Does something with a batch, tells what stood in the way, and shows the batch as it is then.</summary>
public delegate Task BatchAct(Func<ImportWorkflow, Authority, RunningWork, Task> action);

/// <summary>What the page of a batch shows, at one of its steps.</summary>
public sealed record BatchModel
{
    public required BatchDetail Detail { get; init; }

    public required Authority Who { get; init; }

    public required Catalogue Catalogue { get; init; }

    public required BatchView View { get; init; }

    /// <summary>The step that is shown.</summary>
    public required BatchStep Step { get; init; }

    public IReadOnlyList<IssueGroup> Groups { get; init; } = [];

    public ListPart<ImportIssue> Issues { get; init; } = new([], 0);

    public ListPart<PlanRow> Rows { get; init; } = new([], 0);

    /// <summary>The indicators that its rows are of; at the step of the plan only.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>What taking it back would do, where that was asked for and can be done by the reader.</summary>
    public UndoPlan? Undo { get; init; }

    /// <summary>The file as it stands; at the step of the layout only.</summary>
    public Workbook? Workbook { get; init; }

    public ImportBatch Batch => Detail.Batch;

    public Region Region => Catalogue.Regions.Find(Batch.RegionId ?? Region.NationId) ?? Catalogue.Regions.Nation;

    public bool MayWork => Batch.IsOpen && May(Capability.Upload);

    public bool MayTakeBack => Batch.State == BatchState.Submitted && May(Capability.Upload);

    public bool MayReview => Batch.State == BatchState.Submitted && May(Capability.Review);

    /// <summary>Whether the reader would be the second person.</summary>
    public bool MayApprove => MayReview && May(Capability.Publish) && !IsOwn;

    public bool MayPublishAlone =>
        (Batch.IsOpen || (Batch.State == BatchState.Submitted && IsOwn)) && May(Capability.PublishAlone);

    public bool MayDecide => MayWork || MayReview;

    public bool MayUndo => Batch.State == BatchState.Published && May(Capability.UndoPublication);

    public bool MaySaveAlias => May(Capability.ManageCatalogue);

    /// <summary>Whether something was published since the plan was made.</summary>
    public bool IsOutdated =>
        (Batch.IsOpen || Batch.State == BatchState.Submitted) && Batch.BaseVersion != Detail.CurrentVersion;

    private bool IsOwn => Who.UserName == Batch.CreatedBy || Who.UserName == Batch.SubmittedBy;

    private bool May(Capability capability) =>
        Who.Allows(capability) && Who.Covers(Batch.RegionId ?? Region.NationId, Catalogue.Regions);
}
