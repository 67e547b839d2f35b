using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Accounts;

public sealed class FirstRunTests
{
    private static readonly FirstAccount Chief = new("chief", "", "a long enough phrase");

    [Theory, OnSqlite, OnSqlServer]
    public async Task Link_Followed_MakesTheAdministratorOnce(StorageProvider provider)
    {
        await using var store = await AccountStore.CreateAsync(provider);
        var secret = await store.FirstRun.IssueAsync(default);

        Assert.Empty(await store.FirstRun.CompleteAsync(secret, [Chief], "10.1.2.3", default));
        var again = await store.FirstRun.CompleteAsync(secret, [Chief with { UserName = "other" }], null, default);

        Assert.Equal([(-1, AccountProblems.SetupLinkDead)], again);
        Assert.Equal([Role.Administrator], (await store.Users.FindByNameAsync("chief"))!.Roles);
        Assert.Null(await store.FirstRun.IssueAsync(default));
        await using var db = store.Store.Open();
        Assert.Equal("10.1.2.3", (await db.AuditRecords.SingleAsync()).Address);
    }

    [Fact]
    public async Task Link_InTheStore_IsOnlyAHash()
    {
        await using var store = await AccountStore.CreateAsync();

        var secret = (await store.FirstRun.IssueAsync(default))!;

        await using var db = store.Store.Open();
        Assert.DoesNotContain(secret, (await db.SetupTokens.SingleAsync()).Hash, StringComparison.OrdinalIgnoreCase);
        Assert.True(secret.Length >= 64);
    }

    [Fact]
    public async Task Link_ExpiredOrWrong_MakesNobody()
    {
        await using var store = await AccountStore.CreateAsync();
        var secret = await store.FirstRun.IssueAsync(default);
        Assert.False(await store.FirstRun.IsAliveAsync("wrong", default));
        Assert.False(await store.FirstRun.IsAliveAsync(null, default));
        Assert.True(await store.FirstRun.IsAliveAsync(secret, default));

        store.Store.Time.Advance(FirstRun.Life);

        Assert.Equal([(-1, AccountProblems.SetupLinkDead)], await store.FirstRun.CompleteAsync(secret, [Chief], null, default));
        await using var db = store.Store.Open();
        Assert.False(await db.Users.AnyAsync());
    }

    [Fact]
    public async Task Link_WithAPasswordThatWillNotDo_StaysAlive()
    {
        await using var store = await AccountStore.CreateAsync();
        var secret = await store.FirstRun.IssueAsync(default);

        var problems = await store.FirstRun.CompleteAsync(secret, [Chief with { Password = "short" }], null, default);

        Assert.Contains((0, "PasswordTooShort"), problems);
        Assert.True(await store.FirstRun.IsAliveAsync(secret, default));
    }

    [Fact]
    public async Task Link_OfTheSeparatedMode_MakesThreeWhoExcludeEachOther()
    {
        await using var store = await AccountStore.CreateAsync(mode: AccountMode.Separated);
        var secret = await store.FirstRun.IssueAsync(default);
        var same = await store.FirstRun.CompleteAsync(secret, [Chief, Chief, Chief with { UserName = "third" }], null, default);

        var problems = await store.FirstRun.CompleteAsync(
            secret, [Chief, Chief with { UserName = "second" }, Chief with { UserName = "third" }], null, default);

        Assert.Equal([(1, UserNameRules.Duplicate)], same);
        Assert.Empty(problems);
        Assert.Equal([Role.SecurityAdministrator], (await store.Users.FindByNameAsync("second"))!.Roles);
        Assert.Equal([Role.Auditor], (await store.Users.FindByNameAsync("third"))!.Roles);
    }
}
