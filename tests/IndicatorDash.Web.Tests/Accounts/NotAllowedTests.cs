using Bunit;
using IndicatorDash.Accounts;
using IndicatorDash.Web.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Accounts;

public sealed class NotAllowedTests : ComponentTest
{
    [Theory]
    [InlineData(null, "没有权限", "请先登录")]
    [InlineData(SessionEnd.Over, "登录已结束", "账户被停用、密码被重置或角色有变动")]
    [InlineData(SessionEnd.Idle, "登录已结束", "超过30分钟没有操作")]
    public void Page_OfASessionThatIsOver_SaysWhy(SessionEnd? end, string title, string text)
    {
        Services.AddSingleton<IOptions<AccountsOptions>>(Options.Create(new AccountsOptions()));

        var page = Render<NotAllowed>(parameters => parameters.Add(shown => shown.IsSignedIn, false).Add(shown => shown.Ended, end));

        Assert.Equal(title, page.Find("h1").TextContent);
        Assert.Contains(text, page.Find("p").TextContent, StringComparison.Ordinal);
        Assert.Equal("登录", page.Find("a.primary").TextContent);
    }
}
