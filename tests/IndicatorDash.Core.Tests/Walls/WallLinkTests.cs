using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Boards;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using IndicatorDash.Tokens;
using static IndicatorDash.Boards.SampleBoards;

namespace IndicatorDash.Walls;

/// <summary>Links of walls: who makes them, what they open, and until when.</summary>
public sealed class WallLinkTests
{
    private static readonly WallLinkRequest Request = new("city", "一楼大厅", SampleCatalogue.Shandong, 2020, TimeSpan.FromDays(90));

    /// <summary>What is asked for, and why it is refused.</summary>
    public static TheoryData<WallLinkRequest, WallLinkProblem> Refused => new()
    {
        { Request with { BoardCode = "b-0" }, WallLinkProblem.BoardUnknown },
        { Request with { Name = "  " }, WallLinkProblem.WrongName },
        { Request with { Name = new('x', WallLink.MaxNameLength + 1) }, WallLinkProblem.WrongName },
        { Request with { RegionId = 999999 }, WallLinkProblem.RegionUnknown },
        { Request with { Year = 0 }, WallLinkProblem.WrongYear },
        { Request with { Lifetime = TimeSpan.Zero }, WallLinkProblem.WrongLifetime },
        { Request with { Lifetime = WallLinkIssuer.MaxLifetime + TimeSpan.FromDays(1) }, WallLinkProblem.WrongLifetime },
    };

    [Theory, OnSqlite, OnSqlServer]
    public async Task Issue_OfALink_KeepsAllButTheSecret(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);

        var (link, secret) = await store.Get<WallLinkIssuer>().IssueAsync(Administrator.From("::1"), Request, default);

        Assert.Matches("^idw_[A-Za-z0-9_-]{43}$", secret);
        var stored = Assert.Single(await store.Get<WallLinkQueries>().ListAsync(Administrator, default));
        Assert.Equivalent(link, stored.Link, strict: true);
        Assert.Null(stored.Board);
        Assert.Equal(("city", "一楼大厅", SampleCatalogue.Shandong, 2020), (link.BoardCode, link.Name, link.RegionId, link.Year));
        Assert.Equal(store.Time.GetUtcNow().UtcDateTime.AddDays(90), link.ExpiresAtUtc);
        var record = Assert.Single(await AuditStore.AllAsync(store));
        Assert.Equal((AuditActions.WallLinkIssued, "管理员", "一楼大厅", "::1"), (record.Action, record.Actor, record.Subject, record.Address));
        Assert.All([link.SecretHash, record.Details!], kept => Assert.DoesNotContain(secret[12..], kept, StringComparison.Ordinal));
        Assert.Null(await store.Get<TokenVerifier>().VerifyAsync(secret, default));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Open_OfASecret_OpensItsPrivateBoardUntilItIsDeletedAndTheLinkExpires(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var board = await CreateAsync(store);
        var (link, secret) = await store.Get<WallLinkIssuer>().IssueAsync(Owner, Request with { BoardCode = board.Code }, default);
        var opener = store.Get<WallLinkOpener>();
        var boards = store.Get<BoardAdministration>();

        Assert.Null(await opener.OpenAsync(secret[..^1] + (secret[^1] == 'A' ? 'B' : 'A'), default));
        Assert.Null(await opener.OpenAsync(link.SecretHash, default));
        Assert.Equal("培训看板", (await opener.OpenAsync(secret, default))!.Reading!.Document.Name);
        await boards.SaveAsync(Owner, board.Code, 1, Document with { Name = "改过的" }, default);
        Assert.Equal("改过的", (await opener.OpenAsync(secret, default))!.Reading!.Document.Name);
        Assert.NotNull((await store.Get<WallLinkQueries>().FindAsync(secret, default))!.LastUsedAtUtc);

        await boards.DeleteAsync(Owner, board.Code, default);
        Assert.Equal((TokenState.Valid, null), Told(await opener.OpenAsync(secret, default)));
        await boards.BringBackAsync(Owner, board.Code, default);
        Assert.NotNull((await opener.OpenAsync(secret, default))!.Reading);

        store.Time.Advance(TimeSpan.FromDays(90));
        Assert.Equal((TokenState.Expired, null), Told(await opener.OpenAsync(secret, default)));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Revoke_OfALink_ClosesItOnceAndForGood(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var board = await CreateAsync(store);
        var issuer = store.Get<WallLinkIssuer>();
        var (link, secret) = await issuer.IssueAsync(Administrator, Request with { BoardCode = board.Code }, default);

        Assert.True(await issuer.RevokeAsync(Owner.From("::1"), link.Id, default));
        Assert.False(await issuer.RevokeAsync(Administrator.From("::1"), link.Id, default));
        Assert.False(await issuer.RevokeAsync(Administrator.From("::1"), 99, default));

        Assert.Equal((TokenState.Revoked, null), Told(await store.Get<WallLinkOpener>().OpenAsync(secret, default)));
        var revoked = Assert.Single(await store.Get<WallLinkQueries>().ListAsync(Owner, default));
        Assert.Equal(("张三", board.Id), (revoked.Link.RevokedBy, revoked.Board!.Id));
        Assert.Equal(
            [AuditActions.BoardCreated, AuditActions.WallLinkIssued, AuditActions.WallLinkRevoked],
            (await AuditStore.AllAsync(store)).Select(record => record.Action));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Open_OfALinkWhoseMakerIsGone_OpensNothingUntilTheyAreBack(StorageProvider provider)
    {
        await using var accounts = await AccountStore.CreateAsync(provider);
        var store = accounts.Store;
        var (maker, _) = await accounts.AddAsync(Owner.UserName, Role.Viewer);
        var board = await CreateAsync(store);
        var (link, secret) = await store.Get<WallLinkIssuer>().IssueAsync(Owner, Request with { BoardCode = board.Code }, default);
        var opener = store.Get<WallLinkOpener>();
        Assert.NotNull((await opener.OpenAsync(secret, default))!.Reading);

        await accounts.Administration.SetDisabledAsync(AccountStore.Administrator, maker.Id, true, default);
        Assert.Equal((TokenState.MakerGone, null), Told(await opener.OpenAsync(secret, default)));
        Assert.Equal(MakerStanding.IsDisabled, await StandingAsync());

        await accounts.Administration.SetDisabledAsync(AccountStore.Administrator, maker.Id, false, default);
        await accounts.Administration.AssignAsync(AccountStore.Administrator, maker.Id, [], null, default);
        Assert.Equal((TokenState.MakerGone, null), Told(await opener.OpenAsync(secret, default)));
        Assert.Equal(MakerStanding.MayNoLonger, await StandingAsync());

        await accounts.Administration.AssignAsync(AccountStore.Administrator, maker.Id, [Role.Viewer], null, default);
        Assert.NotNull((await opener.OpenAsync(secret, default))!.Reading);

        async Task<MakerStanding> StandingAsync() =>
            link.StandingIn(await store.Get<MakerQueries>().FindAsync([link.CreatedBy], default), board);
    }

    [Theory, MemberData(nameof(Refused))]
    public async Task Issue_AsItCannotBe_IsRefusedAndChangesNothing(WallLinkRequest request, WallLinkProblem problem)
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);

        var refused = await Assert.ThrowsAsync<WallLinkException>(() =>
            store.Get<WallLinkIssuer>().IssueAsync(Administrator, request, default));

        Assert.Equal(problem, refused.Problem);
        Assert.Empty(await store.Get<WallLinkQueries>().ListAsync(Administrator, default));
        Assert.Empty(await AuditStore.AllAsync(store));
    }

    [Fact]
    public async Task EveryAct_ByWhoMayNot_IsRefused()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var board = await CreateAsync(store);
        var issuer = store.Get<WallLinkIssuer>();
        var request = Request with { BoardCode = board.Code };
        var own = await issuer.IssueAsync(Owner, request, default);
        var builtIn = await issuer.IssueAsync(Administrator, Request, default);

        foreach (var somebody in new[] { Other, Nobody, Authority.None })
        {
            // Of a board that somebody may not see, not even that it is there is told.
            Assert.Equal(
                WallLinkProblem.BoardUnknown,
                (await Assert.ThrowsAsync<WallLinkException>(() => issuer.IssueAsync(somebody, request, default))).Problem);
            await Assert.ThrowsAsync<AccessDeniedException>(() => issuer.IssueAsync(somebody, Request, default));
            await Assert.ThrowsAsync<AccessDeniedException>(() => issuer.RevokeAsync(somebody, own.Link.Id, default));
            Assert.Empty(await store.Get<WallLinkQueries>().ListAsync(somebody, default));
        }

        await store.Get<BoardAdministration>().ShareAsync(Administrator, board.Code, BoardSharing.Everybody, default);
        await Assert.ThrowsAsync<AccessDeniedException>(() => issuer.IssueAsync(Other, request, default));
        await Assert.ThrowsAsync<AccessDeniedException>(() => issuer.RevokeAsync(Owner, builtIn.Link.Id, default));
        Assert.Equal([own.Link.Id], (await store.Get<WallLinkQueries>().ListAsync(Owner, default)).Select(entry => entry.Link.Id));
        Assert.Equal(
            [builtIn.Link.Id, own.Link.Id], (await store.Get<WallLinkQueries>().ListAsync(Administrator, default)).Select(entry => entry.Link.Id));
    }

    [Fact]
    public async Task Issue_OfOneTooMany_IsRefusedUntilOneIsRevoked()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var issuer = store.Get<WallLinkIssuer>();
        for (var made = 1; made < WallLinkIssuer.MaxOfABoard; made++)
        {
            await issuer.IssueAsync(Administrator, Request, default);
        }

        var last = await issuer.IssueAsync(Administrator, Request, default);
        var refused = await Assert.ThrowsAsync<WallLinkException>(() => issuer.IssueAsync(Administrator, Request, default));
        Assert.Equal(WallLinkProblem.TooMany, refused.Problem);

        await issuer.RevokeAsync(Administrator, last.Link.Id, default);
        await issuer.IssueAsync(Administrator, Request, default);
    }

    private static (TokenState, BoardReading?) Told(WallLinkOpening? opening) => (opening!.State, opening.Reading);
}
