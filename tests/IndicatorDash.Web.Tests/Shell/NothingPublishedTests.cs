using Bunit;
using IndicatorDash.Accounts;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Shell;

public sealed class NothingPublishedTests : ComponentTest
{
    [Fact]
    public void Actions_ForWhoMayUpload_BeginWithTheUpload()
    {
        AddAuthorization().SetAuthorized("张三").SetPolicies(CapabilityPolicies.NameOf(Capability.Upload));

        Assert.Equal(
            ["/admin/imports", "/help/upload"],
            Render<NothingPublished>().FindAll(".actions a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Actions_ForAReader_LeadToTheHelpAlone()
    {
        AddAuthorization();

        var state = Render<NothingPublished>();

        Assert.Equal("尚未发布数据", state.Find("h2").TextContent);
        Assert.Equal("/help/upload", Assert.Single(state.FindAll(".actions a")).GetAttribute("href"));
    }
}
