using IndicatorDash.Storage;
using IndicatorDash.Testing;

namespace IndicatorDash.Auditing;

public sealed class AuditVerifierTests
{
    private static readonly AuditRecord Sample = new()
    {
        Sequence = 1,
        AtUtc = new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc),
        Action = AuditActions.Published,
        Actor = "张三",
        Subject = "第3版",
        PreviousHash = AuditChain.Start,
        Hash = "",
    };

    /// <summary>What somebody does to records 1 to 5, what is found, and where.</summary>
    public static TheoryData<string, AuditFault, long> Tamperings => new()
    {
        { "UPDATE \"AuditRecords\" SET \"Actor\" = 'x' WHERE \"Sequence\" = 3", AuditFault.Changed, 3 },
        { "UPDATE \"AuditRecords\" SET \"Subject\" = '' WHERE \"Sequence\" = 1", AuditFault.Changed, 1 },
        { "UPDATE \"AuditRecords\" SET \"Details\" = '' WHERE \"Sequence\" = 5", AuditFault.Changed, 5 },
        { "UPDATE \"AuditRecords\" SET \"Address\" = \"Actor\" WHERE \"Sequence\" = 5", AuditFault.Changed, 5 },
        { "UPDATE \"AuditRecords\" SET \"AtUtc\" = '2020-01-01 00:00:00' WHERE \"Sequence\" = 2", AuditFault.Changed, 2 },
        { "UPDATE \"AuditRecords\" SET \"Action\" = 'batch.undone' WHERE \"Sequence\" = 2", AuditFault.Changed, 2 },
        { "UPDATE \"AuditRecords\" SET \"Hash\" = \"PreviousHash\" WHERE \"Sequence\" = 4", AuditFault.Changed, 4 },
        { "UPDATE \"AuditRecords\" SET \"PreviousHash\" = \"Hash\" WHERE \"Sequence\" = 4", AuditFault.Unlinked, 4 },
        { "DELETE FROM \"AuditRecords\" WHERE \"Sequence\" = 3", AuditFault.Missing, 3 },
        { "DELETE FROM \"AuditRecords\" WHERE \"Sequence\" = 1", AuditFault.Missing, 1 },
        { "DELETE FROM \"AuditRecords\" WHERE \"Sequence\" IN (2, 3)", AuditFault.Missing, 2 },
        // 2 and 3 change places; and 3 closes the gap that 2 leaves.
        {
            "UPDATE \"AuditRecords\" SET \"Sequence\" = 9 WHERE \"Sequence\" = 2;"
            + "UPDATE \"AuditRecords\" SET \"Sequence\" = 2 WHERE \"Sequence\" = 3;"
            + "UPDATE \"AuditRecords\" SET \"Sequence\" = 3 WHERE \"Sequence\" = 9",
            AuditFault.Unlinked, 2
        },
        {
            "DELETE FROM \"AuditRecords\" WHERE \"Sequence\" = 2;"
            + "UPDATE \"AuditRecords\" SET \"Sequence\" = 2 WHERE \"Sequence\" = 3",
            AuditFault.Unlinked, 2
        },
    };

    [Theory, OnSqlite, OnSqlServer]
    public async Task Verify_OfAnEmptyLog_IsIntact(StorageProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);

        Assert.Equal(new AuditVerdict(new(0, AuditChain.Start)), await store.Get<AuditVerifier>().VerifyAsync(null, default));
    }

    [Theory, MemberData(nameof(Tamperings))]
    public async Task Verify_OfALogThatWasTamperedWith_SaysWhatAndWhere(string statement, AuditFault fault, long brokenAt)
    {
        await using var store = await FiveAsync(StorageProvider.Sqlite);
        var records = await AuditStore.AllAsync(store);

        await AuditStore.TamperAsync(store, StorageProvider.Sqlite, statement);

        var verdict = await store.Get<AuditVerifier>().VerifyAsync(null, default);
        Assert.Equal((false, fault, brokenAt), (verdict.IsIntact, verdict.Fault, verdict.BrokenAt));
        Assert.Equal(brokenAt - 1, verdict.Anchor.Count);
        Assert.Equal(brokenAt == 1 ? AuditChain.Start : records[(int)brokenAt - 2].Hash, verdict.Anchor.Hash);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Verify_OfAChangedRecordWithAHashOfItsOwn_FindsTheNextUnlinked(StorageProvider provider)
    {
        await using var store = await FiveAsync(provider);
        var third = (await AuditStore.AllAsync(store))[2] with { Actor = "x" };

        await AuditStore.TamperAsync(
            store,
            provider,
            $"UPDATE \"AuditRecords\" SET \"Actor\" = 'x', \"Hash\" = '{AuditChain.HashOf(third)}' WHERE \"Sequence\" = 3");

        var verdict = await store.Get<AuditVerifier>().VerifyAsync(null, default);
        Assert.Equal((AuditFault.Unlinked, 4), (verdict.Fault, verdict.BrokenAt));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Verify_OfALogThatWasCutOff_NeedsTheAnchor(StorageProvider provider)
    {
        await using var store = await FiveAsync(provider);
        var anchor = (await store.Get<AuditVerifier>().VerifyAsync(null, default)).Anchor;

        await AuditStore.TamperAsync(store, provider, "DELETE FROM \"AuditRecords\" WHERE \"Sequence\" > 3");

        Assert.True((await store.Get<AuditVerifier>().VerifyAsync(null, default)).IsIntact);
        var verdict = await store.Get<AuditVerifier>().VerifyAsync(anchor, default);
        Assert.Equal((AuditFault.Truncated, 4, 3), (verdict.Fault, verdict.BrokenAt, verdict.Anchor.Count));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Verify_OfALogThatWasWrittenAnew_NeedsTheAnchor(StorageProvider provider)
    {
        await using var store = await FiveAsync(provider);
        var anchor = (await store.Get<AuditVerifier>().VerifyAsync(null, default)).Anchor;
        await AuditStore.TamperAsync(store, provider, "DELETE FROM \"AuditRecords\" WHERE \"Sequence\" > 3");
        await AppendAsync(store, 4);

        var verdict = await store.Get<AuditVerifier>().VerifyAsync(anchor, default);

        Assert.True((await store.Get<AuditVerifier>().VerifyAsync(null, default)).IsIntact);
        Assert.Equal((AuditFault.Rewritten, 5), (verdict.Fault, verdict.BrokenAt));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Verify_WithAnAnchorOfEarlier_IsIntactWhenMoreWasAdded(StorageProvider provider)
    {
        await using var store = await FiveAsync(provider);
        var anchor = (await store.Get<AuditVerifier>().VerifyAsync(null, default)).Anchor;
        await AppendAsync(store, 3);

        var verdict = await store.Get<AuditVerifier>().VerifyAsync(AuditAnchor.Read(anchor.ToString()), default);

        Assert.Equal((true, 8), (verdict.IsIntact, verdict.Anchor.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("5:abc")]
    [InlineData("-1:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("5:000000000000000000000000000000000000000000000000000000000000000g")]
    public void Read_OfSomethingElse_IsNoAnchor(string text) => Assert.Null(AuditAnchor.Read(text));

    // Computed once with another implementation of the documented encoding: stored chains have to stay valid.
    [Fact]
    public void Hash_OfARecord_IsWhatItWasYesterday() => Assert.Equal(
        "9698a876b083b6c31a4eb37468271eba07f242034fd7b15d180799dfca2f7b55", AuditChain.HashOf(Sample));

    // Each of these would be alike if texts were simply put one after another.
    [Fact]
    public void Hash_OfRecordsThatReadAlike_Differs()
    {
        AuditRecord[] records =
        [
            Sample,
            Sample with { Actor = "张三第", Subject = "3版" },
            Sample with { Details = "" },
            Sample with { Address = "" },
            Sample with { Details = "a" },
            Sample with { Address = "a" },
            Sample with { Sequence = 2 },
            Sample with { AtUtc = Sample.AtUtc.AddMilliseconds(1) },
            Sample with { Action = AuditActions.Undone },
            Sample with { PreviousHash = new('1', 64) },
        ];

        Assert.Equal(records.Length, records.Select(AuditChain.HashOf).Distinct().Count());
    }

    private static async Task<TestStore> FiveAsync(StorageProvider provider)
    {
        var store = await TestStore.CreateAsync(provider);
        await AppendAsync(store, 5);
        return store;
    }

    private static async Task AppendAsync(TestStore store, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            store.Time.Advance(TimeSpan.FromMinutes(1));
            await store.Get<AuditLog>().AppendAsync(new(AuditActions.Published, $"user{i}", $"第{i}版"), default);
        }
    }
}
