using IndicatorDash.Web.Startup;
using Microsoft.Extensions.Configuration;

namespace IndicatorDash.Web.Mailing;

public sealed class MailSettingsTests
{
    private static readonly Dictionary<string, string?> Right = new()
    {
        ["Mail:Host"] = "mail.example.org",
        ["Mail:From"] = "基层党建指标看板 <dash@example.org>",
        ["Mail:SiteUrl"] = "https://dash.example.org",
    };

    [Theory]
    [InlineData("Mail:From", "")]
    [InlineData("Mail:From", "nobody")]
    [InlineData("Mail:SiteUrl", null)]
    [InlineData("Mail:SiteUrl", "dash.example.org")]
    [InlineData("Mail:Port", "0")]
    [InlineData("Mail:Port", "x")]
    [InlineData("Mail:UseTls", "yes")]
    public void Check_OfAWrongSetting_NamesIt(string name, string? value)
    {
        var wrong = Assert.Throws<SettingsException>(() => Check(new(Right) { [name] = value }));

        Assert.Contains(name, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfAUserWithoutAPassword_NamesThePassword() => Assert.Contains(
        "Mail:Password",
        Assert.Throws<SettingsException>(() => Check(new(Right) { ["Mail:User"] = "dash" })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Check_OfRightSettings_AndOfNone_Passes()
    {
        Check(Right);
        Check(new(Right) { ["Mail:Port"] = "465", ["Mail:UseTls"] = "false", ["Mail:User"] = "dash", ["Mail:Password"] = "x" });
        Check(new() { ["Mail:Port"] = "x" });
    }

    private static void Check(Dictionary<string, string?> settings) =>
        MailSettings.Check(new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection(MailOptions.Section));
}
