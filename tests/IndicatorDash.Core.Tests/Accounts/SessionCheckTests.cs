namespace IndicatorDash.Accounts;

public sealed class SessionCheckTests
{
    [Fact]
    public async Task Session_AtItsAbsoluteEnd_IsOver()
    {
        await using var store = await AccountStore.CreateAsync();
        var session = await SignedInAsync(store);
        store.Store.Time.Advance(TimeSpan.FromMinutes(719));
        Assert.NotNull(await store.Sessions.CheckAsync(session, default));

        store.Store.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(await store.Sessions.CheckAsync(session, default));
    }

    [Fact]
    public async Task Session_WithATemporaryPassword_MayNothing()
    {
        await using var store = await AccountStore.CreateAsync();

        var authority = await store.Sessions.CheckAsync(await SignedInAsync(store), default);

        Assert.True(authority!.IsSignedIn);
        Assert.DoesNotContain(Capability.ManageUsers, authority.Capabilities);
    }

    [Fact]
    public async Task Session_ThatWasSignedOutOf_IsOverAndOthersOfTheAccountAreNot()
    {
        await using var store = await AccountStore.CreateAsync();
        var session = await SignedInAsync(store);
        var other = session with { Id = "another" };

        await store.Sessions.EndAsync(session, default);
        await store.Sessions.EndAsync(session, default);

        Assert.Null(await store.Sessions.CheckAsync(session, default));
        Assert.NotNull(await store.Sessions.CheckAsync(other, default));
    }

    [Fact]
    public async Task EndedSessions_AreForgottenOnceTheyWouldHaveEndedByThemselves()
    {
        await using var store = await AccountStore.CreateAsync();
        var session = await SignedInAsync(store);
        await store.Sessions.EndAsync(session, default);
        store.Store.Time.Advance(TimeSpan.FromMinutes(721));
        var later = session with { StartedAtUtc = store.Store.Time.GetUtcNow(), Id = "later" };

        await store.Sessions.EndAsync(later, default);

        await using var db = store.Store.Open();
        Assert.Equal("later", Assert.Single(db.EndedSessions.ToList()).Id);
    }

    private static async Task<SessionKey> SignedInAsync(AccountStore store)
    {
        var (user, _) = await store.AddAsync("chief", Role.Administrator);
        return new SessionKey(user.Id, user.SecurityStamp, store.Store.Time.GetUtcNow(), "one");
    }
}
