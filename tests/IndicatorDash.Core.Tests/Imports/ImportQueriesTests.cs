using IndicatorDash.Accounts;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using static IndicatorDash.Imports.ImportTest;

namespace IndicatorDash.Imports;

public sealed class ImportQueriesTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Batches_AreFilteredPagedAndLimitedToTheRegion(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        var draft = await test.UploadAsync("B2|济南市|trained|2020|人|1");
        var submitted = await test.SubmitAsync("B2|济南市|trained|2020|人|2");
        var (published, _) = await test.PublishAsync("B2|济南市|meetings|2020|个|3");

        Assert.Equal([published, submitted, draft], await ListAsync(Reporter, new BatchFilter()));
        Assert.Equal([submitted], await ListAsync(Reviewer, new BatchFilter { States = [BatchState.Submitted] }));
        Assert.Equal([submitted], await ListAsync(Reviewer, new BatchFilter(), skip: 1, take: 1));
        Assert.Equal([], await ListAsync(Elsewhere, new BatchFilter()));
        Assert.Equal(3, (await ListAsync(Administrator, new BatchFilter { Text = "年报", CreatedBy = "reporter", WithinRegionId = 0, Origin = BatchOrigin.Upload })).Count);
        Assert.Equal([], await ListAsync(Administrator, new BatchFilter { WithinRegionId = SampleCatalogue.Qinghai }));
        Assert.Equal(new ImportSummary(1, 0, 1), await test.Queries.SummaryAsync(Reviewer, default));
        await Assert.ThrowsAsync<AccessDeniedException>(() => ListAsync(Viewer, new BatchFilter()));
        await Assert.ThrowsAsync<AccessDeniedException>(() => test.Queries.RowsAsync(Elsewhere, draft, new PlanFilter(), 0, 9, default));

        async Task<List<int>> ListAsync(Authority who, BatchFilter filter, int skip = 0, int take = 10) =>
            [.. (await test.Queries.BatchesAsync(who, filter, skip, take, default)).Items.Select(batch => batch.Id)];
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Batch_ShowsItsFileItsReadingItsTotalsAndItsVersion(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        var (id, version) = await test.PublishAsync(
            "B2|合计|trained|2020|人|8|role=Total", "B3|济南市|trained|2020|人|5", "B4|东营市|trained|2020|人|3");

        var detail = (await test.Queries.BatchAsync(Reporter, id, default))!;

        Assert.Equal(("年报.xlsx", version.Number, version.Number), (detail.File!.FileName, detail.Version!.Number, detail.CurrentVersion));
        Assert.Equal(Checks.TotalResult.Agrees, Assert.Single(detail.Totals).Result);
        var layout = Assert.Single(detail.Reading!.Layouts);
        Assert.Equal(("#sample", Layouts.RowRole.Total, "2020"), (layout.Signature, layout.RowRoles[3], layout.Columns[0].Period.ToString()));
        Assert.Null(await test.Queries.BatchAsync(Reporter, 999, default));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rows_OfADraftAndOnceItIsPublished_StandBesideWhatTheyReplace(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        await test.PublishAsync("B2|济南市|trained|2020|人|100", "B3|东营市|trained|2020|人|50");
        var id = await test.UploadAsync("B2|济南市|trained|2020|人|120", "B3|东营市|trained|2020|人|50", "B4|历下区|trained|2020|人|7");

        var changed = await test.Queries.RowsAsync(Reporter, id, new PlanFilter { Changes = [ChangeKind.Changed] }, 0, 10, default);
        var row = Assert.Single(changed.Items);
        Assert.Equal((1, "100", "120", "年报.xlsx"), (changed.Total, row.Before!.Observation.AsWritten, row.Row.AsWritten, row.Before.Source!.Title));
        Assert.Equal(3, (await test.Queries.RowsAsync(Reporter, id, new PlanFilter { IndicatorId = SampleCatalogue.Trained }, 2, 10, default)).Total);

        await test.Workflow.SubmitAsync(Reporter, id, default);
        await test.ApproveAsync(id);

        var published = await test.RowsAsync(id);
        Assert.Equal([(ChangeKind.Changed, 20m), (ChangeKind.New, (decimal?)null)], published.Select(one => (one.Row.Change, one.Change?.Difference)));
        Assert.Equal(
            ["B4"],
            (await test.Queries.RowsAsync(Reporter, id, new PlanFilter { RegionId = SampleCatalogue.Lixia }, 0, 10, default)).Items.Select(one => one.Row.Cell));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rows_OfAPublishedBatch_AreThoseAskedForPartByPart(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        await test.PublishAsync("B2|济南市|trained|2020|人|100", "B3|东营市|trained|2020|人|50", "B4|东营市|villages|2020|个|5");
        var id = await test.UploadAsync("B2|济南市|trained|2020|人|120", "B3|历下区|trained|2020|人|7", "B4|东营市|villages|2020|个|6");
        var offered = Assert.Single(await test.RowsAsync(id), row => row.Row.Change == ChangeKind.Offered);
        await test.Workflow.OfferWithdrawalsAsync(Reporter, id, [offered.Row.Row], withdraw: true, default);
        await test.Workflow.SubmitAsync(Reporter, id, default);
        var version = await test.ApproveAsync(id);
        Assert.Equal((1, 2, 1), (version.NewCount, version.ChangedCount, version.WithdrawnCount));

        var parts = new List<string>();
        for (var at = 0; at < 5; at++)
        {
            parts.AddRange(await ReadAsync(new PlanFilter(), at, 1, total: 4));
        }

        Assert.Equal(["1 370100 Changed 100", "2 370102 New ", "3 370500 Changed 5", "4 370500 Withdrawn 50"], parts);
        Assert.Equal(parts, await ReadAsync(new PlanFilter(), 0, int.MaxValue, total: 4));
        Assert.Equal(["2 370102 New ", "3 370500 Changed 5", "4 370500 Withdrawn 50"], await ReadAsync(new PlanFilter(), 1, 3, total: 4));
        Assert.Equal(["1 370102 New "], await ReadAsync(new PlanFilter { Changes = [ChangeKind.New] }, 0, 9, total: 1));
        Assert.Equal(["2 370500 Changed 5"], await ReadAsync(new PlanFilter { Changes = [ChangeKind.Changed] }, 1, 9, total: 2));
        Assert.Equal(["1 370500 Withdrawn 50"], await ReadAsync(new PlanFilter { Changes = [ChangeKind.Withdrawn] }, 0, 9, total: 1));
        Assert.Equal(
            ["1 370102 New ", "2 370500 Withdrawn 50"],
            await ReadAsync(new PlanFilter { Changes = [ChangeKind.New, ChangeKind.Withdrawn] }, 0, 9, total: 2));
        Assert.Equal(["1 370500 Changed 5"], await ReadAsync(new PlanFilter { IndicatorId = SampleCatalogue.Villages }, 0, 9, total: 1));
        Assert.Equal(
            ["1 370500 Changed 5", "2 370500 Withdrawn 50"],
            await ReadAsync(new PlanFilter { RegionId = SampleCatalogue.Dongying }, 0, 9, total: 2));
        Assert.Empty(await ReadAsync(new PlanFilter { RegionId = SampleCatalogue.Dongying }, 2, 9, total: 2));
        Assert.Empty(await ReadAsync(new PlanFilter { ConflictsOnly = true }, 0, 9, total: 0));

        async Task<IEnumerable<string>> ReadAsync(PlanFilter filter, int skip, int take, int total)
        {
            var rows = await test.Queries.RowsAsync(Reporter, id, filter, skip, take, default);
            Assert.Equal(total, rows.Total);
            return rows.Items.Select(row => $"{row.Row.Row} {row.Row.RegionId} {row.Row.Change} {row.Before?.Observation.AsWritten}");
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rows_WithConflicts_BeginWithThem(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        await test.Store.PublishAsync(SampleCatalogue.Row(1, SampleCatalogue.Trained, SampleCatalogue.Dongying, "2020", 60));
        var id = await test.UploadAsync("B2|济南市|trained|2020|人|120", "B3|东营市|trained|2020|人|55", "B4|历下区|trained|2020|人|7");

        var rows = await test.Queries.RowsAsync(Reporter, id, new PlanFilter(), 0, 2, default);

        Assert.Equal(["B3", "B2"], rows.Items.Select(row => row.Row.Cell));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Indicators_OfADraftAndOnceItIsPublished_AreThoseOfItsRows(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        await test.PublishAsync("B9|东营市|trained|2020|人|50");
        var id = await test.UploadAsync("B2|济南市|trained|2020|人|120", "B3|济南市|villages|2020|个|5");
        int[] expected = [SampleCatalogue.Trained, SampleCatalogue.Villages];

        Assert.Equal(expected.Order(), (await test.Queries.IndicatorsAsync(Reporter, id, default)).Order());
        await Assert.ThrowsAsync<AccessDeniedException>(() => test.Queries.IndicatorsAsync(Elsewhere, id, default));

        await test.Workflow.SubmitAsync(Reporter, id, default);
        await test.ApproveAsync(id);

        Assert.Equal(expected.Order(), (await test.Queries.IndicatorsAsync(Reporter, id, default)).Order());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Issues_AreFilteredGroupedAndInTheOrderOfTheFile(StorageProvider provider)
    {
        await using var test = await CreateAsync(provider);
        var id = await test.UploadAsync(
            "B4|济南|trained|2020|人|x1", "B3|济男市|trained|2020|人|5", "B2|济南市|trained|2020|人|x2");

        var all = await test.Queries.IssuesAsync(Reporter, id, new IssueFilter(), 0, 10, default);

        Assert.Equal(["B2", "A3", "A4", "B4"], all.Items.Select(issue => issue.Cell));
        Assert.Equal([1, 2, 3, 4], all.Items.Select(issue => issue.Number));
        Assert.Equal("370100", Assert.Single(all.Items[1].Suggestions).Value);
        Assert.Equal(
            3, (await test.Queries.IssuesAsync(Reporter, id, new IssueFilter { Severity = ImportIssueSeverity.Error, Sheet = "Sheet1" }, 0, 1, default)).Total);
        Assert.Equal(
            [(ImportIssueCode.UnknownRegion, 1), (ImportIssueCode.NotANumber, 2), (ImportIssueCode.RegionByOtherName, 1)],
            (await test.Queries.IssueGroupsAsync(Reporter, id, default)).Select(group => (group.Code, group.Count)));
    }
}
