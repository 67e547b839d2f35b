using AngleSharp.Dom;
using Bunit;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Shell;

public sealed class PrintFootTests : ComponentTest
{
    [Theory]
    [InlineData("数据版本3 · 2026-03-01", "http://host/regions/630000?year=2020", "数据版本3 \\b7  2026-03-01\\a http://host/regions/630000?year=2020")]
    [InlineData(null, "http://host/?q=\"}</style><b>'\\", "\\a http://host/?q=\\22 \\7d \\3c /style\\3e \\3c b\\3e \\27 \\5c ")]
    public void Foot_OfAnyAddress_IsOneStringOfAStyleSheet(string? version, string address, string content)
    {
        var foot = Render<PrintFoot>(parameters => parameters.Add(foot => foot.Version, version).Add(foot => foot.Address, address));

        var style = Assert.IsAssignableFrom<IElement>(Assert.Single(foot.Nodes));
        Assert.Equal("STYLE", style.TagName);
        Assert.StartsWith("@page { @bottom-left { content: \"基层党建指标看板", style.TextContent, StringComparison.Ordinal);
        Assert.EndsWith(content + "\"; } }", style.TextContent, StringComparison.Ordinal);
    }
}
