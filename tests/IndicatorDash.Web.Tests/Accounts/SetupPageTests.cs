using System.Net;
using IndicatorDash.Accounts;
using IndicatorDash.Web.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Accounts;

public sealed class SetupPageTests
{
    [Fact]
    public async Task Link_Followed_MakesTheAdministratorAndDies()
    {
        await using var host = new WebHost();
        var visitor = new Visitor(host);
        var link = await LinkAsync(host);

        var differing = await visitor.SendAsync(link, Fields(0, "chief", "a phrase of some length", "another"));
        var made = await visitor.SendAsync(link, Fields(0, "chief", Visitor.Password));

        Assert.Contains("两次输入的密码不一致", differing.Html, StringComparison.Ordinal);
        Assert.Contains("账户已建立", made.Html, StringComparison.Ordinal);
        using var dead = await visitor.Client.GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, dead.StatusCode);
        Assert.Contains("已失效", await dead.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await visitor.SignInAsync("chief");
        Assert.Null(await visitor.LedToAsync(PageUrls.Users()));
    }

    [Fact]
    public async Task Link_OfTheSeparatedMode_MakesThreeAccounts()
    {
        await using var host = new WebHost { Settings = { ["Accounts:Mode"] = "Separated" } };

        var made = await new Visitor(host).SendAsync(
            await LinkAsync(host),
            [.. Fields(0, "sys", Visitor.Password), .. Fields(1, "sec", Visitor.Password), .. Fields(2, "aud", Visitor.Password)]);

        Assert.Contains("账户已建立", made.Html, StringComparison.Ordinal);
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<DashUser>>();
        Assert.Equal([Role.Auditor], (await users.FindByNameAsync("aud"))!.Roles);
    }

    [Theory]
    [InlineData("/account/setup")]
    [InlineData("/account/setup?token=guess")]
    public async Task Link_WithoutTheSecret_IsDead(string url)
    {
        await using var host = new WebHost();

        using var answer = await host.CreatePlainClient().GetAsync(url);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.DoesNotContain("<form class=\"form", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://*:5080", "http://localhost:5080")]
    [InlineData("http://[::]:5080", "http://localhost:5080")]
    [InlineData("http://0.0.0.0:80", "http://localhost")]
    [InlineData("https://party.example:8443", "https://party.example:8443")]
    public void Address_OfTheLink_IsOneThatABrowserCanOpen(string address, string reachable) =>
        Assert.Equal(reachable, SetupAnnouncement.Reachable(address));

    private static async Task<string> LinkAsync(WebHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return PageUrls.Setup((await scope.ServiceProvider.GetRequiredService<FirstRun>().IssueAsync(default))!);
    }

    private static (string, string)[] Fields(int account, string userName, string password, string? repeat = null) =>
    [
        ($"Accounts[{account}].UserName", userName),
        ($"Accounts[{account}].DisplayName", ""),
        ($"Accounts[{account}].Password", password),
        ($"Accounts[{account}].Repeat", repeat ?? password),
    ];
}
