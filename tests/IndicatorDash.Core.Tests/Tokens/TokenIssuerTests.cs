using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Tokens;

public sealed class TokenIssuerTests
{
    private static readonly Authority Administrator = Authority.Of(AccountMode.Simple, "张三", [Role.Administrator], null);

    private static readonly TokenRequest Request = new("数据交换平台", Role.Reporter, SampleCatalogue.Jinan, TimeSpan.FromDays(90));

    /// <summary>What is asked for, and why it is refused.</summary>
    public static TheoryData<TokenRequest, TokenProblem> Refused => new()
    {
        { Request with { Name = "  " }, TokenProblem.WrongName },
        { Request with { Name = new('x', AccessToken.MaxNameLength + 1) }, TokenProblem.WrongName },
        { Request with { Lifetime = TimeSpan.Zero }, TokenProblem.WrongLifetime },
        { Request with { Lifetime = TokenIssuer.MaxLifetime + TimeSpan.FromDays(1) }, TokenProblem.WrongLifetime },
        { Request with { Role = Role.Auditor }, TokenProblem.WrongRole },
        { Request with { Role = (Role)99 }, TokenProblem.WrongRole },
        { Request with { RegionId = null }, TokenProblem.RegionMissing },
        { Request with { RegionId = 999999 }, TokenProblem.RegionUnknown },
    };

    [Theory, OnSqlite, OnSqlServer]
    public async Task Issue_OfAToken_KeepsAllButTheSecret(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);

        var (token, secret) = await store.Get<TokenIssuer>().IssueAsync(Administrator.From("::1"), Request, default);

        Assert.Matches("^idt_[A-Za-z0-9_-]{43}$", secret);
        var stored = Assert.Single(await store.Get<TokenQueries>().ListAsync(default));
        Assert.Equivalent(token, stored, strict: true);
        Assert.Equal((Request.Name, Request.Role, Request.RegionId), (stored.Name, stored.Role, stored.RegionId));
        Assert.Equal((secret[..12], "张三", store.Time.GetUtcNow().UtcDateTime), (stored.Prefix, stored.CreatedBy, stored.CreatedAtUtc));
        Assert.Equal(store.Time.GetUtcNow().UtcDateTime.AddDays(90), stored.ExpiresAtUtc);
        var record = Assert.Single(await AuditStore.AllAsync(store));
        Assert.Equal((AuditActions.TokenIssued, "张三", Request.Name, "::1"), (record.Action, record.Actor, record.Subject, record.Address));
        foreach (var kept in new[] { stored.SecretHash, record.Details! })
        {
            Assert.DoesNotContain(secret[12..], kept, StringComparison.Ordinal);
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Verify_OfASecret_FindsItsTokenUntilItExpires(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var (token, secret) = await store.Get<TokenIssuer>().IssueAsync(Administrator, Request, default);
        var other = await store.Get<TokenIssuer>().IssueAsync(Administrator, Request, default);
        var verifier = store.Get<TokenVerifier>();

        Assert.NotEqual(secret, other.Secret);
        Assert.Equal(token.Id, (await verifier.VerifyAsync(secret, default))!.Id);
        Assert.Equal(other.Token.Id, (await verifier.VerifyAsync(other.Secret, default))!.Id);

        store.Time.Advance(TimeSpan.FromDays(90));
        Assert.Null(await verifier.VerifyAsync(secret, default));
        Assert.Equal(TokenState.Expired, token.StateAt(store.Time.GetUtcNow().UtcDateTime, MakerStanding.MayStill));
    }

    [Theory]
    [InlineData("")]
    [InlineData("idt_")]
    [InlineData("idt_0000000000000000000000000000000000000000000")]
    [InlineData("other_00000000000000000000000000000000000000000")]
    public async Task Verify_OfSomethingElse_FindsNothing(string secret)
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        await store.Get<TokenIssuer>().IssueAsync(Administrator, Request, default);

        Assert.Null(await store.Get<TokenVerifier>().VerifyAsync(secret, default));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Verify_OfABusyToken_NotesItsUseOnceAnHour(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var (_, secret) = await store.Get<TokenIssuer>().IssueAsync(Administrator, Request, default);
        var verifier = store.Get<TokenVerifier>();
        Assert.Null(await LastUseAsync(store));

        await verifier.VerifyAsync(secret, default);
        Assert.Equal(new DateTime(2026, 1, 2, 3, 0, 0, DateTimeKind.Utc), await LastUseAsync(store));

        store.Time.Advance(TimeSpan.FromMinutes(30));
        await verifier.VerifyAsync(secret, default);
        Assert.Equal(new DateTime(2026, 1, 2, 3, 0, 0, DateTimeKind.Utc), await LastUseAsync(store));

        store.Time.Advance(TimeSpan.FromMinutes(30));
        await verifier.VerifyAsync(secret, default);
        Assert.Equal(new DateTime(2026, 1, 2, 4, 0, 0, DateTimeKind.Utc), await LastUseAsync(store));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Revoke_OfAToken_ClosesItOnceAndForGood(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var issuer = store.Get<TokenIssuer>();
        var (token, secret) = await issuer.IssueAsync(Administrator, Request, default);

        Assert.True(await issuer.RevokeAsync(Administrator.From("::1"), token.Id, default));
        Assert.False(await issuer.RevokeAsync(Administrator.From("::1"), token.Id, default));
        Assert.False(await issuer.RevokeAsync(Administrator.From("::1"), 99, default));

        Assert.Null(await store.Get<TokenVerifier>().VerifyAsync(secret, default));
        var revoked = Assert.Single(await store.Get<TokenQueries>().ListAsync(default));
        Assert.Equal(("张三", TokenState.Revoked), (revoked.RevokedBy, revoked.StateAt(DateTime.MaxValue, MakerStanding.IsDisabled)));
        Assert.Equal(
            [AuditActions.TokenIssued, AuditActions.TokenRevoked],
            (await AuditStore.AllAsync(store)).Select(record => record.Action));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Verify_OfATokenWhoseIssuerIsGone_FindsNothingUntilTheyAreBack(StorageProvider provider)
    {
        await using var accounts = await AccountStore.CreateAsync(provider);
        var store = accounts.Store;
        var (issuer, _) = await accounts.AddAsync("张三", Role.Administrator);

        // The last administrator stays one.
        await accounts.AddAsync("李四", Role.Administrator);
        var (_, secret) = await store.Get<TokenIssuer>().IssueAsync(Administrator, Request, default);
        var console = await store.Get<TokenIssuer>().IssueAsync(
            Authority.Of(AccountMode.Simple, "console:root", [Role.Administrator], null), Request, default);
        var verifier = store.Get<TokenVerifier>();
        Assert.NotNull(await verifier.VerifyAsync(secret, default));

        await accounts.Administration.SetDisabledAsync(AccountStore.Administrator, issuer.Id, true, default);
        Assert.Null(await verifier.VerifyAsync(secret, default));
        Assert.NotNull(await verifier.VerifyAsync(console.Secret, default));

        await accounts.Administration.SetDisabledAsync(AccountStore.Administrator, issuer.Id, false, default);
        await accounts.Administration.AssignAsync(AccountStore.Administrator, issuer.Id, [Role.Reviewer], null, default);
        Assert.Null(await verifier.VerifyAsync(secret, default));

        // That the password is still to be changed takes no right away.
        await accounts.Administration.AssignAsync(AccountStore.Administrator, issuer.Id, [Role.Administrator], null, default);
        Assert.NotNull(await verifier.VerifyAsync(secret, default));
    }

    [Theory, MemberData(nameof(Refused))]
    public async Task Issue_AsItCannotBe_IsRefusedAndChangesNothing(TokenRequest request, TokenProblem problem)
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);

        var exception = await Assert.ThrowsAsync<TokenException>(() =>
            store.Get<TokenIssuer>().IssueAsync(Administrator, request, default));

        Assert.Equal(problem, exception.Problem);
        Assert.Empty(await store.Get<TokenQueries>().ListAsync(default));
        Assert.Empty(await AuditStore.AllAsync(store));
    }

    [Fact]
    public async Task IssueAndRevoke_ByWhoMayNot_AreRefused()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var issuer = store.Get<TokenIssuer>();
        var (token, secret) = await issuer.IssueAsync(Administrator, Request, default);
        var reviewer = Authority.Of(AccountMode.Simple, "李四", [Role.Reviewer], null);

        await Assert.ThrowsAsync<AccessDeniedException>(() => issuer.IssueAsync(reviewer, Request, default));
        await Assert.ThrowsAsync<AccessDeniedException>(() => issuer.RevokeAsync(reviewer, token.Id, default));

        Assert.NotNull(await store.Get<TokenVerifier>().VerifyAsync(secret, default));
    }

    private static async Task<DateTime?> LastUseAsync(TestStore store)
    {
        await using var db = store.Open();
        return await db.AccessTokens.Select(token => token.LastUsedAtUtc).SingleAsync();
    }
}
