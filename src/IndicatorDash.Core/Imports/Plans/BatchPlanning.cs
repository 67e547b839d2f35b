using System.Globalization;
using System.Security.Cryptography;
using IndicatorDash.Catalogues;
using IndicatorDash.Imports.Checks;
using IndicatorDash.Imports.Matching;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Imports.Plans;

/// <summary>
/// Makes the plan of a batch from its file and what was chosen: read, match, check, plan. Nothing is stored; done again, it
/// gives the same until something else is published or chosen.
/// </summary>
internal sealed class BatchPlanning(
    IFileReader reader, CatalogueStore catalogues, IOptions<ImportOptions> options, TimeProvider time)
{
    /// <exception cref="ImportRefusedException">The file is not what was uploaded, or cannot be read.</exception>
    public async Task<PlannedBatch> PlanAsync(
        IndicatorDbContext db,
        ImportBatch batch,
        UploadedFile file,
        BatchChoices choices,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        if (file.ContentHash != batch.ContentHash || HashOf(file.Content) != batch.ContentHash)
        {
            throw new ImportRefusedException(ImportRefusal.FileChanged);
        }

        var plan = await MakeAsync(db, batch, file, choices, progress, cancellationToken);

        // What comes next would run on top of what is done, and keep all its figures alive.
        await Task.Yield();
        return plan;
    }

    private async Task<PlannedBatch> MakeAsync(
        IndicatorDbContext db,
        ImportBatch batch,
        UploadedFile file,
        BatchChoices choices,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        // Taken first: what is published while the plan is made makes it out of date, and is found out at publication.
        var baseVersion = await db.CurrentVersionAsync(cancellationToken);
        var catalogue = await catalogues.GetAsync(cancellationToken);
        var scope = catalogue.Regions.Find(batch.RegionId ?? Region.NationId)
            ?? throw new ImportRefusedException(ImportRefusal.UnknownChoice, nameof(batch.RegionId));
        var (reading, matched, issues) = await MatchAsync(file, catalogue, scope, choices, progress, cancellationToken);

        // The workbook is not needed any more, and is let go of once its reader has returned.
        await Task.Yield();
        await ReportSameFileAsync(db, batch, scope, catalogue.Regions, issues, cancellationToken);
        progress?.Report(new ImportProgress(ImportStage.Checking));
        var published = await PublishedFigures.ReadAsync(db, scope, matched.All, cancellationToken);
        var kind = PlanHash.OfKind(reading.Layouts);
        var family = await FamilyAsync(db, batch, kind, cancellationToken);
        progress?.Report(new ImportProgress(ImportStage.Checking, 0.5));
        cancellationToken.ThrowIfCancellationRequested();
        var context = new CheckContext(catalogue, scope, options.Value, matched, published, issues);
        var totals = FileChecks.Run(context);

        progress?.Report(new ImportProgress(ImportStage.Planning));
        cancellationToken.ThrowIfCancellationRequested();
        var rows = new ImportPlanner(published, family, choices).Plan(matched.All, NoLongerInFile(context, family));
        return new PlannedBatch(baseVersion, matched.Read, reading, kind, rows, IssueOrder.Sorted(issues.All, reading), totals);
    }

    /// <summary>Reads the file, and looks up what its figures are of.</summary>
    private async Task<(FileReading Reading, MatchedFigures Figures, IssueList Issues)> MatchAsync(
        UploadedFile file,
        Catalogue catalogue,
        Region scope,
        BatchChoices choices,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        var read = await reader.ReadAsync(file, choices, progress, cancellationToken);
        var issues = new IssueList(read.Issues);
        var matcher = new FigureMatcher(
            catalogue, scope, choices, options.Value, DateOnly.FromDateTime(time.GetLocalNow().DateTime), issues);
        var places = read.Reading.Layouts.Sum(layout => layout.CountPlaces());
        var matched = matcher.Match(read.Figures.Reporting(places, ImportStage.Matching, progress, cancellationToken));
        if (matched.Read == 0)
        {
            issues.Add(null, null, ImportIssueCode.NothingFound, "");
        }

        return (read.Reading, matched, issues);
    }

    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static async Task ReportSameFileAsync(
        IndicatorDbContext db, ImportBatch batch, Region scope, RegionDirectory regions, IssueList issues, CancellationToken cancellationToken)
    {
        // A batch that is just being uploaded has no id yet.
        var before = batch.Id == 0 ? int.MaxValue : batch.Id;
        var all = await db.Batches
            .Where(other => other.ContentHash == batch.ContentHash && other.Id < before && other.State != BatchState.Discarded)
            .OrderByDescending(other => other.Id)
            .Select(other => new { other.Id, other.Title, other.RegionId })
            .ToListAsync(cancellationToken);

        // Of a batch of another province its name says too much already.
        var same = all.Find(other => regions.IsWithin(other.RegionId ?? Region.NationId, scope.Id));
        if (same is not null)
        {
            issues.Add(
                null, null, ImportIssueCode.SameFile, "", [same.Id.ToString(CultureInfo.InvariantCulture), same.Title]);
        }
    }

    private static async Task<HashSet<int>> FamilyAsync(
        IndicatorDbContext db, ImportBatch batch, string? kind, CancellationToken cancellationToken) => kind is null
        ? []
        : await db.Batches
            .Where(other => other.FileKind == kind && other.RegionId == batch.RegionId && other.SourceId != null)
            .Select(other => other.SourceId!.Value)
            .ToHashSetAsync(cancellationToken);

    // Of the periods that the file is of: a file for another year takes nothing away.
    private static List<PublishedFigure> NoLongerInFile(CheckContext context, HashSet<int> family)
    {
        if (family.Count == 0 || context.Issues.HasErrors)
        {
            return [];
        }

        var periods = context.Figures.Select(figure => figure.Period).ToHashSet();
        List<PublishedFigure> gone =
        [
            .. context.Published.All
                .Where(figure => figure.SourceId is { } source && family.Contains(source)
                    && periods.Contains(figure.Key.Period) && context.Find(figure.Key) is null)
                .OrderBy(figure => figure.Key.IndicatorId)
                .ThenBy(figure => figure.Key.RegionId)
                .ThenBy(figure => figure.Key.Period),
        ];
        if (gone.Count > 0)
        {
            context.Issues.Add(null, null, ImportIssueCode.NoLongerInFile, "", [gone.Count.ToString(CultureInfo.InvariantCulture)]);
        }

        return gone;
    }
}
