using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Imports;
using IndicatorDash.Sources;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Catalogues;

public sealed class SourceAdministrationTests
{
    private static readonly Authority Administrator = ImportTest.Administrator;

    /// <summary>What is asked to be added, and why it is refused.</summary>
    public static TheoryData<SourceDefinition, SourceProblem> Refused
    {
        get
        {
            var report = CatalogueChanges.Report;
            return new()
            {
                { report with { Code = "Report" }, SourceProblem.BadCode },
                { report with { Code = "report-2020" }, SourceProblem.CodeTaken },
                { report with { Title = " " }, SourceProblem.BadTitle },
                { report with { Publisher = new('省', 201) }, SourceProblem.BadPublisher },
                { report with { PublishedOn = "" }, SourceProblem.BadPublishedOn },
                { report with { PublishedOn = "2020-13" }, SourceProblem.BadPublishedOn },
                { report with { PublishedOn = "2100" }, SourceProblem.PublishedInFuture },
                { report with { PublishedOn = "2020年" }, SourceProblem.BadPublishedOn },
                { report with { Region = "青海" }, SourceProblem.UnknownRegion },
                { report with { Region = "999999" }, SourceProblem.UnknownRegion },
                { report with { Note = new('注', 1001) }, SourceProblem.BadNote },
            };
        }
    }

    [Fact]
    public async Task Add_OfASource_IsListedAndRecorded()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);

        await store.Get<SourceAdministration>().AddAsync(Administrator.From("::1"), CatalogueChanges.Report, default);

        var made = (await store.Get<SourceQueries>().GetAsync("report-2021", null, default))!.Source;
        Assert.Equal(("二〇二一年报告", "2021-03", 630000, 2), (made.Title, made.PublishedOn, made.RegionId, made.Id));
        var record = (await store.Get<AuditQueries>().SearchAsync(new AuditFilter(), null, 1, default)).Records.Single();
        Assert.Equal((AuditActions.SourceChanged, "report-2021 二〇二一年报告", "::1"), (record.Action, record.Subject, record.Address));
        Assert.True((await store.Get<AuditVerifier>().VerifyAsync(null, default)).IsIntact);
    }

    [Theory, MemberData(nameof(Refused))]
    public async Task Add_OfWhatCannotBe_SaysWhyAndChangesNothing(SourceDefinition asked, SourceProblem problem)
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var before = await StoreState.ReadAsync(store);

        var refused = await Assert.ThrowsAsync<SourceException>(
            () => store.Get<SourceAdministration>().AddAsync(Administrator, asked, default));

        Assert.Equal([problem], refused.Problems);
        Assert.Equal(before, await StoreState.ReadAsync(store));
    }

    [Fact]
    public async Task Change_OfWhatWasInferred_IsNoLongerInferred()
    {
        await using var store = await TestStore.CreateCuratedAsync(StorageProvider.Sqlite);
        var seen = (await store.Get<SourceQueries>().GetAsync("shandong-2020", null, default))!.Source;
        Assert.Equal("title;published_on", seen.Inferred);

        await store.Get<SourceAdministration>().ChangeAsync(
            Administrator, seen, CatalogueChanges.Of(seen) with { PublishedOn = "2020-08-01" }, default);

        var made = (await store.Get<SourceQueries>().GetAsync("shandong-2020", null, default))!.Source;
        Assert.Equal(("2020-08-01", "title", "Inferred;PublishedOn"), (made.PublishedOn, made.Inferred, made.Edited));
        var record = (await store.Get<AuditQueries>().SearchAsync(new AuditFilter(), null, 1, default)).Records.Single();
        Assert.Contains("PublishedOn: 2020 → 2020-08-01", record.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_OfWhatAnotherHasChangedOrDeleted_IsRefused()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var administration = store.Get<SourceAdministration>();
        var seen = (await store.Get<SourceQueries>().GetAsync("report-2020", null, default))!.Source;
        await administration.ChangeAsync(Administrator, seen, CatalogueChanges.Of(seen) with { Note = "别人的" }, default);

        var conflict = await Assert.ThrowsAsync<CatalogueConflictException<SourceDocument>>(
            () => administration.ChangeAsync(Administrator, seen, CatalogueChanges.Of(seen) with { Note = "我的" }, default));

        Assert.Equal([new FieldChange(nameof(SourceDocument.Note), "", "别人的")], conflict.Changes);
        await administration.DeleteAsync(Administrator, conflict.Current!, default);
        var gone = await Assert.ThrowsAsync<CatalogueConflictException<SourceDocument>>(
            () => administration.ChangeAsync(Administrator, conflict.Current!, CatalogueChanges.Of(seen), default));
        Assert.Null(gone.Current);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Delete_OfWhatFiguresWereTakenFrom_IsRefused(bool isPublished)
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var batch = await store.AddBatchAsync(SampleCatalogue.Row(1, SampleCatalogue.Trained, SampleCatalogue.Lixia, "2020", 3));
        if (isPublished)
        {
            await store.PublishAsync(batch);
        }

        var seen = (await store.Get<SourceQueries>().GetAsync("report-2020", null, default))!.Source;

        var refused = await Assert.ThrowsAsync<SourceException>(
            () => store.Get<SourceAdministration>().DeleteAsync(Administrator, seen, default));

        Assert.Equal([SourceProblem.IsInUse], refused.Problems);
        await using var db = store.Open();
        Assert.Equal(1, await db.Sources.CountAsync());
    }

    [Fact]
    public async Task Change_ByWhoMayNotThere_IsRefused()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var administration = store.Get<SourceAdministration>();
        var seen = (await store.Get<SourceQueries>().GetAsync("report-2020", null, default))!.Source;
        var elsewhere = Authority.Of(AccountMode.Separated, "王五", [Role.Reviewer], SampleCatalogue.Shandong);

        await Assert.ThrowsAsync<AccessDeniedException>(() => administration.ChangeAsync(elsewhere, seen, CatalogueChanges.Of(seen), default));
        await Assert.ThrowsAsync<AccessDeniedException>(() => administration.DeleteAsync(elsewhere, seen, default));
        await Assert.ThrowsAsync<AccessDeniedException>(() => administration.AddAsync(elsewhere, CatalogueChanges.Report, default));
        await Assert.ThrowsAsync<AccessDeniedException>(() => administration.AddAsync(ImportTest.Reporter, CatalogueChanges.Report, default));
    }
}
