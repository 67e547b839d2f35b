using System.Net;
using IndicatorDash.Accounts;
using IndicatorDash.Testing;
using IndicatorDash.Tokens;
using IndicatorDash.Web.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Accounts;

public sealed class AuthorityAccessorTests
{
    [Fact]
    public async Task Request_OfATokenOrOfNobody_IsFromItsAddress()
    {
        await using var store = await CuratedStore.CreateAsync();
        var options = Options.Create(new AccountsOptions());
        using var session = new CircuitSession(store.Get<SessionCheck>(), options, TimeProvider.System, NullLogger<CircuitSession>.Instance);
        var accessor = new AuthorityAccessor(session, store.Get<SessionCheck>(), options);
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse("10.1.2.3") } };

        var nobody = await accessor.OfAsync(http, default);
        http.User = TokenClaims.PrincipalOf(
            new AccessToken
            {
                Name = "省平台",
                Role = Role.Viewer,
                Prefix = "",
                SecretHash = "",
                CreatedBy = "",
                CreatedAtUtc = DateTime.UnixEpoch,
                ExpiresAtUtc = DateTime.MaxValue,
            },
            "test");
        var token = await accessor.OfAsync(http, default);

        Assert.Equal(("", "10.1.2.3"), (nobody.UserName, nobody.Address));
        Assert.Equal((ActorNames.Token("省平台"), "10.1.2.3"), (token.UserName, token.Address));
    }
}
