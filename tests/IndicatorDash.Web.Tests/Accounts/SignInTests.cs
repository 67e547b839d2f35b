using System.Net;
using System.Text.RegularExpressions;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Testing;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Accounts;

public sealed partial class SignInTests : IAsyncLifetime
{
    private const string Refused = "未能登录";
    private WebHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = Host();
        await Visitor.AddAccountAsync(_host, "reviewer", Role.Reviewer);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task SignIn_WithTheRightPassword_LeadsWhereTheReaderWas()
    {
        var visitor = new Visitor(_host);

        var (status, location, _) = await visitor.SignInAsync("Reviewer", returnUrl: "/regions/630000?year=2020");

        Assert.Equal(HttpStatusCode.Found, status);
        Assert.Equal("/regions/630000?year=2020", location);
        Assert.True(await visitor.IsSignedInAsync());
        Assert.Contains("退出登录", await visitor.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Equal([AuditActions.SignedIn], await Visitor.AuditedAsync(_host));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public async Task SignIn_WithAReturnAddressElsewhere_LeadsToTheOverview(string returnUrl) =>
        Assert.Equal("/", (await new Visitor(_host).SignInAsync("reviewer", returnUrl: returnUrl)).Location);

    [Fact]
    public async Task SignIn_WithWhateverIsWrong_SaysTheSame()
    {
        await Visitor.AddAccountAsync(_host, "disabled");
        await DisableAsync("disabled");

        var unknown = await new Visitor(_host).SignInAsync("nobody");
        var wrong = await new Visitor(_host).SignInAsync("reviewer", "wrong");
        var disabled = await new Visitor(_host).SignInAsync("disabled");

        Assert.All([unknown, wrong, disabled], answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Single(new[] { unknown, wrong, disabled }.Select(answer => AlertOf(answer.Html)).Distinct());
        Assert.Contains(Refused, AlertOf(wrong.Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_AfterTooManyFailures_IsRefusedWithTheRightPasswordInTheSameWords()
    {
        var visitor = new Visitor(_host);
        for (var i = 0; i < 5; i++)
        {
            await visitor.SignInAsync("reviewer", "wrong");
        }

        var right = await visitor.SignInAsync("reviewer");

        Assert.Contains(Refused, AlertOf(right.Html), StringComparison.Ordinal);
        Assert.False(await visitor.IsSignedInAsync());
        Assert.Single(await Visitor.AuditedAsync(_host), AuditActions.LockedOut);
    }

    [Fact]
    public async Task SignIn_WithoutTheFormsToken_IsRefused()
    {
        using var content = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["_handler"] = "sign-in", ["UserName"] = "reviewer", ["Password"] = Visitor.Password });

        using var response = await new Visitor(_host).Client.PostAsync(PageUrls.SignIn(), content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task SecondFactor_Enrolled_IsAskedForAndLetsInByCodeAndByEachRecoveryCodeOnce()
    {
        var visitor = new Visitor(_host);
        await visitor.SignInAsync("reviewer");
        var key = Key().Match(await visitor.ReadAsync(PageUrls.SecondFactor())).Groups[1].Value;
        var wrong = await visitor.SendAsync(PageUrls.SecondFactor(), ("Code", "000000"));
        Assert.Contains("验证码不正确", wrong.Html, StringComparison.Ordinal);
        var enrolled = await visitor.SendAsync(PageUrls.SecondFactor(), ("Code", Authenticator.CodeOf(key)));
        var codes = RecoveryCode().Matches(enrolled.Html).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(10, codes.Count);
        Assert.True(await visitor.IsSignedInAsync());

        var byCode = new Visitor(_host);
        var (_, second, _) = await byCode.SignInAsync("reviewer", returnUrl: "/sources");
        Assert.False(await byCode.IsSignedInAsync());
        var inByCode = await byCode.SendAsync(second!, ("Code", Authenticator.CodeOf(key)));
        var first = await ByRecoveryCodeAsync(codes[3]);
        var again = await ByRecoveryCodeAsync(codes[3]);

        Assert.Equal("/account/sign-in/code?returnUrl=/sources", second);
        Assert.Equal("/sources", inByCode.Location);
        Assert.Equal("/", first.Location);
        Assert.Contains("代码不正确", again.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondFactor_WithTooManyWrongCodes_LocksTheAccount()
    {
        var visitor = new Visitor(_host);
        await visitor.SignInAsync("reviewer");
        var key = Key().Match(await visitor.ReadAsync(PageUrls.SecondFactor())).Groups[1].Value;
        await visitor.SendAsync(PageUrls.SecondFactor(), ("Code", Authenticator.CodeOf(key)));
        var guesser = new Visitor(_host);
        await guesser.SignInAsync("reviewer");

        for (var i = 0; i < 5; i++)
        {
            await guesser.SendAsync(PageUrls.SignInCode(recovery: i % 2 == 0), ("Code", "000000"));
        }

        var right = await guesser.SendAsync(PageUrls.SignInCode(), ("Code", Authenticator.CodeOf(key)));
        Assert.Null(right.Location);
        Assert.False(await guesser.IsSignedInAsync());
    }

    [Fact]
    public async Task CodePage_WithoutTheFirstStep_LeadsToIt() =>
        Assert.Equal("/account/sign-in", await new Visitor(_host).LedToAsync(PageUrls.SignInCode()));

    private async Task<(HttpStatusCode Status, string? Location, string Html)> ByRecoveryCodeAsync(string code)
    {
        var visitor = new Visitor(_host);
        await visitor.SignInAsync("reviewer");
        return await visitor.SendAsync(PageUrls.SignInCode("/", recovery: true), ("Code", code));
    }

    private static WebHost Host() => new();

    private async Task DisableAsync(string userName) => await AccountActs.OnAsync(
        _host, userName, (administration, who, id) => administration.SetDisabledAsync(who, id, true, default));

    private static string AlertOf(string html) => Alert().Match(html).Groups[1].Value;

    [GeneratedRegex("role=\"alert\">([^<]*)<")]
    private static partial Regex Alert();

    [GeneratedRegex("class=\"key\">([A-Z2-7 ]+)<")]
    private static partial Regex Key();

    [GeneratedRegex("<li><code>([^<]+)</code>")]
    private static partial Regex RecoveryCode();
}
