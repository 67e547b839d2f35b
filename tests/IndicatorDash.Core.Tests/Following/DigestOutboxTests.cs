using IndicatorDash.Accounts;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using static IndicatorDash.Following.SampleFollows;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Following;

public sealed class DigestOutboxTests
{
    private static readonly (string Subject, string Body) Text = ("数据更新", "一处变化");

    [Theory]
    [InlineData("a@example.org", true)]
    [InlineData(" a@example.org ", true)]
    [InlineData("", true)]
    [InlineData("a", false)]
    [InlineData("a@example.org, b@example.org", false)]
    [InlineData("A <a@example.org>", false)]
    [InlineData("a@example.org\r\nBcc: b@example.org", false)]
    public async Task SetAddress_OfWhatIsNone_IsRefused(string address, bool isOne)
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var outbox = store.Get<DigestOutbox>();

        Assert.Equal(isOne, await outbox.SetAddressAsync(Reader, address, default));

        Assert.Equal(isOne && address.Length > 0 ? address.Trim() : null, await outbox.AddressAsync(Reader, default));
        Assert.Null(await outbox.AddressAsync(Other, default));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Pending_AfterANewVersion_AreThoseWhoWantMailAndMayReadIt(StorageProvider provider)
    {
        await using var store = await FilledAsync(provider);
        await using (var db = store.Open())
        {
            db.AddRange(User(Other.UserName, Role.Viewer, isDisabled: true), User("没有邮件", Role.Viewer));
            db.Add(new FollowMail { UserName = Other.UserName, Address = "b@example.org", QueuedVersion = 0 });
            await db.SaveChangesAsync();
        }

        var (mail, who) = Assert.Single(await store.Get<DigestOutbox>().PendingAsync(1, default));

        Assert.Equal(("张三", "a@example.org", 0), (mail.UserName, mail.Address, mail.QueuedVersion));
        Assert.True(who.MayFollow());
        Assert.Empty(await store.Get<DigestOutbox>().PendingAsync(0, default));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Queue_ByTwoNodes_MakesOneDigest(StorageProvider provider)
    {
        await using var store = await FilledAsync(provider);
        var outbox = store.Get<DigestOutbox>();
        var (mail, _) = Assert.Single(await outbox.PendingAsync(1, default));

        await outbox.QueueAsync(mail, 1, Text, default);
        await outbox.QueueAsync(mail, 1, Text, default);

        Assert.Empty(await outbox.PendingAsync(1, default));
        var digest = await outbox.TakeAsync(default);
        Assert.Equal(("a@example.org", "数据更新", "一处变化", 1), (digest!.Address, digest.Subject, digest.Body, digest.Version));
        Assert.Null(await outbox.TakeAsync(default));
    }

    [Fact]
    public async Task Queue_WithNothingToTell_OnlyNotesTheVersion()
    {
        await using var store = await FilledAsync(StorageProvider.Sqlite);
        var outbox = store.Get<DigestOutbox>();

        await outbox.QueueAsync((await outbox.PendingAsync(1, default))[0].Mail, 1, null, default);

        Assert.Empty(await outbox.PendingAsync(1, default));
        Assert.Null(await outbox.TakeAsync(default));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Take_OfWhatWasNotSent_IsPossibleAgainLaterAndLater(StorageProvider provider)
    {
        await using var store = await FilledAsync(provider);
        var outbox = store.Get<DigestOutbox>();
        await outbox.QueueAsync((await outbox.PendingAsync(1, default))[0].Mail, 1, Text, default);
        var first = await outbox.TakeAsync(default);

        store.Time.Advance(DigestOutbox.FirstLease - TimeSpan.FromSeconds(1));
        Assert.Null(await outbox.TakeAsync(default));
        store.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await outbox.TakeAsync(default);
        Assert.Equal((first!.Id, 1), (second!.Id, second.Attempts));
        store.Time.Advance(DigestOutbox.FirstLease);
        Assert.Null(await outbox.TakeAsync(default));
        store.Time.Advance(DigestOutbox.FirstLease);
        Assert.NotNull(await outbox.TakeAsync(default));

        for (var attempt = 3; attempt < 20; attempt++)
        {
            store.Time.Advance(DigestOutbox.LongestLease);
            Assert.Equal(attempt, (await outbox.TakeAsync(default))!.Attempts);
        }
    }

    [Fact]
    public async Task Sent_ADigest_IsNeverTakenAgain()
    {
        await using var store = await FilledAsync(StorageProvider.Sqlite);
        var outbox = store.Get<DigestOutbox>();
        await outbox.QueueAsync((await outbox.PendingAsync(1, default))[0].Mail, 1, Text, default);

        await outbox.SentAsync((await outbox.TakeAsync(default))!, default);

        store.Time.Advance(DigestOutbox.LongestLease);
        Assert.Null(await outbox.TakeAsync(default));
    }

    [Fact]
    public async Task SetAddress_WhileADigestWaits_SendsItToTheNewOneOrNotAtAll()
    {
        await using var store = await FilledAsync(StorageProvider.Sqlite);
        var outbox = store.Get<DigestOutbox>();
        await outbox.QueueAsync((await outbox.PendingAsync(1, default))[0].Mail, 1, Text, default);

        await outbox.SetAddressAsync(Reader, "new@example.org", default);
        Assert.Equal("new@example.org", (await outbox.TakeAsync(default))!.Address);
        await outbox.SetAddressAsync(Reader, null, default);

        store.Time.Advance(DigestOutbox.LongestLease);
        Assert.Null(await outbox.TakeAsync(default));
    }

    // Somebody who wants mail, and a version that they have not been told of.
    private static async Task<TestStore> FilledAsync(StorageProvider provider)
    {
        var store = await TestStore.CreateSampleAsync(provider);
        await using (var db = store.Open())
        {
            db.Add(User(Reader.UserName, Role.Viewer));
            await db.SaveChangesAsync();
        }

        await store.Get<DigestOutbox>().SetAddressAsync(Reader, "a@example.org", default);
        await store.PublishAsync(Row(1, Trained, Xining, "2020", 1));
        return store;
    }

    private static DashUser User(string name, Role role, bool isDisabled = false) => new()
    {
        UserName = name,
        NormalizedUserName = name.ToUpperInvariant(),
        Roles = [role],
        IsDisabled = isDisabled,
    };
}
