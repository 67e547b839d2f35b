using System.Security.Claims;
using IndicatorDash.Accounts;
using IndicatorDash.Testing;
using IndicatorDash.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Tokens;

public sealed class TokenAuthenticationTests : IAsyncLifetime
{
    private static readonly Authority Administrator = Authority.Of(AccountMode.Simple, "张三", [Role.Administrator], null);

    private CuratedStore _store = null!;
    private IssuedToken _issued = null!;

    public async Task InitializeAsync()
    {
        _store = await CuratedStore.CreateAsync(configure: services =>
        {
            services.AddLogging();
            services.AddTokens();
        });
        _issued = await _store.Get<TokenIssuer>().IssueAsync(
            Administrator, new("省平台", Role.Reporter, 370000, TimeSpan.FromDays(1)), default);
    }

    public Task DisposeAsync() => _store.DisposeAsync().AsTask();

    [Theory]
    [InlineData("Bearer {0}")]
    [InlineData("bearer  {0} ")]
    public async Task Request_WithAToken_ActsAsItsRoleInItsRegion(string header)
    {
        var result = await AuthenticateAsync(string.Format(null, header, _issued.Secret));

        Assert.True(result.Succeeded);
        Assert.Equal("token:省平台", result.Principal.Identity!.Name);
        var authority = TokenClaims.AuthorityOf(result.Principal, new AccountsOptions())!;
        Assert.Equal(("token:省平台", 370000), (authority.UserName, authority.RegionId));
        Assert.True(authority.Allows(Capability.Upload));
        Assert.False(authority.Allows(Capability.Publish));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer")]
    public async Task Request_WithoutAToken_IsLeftToOthers(string header) => Assert.True((await AuthenticateAsync(header)).None);

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("Bearer idt_0000000000000000000000000000000000000000000")]
    [InlineData("Bearer {0}x")]
    public async Task Request_WithAWrongToken_IsRefused(string header) =>
        Assert.NotNull((await AuthenticateAsync(string.Format(null, header, _issued.Secret))).Failure);

    [Fact]
    public async Task Request_WithARevokedToken_IsRefused()
    {
        await _store.Get<TokenIssuer>().RevokeAsync(Administrator, _issued.Token.Id, default);

        Assert.NotNull((await AuthenticateAsync($"Bearer {_issued.Secret}")).Failure);
    }

    [Fact]
    public async Task Challenge_OfARequest_Says401AndHow()
    {
        var http = Http("");

        await http.ChallengeAsync(TokenAuthentication.SchemeName);

        Assert.Equal((401, "Bearer"), (http.Response.StatusCode, http.Response.Headers.WWWAuthenticate.ToString()));
    }

    [Fact]
    public void Authority_OfAPerson_IsNotThatOfAToken() => Assert.Null(TokenClaims.AuthorityOf(
        new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "token:x"), new(ClaimTypes.Role, "Administrator")], "cookie")),
        new AccountsOptions()));

    private Task<AuthenticateResult> AuthenticateAsync(string header) => Http(header).AuthenticateAsync(TokenAuthentication.SchemeName);

    private DefaultHttpContext Http(string header)
    {
        var http = new DefaultHttpContext { RequestServices = _store.Get<IServiceProvider>() };
        http.Request.Headers.Authorization = header;
        return http;
    }
}
