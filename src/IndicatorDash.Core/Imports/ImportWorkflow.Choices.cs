using IndicatorDash.Accounts;
using IndicatorDash.Imports.Plans;
using IndicatorDash.Layouts;
using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Spreadsheets;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Imports;

/// <content>
/// What is chosen while a batch is worked on. Most choices make the plan again, which takes long for a large file: whoever
/// waits may hear how far it is, and stop it. Then nothing was chosen.
/// </content>
public sealed partial class ImportWorkflow
{
    private const int MaxReasonLength = 500;

    /// <summary>Says how the characters of a text file are written; <see langword="null"/> to have it detected.</summary>
    public Task SetEncodingAsync(
        Authority who, int batchId, TextEncoding? encoding, CancellationToken cancellationToken, IProgress<ImportProgress>? progress = null) =>
        ChooseAsync(who, batchId, choices => choices with { Encoding = encoding, Layouts = [] }, progress, cancellationToken);

    /// <summary>Says how a table is laid out, or that it is not to be read, instead of what was detected there.</summary>
    /// <param name="who">Who acts.</param>
    /// <param name="batchId">The batch.</param>
    /// <param name="choice">The table and its layout.</param>
    /// <param name="remember">Whether the next file with such a header is to be read so, too.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="progress">Hears how far the new plan is.</param>
    /// <param name="instead">What was said of the table before; <see langword="null"/> where nothing was.</param>
    /// <param name="revision">The revision of the batch that was looked at; any, if none is given.</param>
    /// <exception cref="ImportRefusedException">Somebody has changed the batch since.</exception>
    public async Task SetLayoutAsync(
        Authority who,
        int batchId,
        LayoutChoice choice,
        bool remember,
        CancellationToken cancellationToken,
        IProgress<ImportProgress>? progress = null,
        LayoutChoice? instead = null,
        int? revision = null)
    {
        await ChooseAsync(
            who,
            batchId,
            choices => choices with
            {
                Layouts = choices.Layouts.RemoveAll((instead ?? choice).IsOfTableOf)
                    .AddRange(choice is { Detected: null, Layout: null } ? [] : [choice]),
            },
            progress,
            cancellationToken,
            revision);
        if (remember && choice.Layout is { } layout)
        {
            await _memory.SaveAsync(layout, who.UserName, cancellationToken);
        }
    }

    /// <summary>Forgets what was said of layouts: what is detected counts again.</summary>
    public Task ResetLayoutsAsync(
        Authority who, int batchId, CancellationToken cancellationToken, IProgress<ImportProgress>? progress = null) =>
        ChooseAsync(who, batchId, choices => choices with { Layouts = [] }, progress, cancellationToken);

    /// <summary>Says what a mark means in the whole file; the empty mark is a blank cell.</summary>
    public Task SetMarkAsync(
        Authority who,
        int batchId,
        string mark,
        MarkMeaning meaning,
        CancellationToken cancellationToken,
        IProgress<ImportProgress>? progress = null) => ChooseAsync(
        who,
        batchId,
        choices => choices with { Marks = choices.Marks.SetItem(Regions.ChineseFold.Fold(mark), meaning) },
        progress,
        cancellationToken);

    /// <summary>Says which region a name means in the whole file; the empty name is where none is written.</summary>
    /// <param name="who">Who acts.</param>
    /// <param name="batchId">The batch.</param>
    /// <param name="text">The name as it was read.</param>
    /// <param name="regionId">The region; <see langword="null"/> to leave rows of that name out.</param>
    /// <param name="saveAsAlias">Whether every file from now on is to be read so; takes the right to manage the catalogue.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="progress">Hears how far the new plan is.</param>
    public async Task ChooseRegionAsync(
        Authority who,
        int batchId,
        string text,
        int? regionId,
        bool saveAsAlias,
        CancellationToken cancellationToken,
        IProgress<ImportProgress>? progress = null)
    {
        if (regionId is { } id)
        {
            var regions = (await _catalogues.GetAsync(cancellationToken)).Regions;
            var region = regions.Find(id) ?? throw new ImportRefusedException(ImportRefusal.UnknownChoice, nameof(regionId));
            if (saveAsAlias)
            {
                await SaveRegionAliasAsync(who, region, text, cancellationToken);
            }
        }

        await ChooseAsync(who, batchId, choices => choices with { Regions = choices.Regions.SetItem(text, regionId) }, progress, cancellationToken);
    }

    /// <summary>Says which indicator a name means in the whole file; the empty name is where none is written.</summary>
    /// <param name="who">Who acts.</param>
    /// <param name="batchId">The batch.</param>
    /// <param name="text">The name as it was read.</param>
    /// <param name="indicatorCode">The indicator; <see langword="null"/> to leave figures of that name out.</param>
    /// <param name="saveAsAlias">Whether every file from now on is to be read so; takes the right to manage the catalogue.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="progress">Hears how far the new plan is.</param>
    public async Task ChooseIndicatorAsync(
        Authority who,
        int batchId,
        string text,
        string? indicatorCode,
        bool saveAsAlias,
        CancellationToken cancellationToken,
        IProgress<ImportProgress>? progress = null)
    {
        if (indicatorCode is not null)
        {
            var indicator = (await _catalogues.GetAsync(cancellationToken)).FindIndicator(indicatorCode)
                ?? throw new ImportRefusedException(ImportRefusal.UnknownChoice, nameof(indicatorCode));
            if (saveAsAlias)
            {
                await SaveIndicatorAliasAsync(who, indicator, text, cancellationToken);
            }
        }

        await ChooseAsync(
            who, batchId, choices => choices with { Indicators = choices.Indicators.SetItem(text, indicatorCode) }, progress, cancellationToken);
    }

    /// <summary>Says what one cell should say. The file stays as it is, and so does what was written, beside the value.</summary>
    /// <param name="who">Who acts.</param>
    /// <param name="batchId">The batch.</param>
    /// <param name="locator">The cell, such as <c>Sheet1!B7</c>.</param>
    /// <param name="choice">What it should say, or that it is left out; <see langword="null"/> to take it as it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="progress">Hears how far the new plan is.</param>
    public Task CorrectCellAsync(
        Authority who,
        int batchId,
        string locator,
        CellChoice? choice,
        CancellationToken cancellationToken,
        IProgress<ImportProgress>? progress = null)
    {
        if (!CellLocator.TryParse(locator, out _, out _) || choice?.Text?.Length > ObservationContent.MaxAsWrittenLength)
        {
            throw new ImportRefusedException(ImportRefusal.UnknownChoice, locator);
        }

        return ChooseAsync(
            who,
            batchId,
            choices => choices with { Cells = choice is null ? choices.Cells.Remove(locator) : choices.Cells.SetItem(locator, choice) },
            progress,
            cancellationToken);
    }

    /// <summary>Takes a choice back: what it was made for is asked about again.</summary>
    public Task TakeBackAsync(
        Authority who, int batchId, ChoiceKind kind, string key, CancellationToken cancellationToken, IProgress<ImportProgress>? progress = null) =>
        ChooseAsync(who, batchId, choices => choices.Without(kind, key), progress, cancellationToken);

    /// <summary>Says why warnings of a kind are all right; an empty reason takes it back.</summary>
    public Task GiveReasonAsync(
        Authority who, int batchId, ImportIssueCode code, string reason, CancellationToken cancellationToken)
    {
        var text = reason.Trim();
        if (text.Length > MaxReasonLength || code.SeverityOf() != ImportIssueSeverity.Warning)
        {
            throw new ImportRefusedException(ImportRefusal.BadText);
        }

        return _store.InTransactionAsync(
            async (db, token) =>
            {
                var batch = await BatchForAsync(db, who, Capability.Upload, batchId, token);
                DemandState(batch, BatchState.Draft, BatchState.Returned);
                var draft = await BatchStore.DraftAsync(db, batchId, token);
                var choices = ImportJson.Read<BatchChoices>(draft.Choices);
                choices = choices with
                {
                    Reasons = text.Length == 0 ? choices.Reasons.Remove(code) : choices.Reasons.SetItem(code, text),
                    Reopened = choices.Reopened.Remove(code),
                };
                draft.Choices = ImportJson.Write(choices);
                var codes = await db.ImportIssues.Where(issue => issue.BatchId == batchId)
                    .Select(issue => issue.Code).Distinct().ToListAsync(token);
                batch.OpenWarningCount = PlannedBatch.OpenWarnings(codes, choices);
                batch.Revision++;
                return await db.SaveChangesAsync(token);
            },
            cancellationToken);
    }

    /// <summary>
    /// Decides conflicts: the reporter suggests while it is a draft, the reviewer decides once it is submitted.
    /// </summary>
    /// <param name="who">Who acts.</param>
    /// <param name="batchId">The batch.</param>
    /// <param name="rows">The rows of the plan.</param>
    /// <param name="decision">What is decided of all of them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task DecideAsync(
        Authority who, int batchId, IReadOnlyCollection<int> rows, ConflictDecision decision, CancellationToken cancellationToken) =>
        ChangeRowsAsync(
            who,
            batchId,
            rows,
            row => row.IsConflict,
            row =>
            {
                row.Decision = decision;
                row.Change = decision == ConflictDecision.Keep ? ChangeKind.Kept : ChangeKind.Changed;
            },
            (choices, keys) => choices with { Decisions = choices.Decisions.SetItems(keys.Select(key => KeyValuePair.Create(key, decision))) },
            cancellationToken);

    /// <summary>
    /// Says of published figures that are no longer in the file whether they are to be withdrawn; they stay unless it is said.
    /// </summary>
    public Task OfferWithdrawalsAsync(
        Authority who, int batchId, IReadOnlyCollection<int> rows, bool withdraw, CancellationToken cancellationToken) =>
        ChangeRowsAsync(
            who,
            batchId,
            rows,
            row => row.Change is ChangeKind.Offered or ChangeKind.Withdrawn,
            row => row.Change = withdraw ? ChangeKind.Withdrawn : ChangeKind.Offered,
            (choices, keys) => choices with
            {
                Withdrawals = withdraw ? choices.Withdrawals.Union(keys) : choices.Withdrawals.Except(keys),
            },
            cancellationToken);

    // What concerns rows alone needs no new plan.
    private Task<int> ChangeRowsAsync(
        Authority who,
        int batchId,
        IReadOnlyCollection<int> rows,
        Func<PlannedObservation, bool> isMeant,
        Action<PlannedObservation> change,
        Func<BatchChoices, IReadOnlyList<string>, BatchChoices> choose,
        CancellationToken cancellationToken) => _store.InTransactionAsync(
        async (db, token) =>
        {
            var batch = await BatchStore.BatchAsync(db, batchId, token);
            await DemandDecisionAsync(who, batch, token);
            var numbers = rows.ToArray();
            var planned = await db.PlannedObservations.AsTracking()
                .Where(row => row.BatchId == batchId && EF.Parameter(numbers).Contains(row.Row))
                .ToListAsync(token);
            if (planned.Count != rows.Distinct().Count() || !planned.TrueForAll(row => isMeant(row)))
            {
                throw new ImportRefusedException(ImportRefusal.UnknownChoice, nameof(rows));
            }

            planned.ForEach(change);
            var draft = await BatchStore.DraftAsync(db, batchId, token);
            draft.Choices = ImportJson.Write(
                choose(ImportJson.Read<BatchChoices>(draft.Choices), planned.ConvertAll(row => row.Key.ToString())));
            batch.Revision++;
            await db.SaveChangesAsync(token);
            await RecountAsync(db, batch, token);
            return await db.SaveChangesAsync(token);
        },
        cancellationToken);

    private async Task DemandDecisionAsync(Authority who, ImportBatch batch, CancellationToken cancellationToken)
    {
        DemandState(batch, BatchState.Draft, BatchState.Returned, BatchState.Submitted);
        var regions = (await _catalogues.GetAsync(cancellationToken)).Regions;
        who.Demand(batch.State == BatchState.Submitted ? Capability.Review : Capability.Upload, RegionOf(batch), regions);
    }

    private static async Task RecountAsync(IndicatorDbContext db, ImportBatch batch, CancellationToken cancellationToken)
    {
        var counts = await db.PlannedObservations
            .Where(row => row.BatchId == batch.Id)
            .GroupBy(row => new { row.Change, row.IsConflict, row.Decision })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        PlannedBatch.CountChanges(
            batch, counts.ToDictionary(group => (group.Key.Change, group.Key.IsConflict, group.Key.Decision), group => group.Count));
    }

    private async Task ChooseAsync(
        Authority who,
        int batchId,
        Func<BatchChoices, BatchChoices> choose,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken,
        int? seen = null)
    {
        int revision;
        PlannedBatch plan;
        BatchChoices choices;
        await using (var db = await _store.OpenAsync(cancellationToken))
        {
            var batch = await BatchForAsync(db, who, Capability.Upload, batchId, cancellationToken);
            DemandState(batch, BatchState.Draft, BatchState.Returned);
            DemandRevision(batch, seen ?? batch.Revision);
            revision = batch.Revision;
            choices = choose(ImportJson.Read<BatchChoices>((await BatchStore.DraftAsync(db, batchId, cancellationToken)).Choices));
            plan = await ReplanAsync(db, batch, choices, progress, cancellationToken);
            choices = plan.Reopen(choices, await ExplainedAsync(db, batchId, choices, cancellationToken));
        }

        progress?.Report(new ImportProgress(ImportStage.Storing));
        await _store.InTransactionAsync(
            async (db, token) =>
            {
                var batch = await BatchStore.BatchAsync(db, batchId, token);
                DemandRevision(batch, revision);
                await BatchStore.KeepPlanAsync(db, batch, await BatchStore.DraftAsync(db, batchId, token), plan, choices, progress, token);
                return batch.Revision;
            },
            cancellationToken);
    }

    // The warnings of the kinds that have a reason, as they stood when the choices were looked at.
    private static async Task<IReadOnlyList<ImportIssue>> ExplainedAsync(
        IndicatorDbContext db, int batchId, BatchChoices choices, CancellationToken cancellationToken)
    {
        var codes = choices.Reasons.Keys.ToList();
        return codes.Count == 0
            ? []
            : await db.ImportIssues.Where(issue => issue.BatchId == batchId && codes.Contains(issue.Code)).ToListAsync(cancellationToken);
    }

    private async Task<PlannedBatch> ReplanAsync(
        IndicatorDbContext db, ImportBatch batch, BatchChoices choices, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var file = await db.UploadedFiles.SingleAsync(file => file.BatchId == batch.Id, cancellationToken);
        return await _planning.PlanAsync(db, batch, file, choices, progress, cancellationToken);
    }

    private static void DemandRevision(ImportBatch batch, int revision)
    {
        if (batch.Revision != revision)
        {
            throw new ImportRefusedException(ImportRefusal.ChangedMeanwhile);
        }
    }
}
