using Bunit;
using IndicatorDash.Following;
using IndicatorDash.Publication;
using IndicatorDash.Web.Catalogues;
using IndicatorDash.Web.Mailing;
using IndicatorDash.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Following;

public sealed class FollowingPageTests : CataloguePageTest
{
    private const int Qinghai = 630000;

    private FollowAdministration Administration => Store.Get<FollowAdministration>();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        ComponentFactories.Clear();
        Services.AddSingleton(Store.Get<FollowQueries>());
        Services.AddSingleton(Store.Get<VersionQueries>());
        Services.AddSingleton(Administration);
        Services.AddSingleton(Store.Get<DigestOutbox>());
        Services.AddSingleton(Options.Create(new MailOptions { Host = "mail.example.org" }));
        Services.AddFollowing();
        Published = new PublishedVersion(1, Time.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public async Task Button_ClickedTwice_FollowsAndStops()
    {
        var button = Render<FollowButton>(parameters => parameters
            .Add(follow => follow.Kind, FollowKind.Region).Add(follow => follow.SubjectId, Qinghai).Add(follow => follow.Name, "青海省"));
        button.WaitForElement("button");

        await button.Find("button").ClickAsync();
        button.WaitForAssertion(() => Assert.Contains("取消关注", button.Find("button").TextContent, StringComparison.Ordinal));
        Assert.True(await Store.Get<FollowQueries>().IsFollowedAsync(await ReaderAsync(), FollowKind.Region, Qinghai, default));

        await button.Find("button").ClickAsync();
        button.WaitForAssertion(() => Assert.DoesNotContain("取消", button.Find("button").TextContent, StringComparison.Ordinal));
        Assert.False(await Store.Get<FollowQueries>().IsFollowedAsync(await ReaderAsync(), FollowKind.Region, Qinghai, default));
    }

    [Fact]
    public async Task MarkSeen_ClearsTheNewsAndTheCount()
    {
        await Administration.FollowAsync(await ReaderAsync(), FollowKind.Region, Qinghai, default);
        Published = new PublishedVersion(await Store.PublishAsync("members-trained", Qinghai, 2015, 5), Time.GetUtcNow().UtcDateTime);
        var count = Render<FollowCount>();
        count.WaitForAssertion(() => Assert.StartsWith("1", count.Find(".new-count").TextContent, StringComparison.Ordinal));
        var page = Render<FollowingPage>();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")));

        await page.Find(".head button").ClickAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("tbody tr")));
        count.WaitForAssertion(() => Assert.Empty(count.FindAll(".new-count")));
    }

    [Fact]
    public async Task Unfollow_OnTheList_LeavesTheOthers()
    {
        await Administration.FollowAsync(await ReaderAsync(), FollowKind.Region, Qinghai, default);
        await Administration.FollowAsync(await ReaderAsync(), FollowKind.Region, 370000, default);
        var page = Render<FollowingPage>();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("li").Count));

        await page.Find("li button").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("青海省", Assert.Single(page.FindAll("li")).TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a@example.org", "a@example.org", "已保存。")]
    [InlineData("a", null, "邮箱格式有误")]
    [InlineData("", null, "不再发送")]
    public async Task Mail_Saved_IsKeptWhereItIsAnAddress(string address, string? kept, string told)
    {
        await Administration.FollowAsync(await ReaderAsync(), FollowKind.Region, Qinghai, default);
        var page = Render<FollowingPage>();
        page.WaitForElement("#mail-address");

        page.Find("#mail-address").Change(address);
        await page.Find("form.mail").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains(told, page.Find("section[aria-labelledby=mail] [role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(kept, await Store.Get<DigestOutbox>().AddressAsync(await ReaderAsync(), default));
    }

    private Task<IndicatorDash.Accounts.Authority> ReaderAsync() =>
        Services.GetRequiredService<IndicatorDash.Web.Accounts.AuthorityAccessor>().GetAsync(default);
}
