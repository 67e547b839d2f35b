using System.Net;
using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Following;
using IndicatorDash.Testing;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Following;

/// <summary>What is followed as it is sent.</summary>
public sealed class FollowingPagesTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Page_OfWhoeverFollowsNothing_SaysHow()
    {
        var visitor = await SignedInAsync("nothing");

        Assert.Contains("尚未关注", await visitor.ReadAsync(PageUrls.Following()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_AfterANewVersion_TellsWhatChangedToThoseWhoFollow()
    {
        var (reader, other) = (await SignedInAsync("reader"), await SignedInAsync("other"));
        var catalogue = await host.Services.GetRequiredService<CatalogueStore>().GetAsync(default);
        await host.Services.GetRequiredService<FollowAdministration>().FollowAsync(
            Authority.Of(AccountMode.Simple, "reader", [Role.Viewer], null),
            FollowKind.Indicator,
            catalogue.FindIndicator("members-trained")!.Id,
            default);
        Assert.Contains("没有新的变化", await reader.ReadAsync(PageUrls.Following()), StringComparison.Ordinal);

        await Corrections.PublishAsync(host.Services, "members-trained", 370000, 2019, 77_777);

        var html = await reader.ReadAsync(PageUrls.Following());
        Assert.Contains("共1处。", html, StringComparison.Ordinal);
        Assert.Contains("77,777", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/indicators/members-trained?region=370000&amp;fact=members-trained.370000.2019\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/regions/370000?year=2019\"", html, StringComparison.Ordinal);
        Assert.Matches(@"<h3[^>]*><a href=""/versions/(\d+)""[^>]*>数据版本\1（\d{4}-\d{2}-\d{2}）</a>", WebUtility.HtmlDecode(html));
        Assert.Contains("class=\"new-count\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"mail\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("77,777", await other.ReadAsync(PageUrls.Following()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_OnPagesOfFigures_IsThereForThoseWhoHaveSignedIn()
    {
        var reader = await SignedInAsync("button");
        foreach (var url in new[] { PageUrls.Indicator("members-trained"), PageUrls.Region("630000") })
        {
            Assert.Matches(@"<button[^>]*>\s*关注<", await reader.ReadAsync(url));
            Assert.DoesNotMatch(@"<button[^>]*>\s*关注<", await new Visitor(host).ReadAsync(url));
        }
    }

    private async Task<Visitor> SignedInAsync(string name)
    {
        await Visitor.AddAccountAsync(host, name, Role.Viewer);
        var visitor = new Visitor(host);
        await visitor.SignInAsync(name);
        return visitor;
    }
}
