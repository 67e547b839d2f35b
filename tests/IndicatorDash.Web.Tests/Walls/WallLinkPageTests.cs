using System.Net;
using System.Net.Http.Headers;
using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using IndicatorDash.Storage;
using IndicatorDash.Walls;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Walls;

/// <summary>What a link of a wall opens where viewing takes an account, and what it does not.</summary>
public sealed class WallLinkPageTests
{
    private static readonly Authority Administrator = Authority.Of(AccountMode.Simple, "管理员", [Role.Administrator], null);

    [Fact]
    public async Task Link_WithoutAnAccount_ShowsItsBoardOfItsRegionAndYearWhateverTheAddressAsks()
    {
        await using var host = HostWhereViewingIsSignedIn();
        var (_, secret) = await IssueAsync(host, new("overview", "大厅", 630000, 2020, TimeSpan.FromDays(1)));
        var visitor = new Visitor(host);

        using var answer = await visitor.Client.GetAsync(PageUrls.DisplayLink(secret) + "?region=370000&year=2018&every=7&board=year&version=1");
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("青海省", html, StringComparison.Ordinal);
        Assert.Contains("20.6万", html, StringComparison.Ordinal);
        Assert.DoesNotContain("山东", html, StringComparison.Ordinal);
        Assert.Contains("data-every=\"7\"", html, StringComparison.Ordinal);
        Assert.Contains("data-theme=\"dark\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("blazor-component", html, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Secret_OfALink_OpensNoOtherPageNorBoardNorTheApi()
    {
        await using var host = HostWhereViewingIsSignedIn();
        var boards = host.Services.GetRequiredService<BoardAdministration>();
        var other = await boards.CreateAsync(Administrator, BoardDocument.Empty("别的"), default);
        var (link, secret) = await IssueAsync(host, new("city", "大厅", null, null, TimeSpan.FromDays(1)));
        var visitor = new Visitor(host);
        Assert.Null(await visitor.LedToAsync(PageUrls.DisplayLink(secret)));
        visitor.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);

        foreach (var path in new[]
        {
            "/", "/indicators", "/regions/630000", "/boards", PageUrls.Board("city"), PageUrls.Display(), PageUrls.Display("city"),
            PageUrls.Display(other.Code), PageUrls.BoardExport("city"), PageUrls.WallLinks(), "/regions/630000.csv", "/about/datapackage.zip",
        })
        {
            foreach (var address in new[] { path, $"{path}?secret={secret}", $"{path}?key={secret}" })
            {
                Assert.StartsWith(PageUrls.SignIn(), await visitor.LedToAsync(address), StringComparison.Ordinal);
            }
        }

        foreach (var path in new[] { "/api/v1/figures", "/api/v1/indicators", "/api/v1/datapackage.zip", "/api/v1/imports/1" })
        {
            using var answer = await visitor.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        foreach (var wrong in new[] { other.Code, link.SecretHash, link.Prefix, secret + "0", secret[..^1] })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await ReadAsync(host, wrong)).Status);
        }

        Assert.StartsWith(PageUrls.SignIn(), await visitor.LedToAsync($"{PageUrls.DisplayLink(secret)}/{other.Code}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_ThatIsOver_SaysWhyInChineseAndShowsNoFigures()
    {
        await using var host = HostWhereViewingIsSignedIn();
        var boards = host.Services.GetRequiredService<BoardAdministration>();
        var issuer = host.Services.GetRequiredService<WallLinkIssuer>();
        var request = new WallLinkRequest("overview", "大厅", 630000, 2020, TimeSpan.FromDays(1));
        var (revoked, expired) = (await IssueAsync(host, request), await IssueAsync(host, request));
        await issuer.RevokeAsync(Administrator, revoked.Link.Id, default);
        await using (var db = await host.Services.GetRequiredService<IDbContextFactory<IndicatorDbContext>>().CreateDbContextAsync())
        {
            await db.WallLinks.Where(link => link.Id == expired.Link.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(link => link.ExpiresAtUtc, new DateTime(2024, 5, 6, 12, 0, 0, DateTimeKind.Utc)));
        }

        var board = await boards.CreateAsync(Administrator, BoardDocument.Empty("短命"), default);
        var deleted = await IssueAsync(host, request with { BoardCode = board.Code });
        await boards.DeleteAsync(Administrator, board.Code, default);
        var gone = await issuer.IssueAsync(await DisabledAsync(host), request, default);

        foreach (var (secret, status, told) in new[]
        {
            (revoked.Secret, HttpStatusCode.Gone, "撤销"),
            (gone.Secret, HttpStatusCode.Gone, "这个链接已撤销"),
            (expired.Secret, HttpStatusCode.Gone, "已于2024-05-06过期"),
            (deleted.Secret, HttpStatusCode.Gone, "看板已删除"),
            ("idw_nothing", HttpStatusCode.Forbidden, "密钥不对"),
        })
        {
            var answer = await ReadAsync(host, secret);
            Assert.Equal(status, answer.Status);
            Assert.Contains("大屏链接打不开", answer.Html, StringComparison.Ordinal);
            Assert.Contains(told, answer.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("data-wall", answer.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Secrets_Guessed_AreNoLongerLookedAt()
    {
        await using var host = HostWhereViewingIsSignedIn();
        var (_, secret) = await IssueAsync(host, new("city", "大厅", null, null, TimeSpan.FromDays(1)));
        for (var asked = 0; asked <= WallGuesses.MostInAMinute; asked++)
        {
            Assert.Equal(HttpStatusCode.OK, (await ReadAsync(host, secret)).Status);
        }

        for (var guessed = 0; guessed < WallGuesses.MostInAMinute; guessed++)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await ReadAsync(host, $"idw_{guessed:D43}")).Status);
        }

        var (status, html) = await ReadAsync(host, secret);
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Contains("错误密钥太多", html, StringComparison.Ordinal);
    }

    private static WebHost HostWhereViewingIsSignedIn() => new() { Settings = { ["Accounts:Viewing"] = "SignedIn" } };

    // An administrator whose account has been disabled since.
    private static async Task<Authority> DisabledAsync(WebHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<DashUser>>().CreateAsync(
            new DashUser { UserName = "李四", Roles = [Role.Administrator], IsDisabled = true, CreatedAtUtc = DateTime.UnixEpoch }, "a phrase of some length");
        Assert.Empty(made.Errors);
        return Authority.Of(AccountMode.Simple, "李四", [Role.Administrator], null);
    }

    private static Task<IssuedWallLink> IssueAsync(WebHost host, WallLinkRequest request) =>
        host.Services.GetRequiredService<WallLinkIssuer>().IssueAsync(Administrator, request, default);

    private static async Task<(HttpStatusCode Status, string Html)> ReadAsync(WebHost host, string secret)
    {
        using var answer = await host.CreatePlainClient().GetAsync(PageUrls.DisplayLink(secret));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
