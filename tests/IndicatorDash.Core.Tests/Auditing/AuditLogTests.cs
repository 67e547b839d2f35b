using System.Data.Common;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Auditing;

public sealed class AuditLogTests
{
    private static readonly AuditEntry Upload = new(AuditActions.Uploaded, "张三", "2020年.xlsx", "{\"rows\":12}", "10.0.0.7");

    [Theory, OnSqlite, OnSqlServer]
    public async Task Append_OfSeveral_KeepsAllThatIsSaidInAChain(StorageProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var log = store.Get<AuditLog>();

        store.Time.Advance(TimeSpan.FromTicks(12_345_678));
        var first = await log.AppendAsync(Upload, default);
        store.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await log.AppendAsync(new(AuditActions.SignedOut, "李四", ""), default);

        var records = await AuditStore.AllAsync(store);
        Assert.Equal([first, second], records);
        Assert.Equal(Upload, new(first.Action, first.Actor, first.Subject, first.Details, first.Address));
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 6, 234, DateTimeKind.Utc), first.AtUtc);
        Assert.Equal(DateTimeKind.Utc, records[0].AtUtc.Kind);
        Assert.Equal([1, 2], records.Select(record => record.Sequence));
        Assert.Equal([AuditChain.Start, first.Hash], records.Select(record => record.PreviousHash));
        Assert.Equal(new AuditVerdict(new(2, second.Hash)), await store.Get<AuditVerifier>().VerifyAsync(null, default));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Append_OfTextThatNoDatabaseKeepsAlike_IsStillIntact(StorageProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);

        await store.Get<AuditLog>().AppendAsync(
            new(new('a', 100), new('张', 300), "half \ud800 nul \0 \u0085 " + new string('名', 300) + string.Concat(Enumerable.Repeat("𠀀", 300)),
                new('x', 5_000), " trailing  "),
            default);

        var record = Assert.Single(await AuditStore.AllAsync(store));
        Assert.Equal(AuditRecord.MaxActionLength, record.Action.Length);
        Assert.Equal(AuditRecord.MaxActorLength, record.Actor.Length);
        Assert.StartsWith("half � nul � � 名", record.Subject, StringComparison.Ordinal);
        Assert.EndsWith("𠀀…", record.Subject, StringComparison.Ordinal);
        Assert.InRange(record.Subject.Length, AuditRecord.MaxSubjectLength - 1, AuditRecord.MaxSubjectLength);
        Assert.Equal(AuditRecord.MaxDetailsLength, record.Details!.Length);
        Assert.Equal(" trailing  ", record.Address);
        Assert.True((await store.Get<AuditVerifier>().VerifyAsync(null, default)).IsIntact);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Append_ByManyAtOnce_LeavesNoGapAndAnIntactChain(StorageProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var log = store.Get<AuditLog>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                await log.AppendAsync(new(AuditActions.SignedIn, $"user{writer}", $"{i}"), default);
            }
        })));

        var records = await AuditStore.AllAsync(store);
        Assert.Equal(Enumerable.Range(1, 80).Select(i => (long)i), records.Select(record => record.Sequence));
        Assert.All(records.GroupBy(record => record.Actor), own =>
            Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{i}"), own.Select(record => record.Subject)));
        Assert.True((await store.Get<AuditVerifier>().VerifyAsync(null, default)).IsIntact);
    }

    // As where the isolation level lets both read the same last record.
    [Theory, OnSqlite, OnSqlServer]
    public async Task Append_WithASequenceThatWasJustTaken_TakesTheNext(StorageProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var other = await store.Get<AuditLog>().AppendAsync(Upload, default);
        var hidden = true;
        await using var db = store.OpenWith(new OnCommand((command, _) =>
        {
            if (hidden && command.CommandText.Contains("SELECT", StringComparison.Ordinal))
            {
                hidden = false;
                command.CommandText = command.CommandText.Replace("ORDER BY", "WHERE 1 = 0 ORDER BY", StringComparison.Ordinal);
            }
        }));

        AuditRecord written = null!;
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            written = await store.Get<AuditLog>().AppendAsync(db, Upload, default);
            await transaction.CommitAsync();
        });

        Assert.Equal((2, other.Hash), (written.Sequence, written.PreviousHash));
        Assert.True((await store.Get<AuditVerifier>().VerifyAsync(null, default)).IsIntact);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Append_ThatNeverSeesTheOthers_GivesUp(StorageProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await store.Get<AuditLog>().AppendAsync(Upload, default);
        await using var db = store.OpenWith(new OnCommand((command, _) =>
            command.CommandText = command.CommandText.Replace("ORDER BY", "WHERE 1 = 0 ORDER BY", StringComparison.Ordinal)));

        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await Assert.ThrowsAnyAsync<DbException>(() => store.Get<AuditLog>().AppendAsync(db, Upload, default));
        });
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Append_InATransactionThatIsRolledBack_IsKeptAsLittleAsWhatWasDone(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var batch = await store.AddBatchAsync(Row(1, Trained, Xining, "2020", 10));
        var before = await StoreState.ReadAsync(store);

        await using (var db = store.Open())
        {
            await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                await store.Get<Publisher>().PublishAsync(db, batch.Id, "reviewer", default);
                await store.Get<AuditLog>().AppendAsync(db, Upload, default);
            });
        }

        Assert.Equal(before, await StoreState.ReadAsync(store));
        Assert.Empty(await AuditStore.AllAsync(store));

        await store.InTransactionAsync(async db =>
        {
            await store.Get<Publisher>().PublishAsync(db, batch.Id, "reviewer", default);
            await store.Get<AuditLog>().AppendAsync(db, Upload, default);
        });

        Assert.Equal([1], (await AuditStore.AllAsync(store)).Select(record => record.Sequence));
        Assert.NotNull(await store.Get<VersionQueries>().CurrentAsync(default));
    }

    // Cancelled at every statement in turn, until it gets through.
    [Fact]
    public async Task Append_CancelledAnywhere_LeavesAnIntactChain()
    {
        await using var store = await TestStore.CreateAsync(StorageProvider.Sqlite);
        await store.Get<AuditLog>().AppendAsync(Upload, default);

        var statements = 0;
        for (var isDone = false; !isDone; statements++)
        {
            using var cancellation = new CancellationTokenSource();
            var left = statements;
            var contexts = new WatchedContexts(store, new OnCommand((_, _) =>
            {
                if (left-- == 0)
                {
                    cancellation.Cancel();
                }
            }));
            try
            {
                await new AuditLog(contexts, store.Time).AppendAsync(Upload, cancellation.Token);
                isDone = true;
            }
            catch (OperationCanceledException)
            {
                // As asked for.
            }

            var verdict = await store.Get<AuditVerifier>().VerifyAsync(null, default);
            Assert.True(verdict.IsIntact);
            Assert.Equal(isDone ? 2 : 1, verdict.Anchor.Count);
        }

        Assert.True(statements > 2, $"{statements} statements");
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Append_BesideUnsavedChanges_LeavesThemAlone(StorageProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);

        await store.InTransactionAsync(async db =>
        {
            db.Add(Themes[0]);
            await store.Get<AuditLog>().AppendAsync(db, Upload, default);
            Assert.True(db.ChangeTracker.HasChanges());
        });

        await using var db = store.Open();
        Assert.Empty(await db.Themes.ToListAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Append_WithoutATransaction_IsRefused(StorageProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await using var db = store.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Get<AuditLog>().AppendAsync(db, Upload, default));

        Assert.Empty(await AuditStore.AllAsync(store));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Database_OfARecord_RefusesToChangeAndToDelete(StorageProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var record = await store.Get<AuditLog>().AppendAsync(Upload, default);
        await using var db = store.Open();

        await Assert.ThrowsAnyAsync<DbException>(() =>
            db.AuditRecords.ExecuteUpdateAsync(set => set.SetProperty(other => other.Actor, "someone else")));
        await Assert.ThrowsAnyAsync<DbException>(() => db.AuditRecords.ExecuteDeleteAsync());

        Assert.Equal([record], await AuditStore.AllAsync(store));
    }

    // OR REPLACE deletes without firing the trigger of deletions.
    [Theory]
    [InlineData("INSERT OR REPLACE INTO \"AuditRecords\" VALUES (1, '2026-01-01', 'a', 'b', 'c', NULL, NULL, 'd', 'e')")]
    [InlineData("INSERT INTO \"AuditRecords\" VALUES (3, '2026-01-01', 'a', 'b', 'c', NULL, NULL, 'd', 'e')")]
    public async Task Sqlite_OfARecordThatIsNotTheNext_RefusesIt(string statement)
    {
        await using var store = await TestStore.CreateAsync(StorageProvider.Sqlite);
        var record = await store.Get<AuditLog>().AppendAsync(Upload, default);
        await using var db = store.Open();

        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(statement));

        Assert.Equal([record], await AuditStore.AllAsync(store));
    }

    private sealed class WatchedContexts(TestStore store, OnCommand watch) : IDbContextFactory<IndicatorDbContext>
    {
        public IndicatorDbContext CreateDbContext() => store.OpenWith(watch);
    }
}
