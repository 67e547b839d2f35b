using IndicatorDash.Accounts;
using IndicatorDash.Web.Api;
using Microsoft.Extensions.Configuration;

namespace IndicatorDash.Web.Startup;

public sealed class OptionSettingsTests
{
    [Theory]
    [InlineData("Api:RequestsPerMinute", "many", "1–1000000")]
    [InlineData("Api:RequestsPerMinute", "", "1–1000000")]
    [InlineData("Api:AnonymousRequestsPerMinute", "1.5", "1–1000000")]
    [InlineData("Api:AnonymousRequestsPerMinute", "0", "1–1000000")]
    [InlineData("Accounts:IdleMinutes", "half an hour", "1–1440")]
    [InlineData("Accounts:Mode", "7", "Simple, Separated")]
    public void Setting_ThatIsWrong_IsNamedWithWhatMayBeWrittenInBothLanguages(string setting, string written, string allowed)
    {
        var wrong = Assert.Throws<SettingsException>(() => Check(setting, written));

        Assert.Contains($"{setting}的值“{written}”无效，可用的值：{allowed}。", wrong.Message, StringComparison.Ordinal);
        Assert.Contains($"“{written}”", wrong.Message.Split(Environment.NewLine)[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Api:RequestsPerMinute", "1")]
    [InlineData("Api:AnonymousRequestsPerMinute", "1000000")]
    [InlineData("Accounts:Mode", "separated")]
    public void Setting_ThatIsRight_Passes(string setting, string written) => Check(setting, written);

    private static void Check(string setting, string written)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>(setting, written)]).Build();
        OptionSettings.Check<ApiOptions>(configuration.GetSection(ApiOptions.Section));
        OptionSettings.Check<AccountsOptions>(configuration.GetSection(AccountsOptions.Section));
    }
}
