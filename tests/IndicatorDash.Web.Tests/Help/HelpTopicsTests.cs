using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using IndicatorDash.Imports;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Imports;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Help;

[Collection(SharedWebHost.Name)]
public sealed partial class HelpTopicsTests(WebHost host)
{
    public static TheoryData<string> Codes => new(HelpTopics.All.Select(topic => topic.Code));

    [Theory, MemberData(nameof(Codes))]
    public void Topic_InBothLanguages_HasATitleAndAText(string code)
    {
        var topic = HelpTopics.Find(code)!;

        foreach (var culture in Cultures.All)
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            Assert.NotEmpty(topic.Title);
            Assert.NotEmpty(topic.Html);
        }

        Assert.NotEqual(topic.TitleIn(Cultures.Chinese), topic.TitleIn(Cultures.English));
    }

    [Theory, MemberData(nameof(Codes))]
    public async Task Topic_Links_AllLeadSomewhere(string code)
    {
        var topic = HelpTopics.Find(code)!;
        var visitor = new Visitor(host);
        foreach (var culture in Cultures.All)
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            foreach (Match link in Links().Matches(topic.Html))
            {
                using var response = await visitor.Client.GetAsync(link.Groups[1].Value);

                // What needs an account leads to where one signs in.
                Assert.True(
                    response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{link.Groups[1].Value}: {response.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task Topics_Pictures_AreThereDescribedAndSmallTogether()
    {
        const int MostBytes = 1_500_000;
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Cultures.Chinese, Cultures.Chinese);
        var pictures = HelpTopics.All.SelectMany(topic => Pictures().Matches(topic.Html)).ToList();
        var bytes = 0;

        foreach (var picture in pictures)
        {
            using var response = await host.CreatePlainClient().GetAsync(picture.Groups[1].Value);
            Assert.True(response.IsSuccessStatusCode, picture.Value);
            Assert.Equal("image/webp", response.Content.Headers.ContentType?.MediaType);
            Assert.NotEmpty(picture.Groups[2].Value);
            bytes += (await response.Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.NotEmpty(pictures);
        Assert.InRange(bytes, 1, MostBytes);
    }

    [Fact]
    public async Task Help_ListsEveryTopic()
    {
        var html = await new Visitor(host).ReadAsync(PageUrls.Help());

        Assert.All(HelpTopics.All, topic => Assert.Contains($"href=\"{PageUrls.Help(topic.Code)}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Issues_ListEveryKindWithWhatToDo()
    {
        var html = WebUtility.HtmlDecode(await new Visitor(host).ReadAsync(PageUrls.Help(HelpTopics.Issues)));

        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Cultures.Chinese, Cultures.Chinese);
        Assert.All(Enum.GetValues<ImportIssueCode>(), kind =>
        {
            Assert.Contains(ImportIssueTexts.Title(kind), html, StringComparison.Ordinal);
            Assert.Contains(ImportIssueTexts.Do(kind), html, StringComparison.Ordinal);
            Assert.DoesNotContain("{", ImportIssueTexts.Do(kind), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Topic_ThatIsNotThere_IsNotFound()
    {
        using var response = await new Visitor(host).Client.GetAsync(PageUrls.Help("nothing"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [GeneratedRegex("<a href=\"([^\"]+)\"")]
    private static partial Regex Links();

    [GeneratedRegex("<img src=\"([^\"]+)\" alt=\"([^\"]*)\"")]
    private static partial Regex Pictures();
}
