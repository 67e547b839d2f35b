using System.Security.Claims;
using IndicatorDash.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Accounts;

/// <summary>Writes what a session's cookie says of its account.</summary>
internal sealed class AccountPrincipals(UserManager<DashUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<DashUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(DashUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaims(AccountClaims.Of(user));
        return identity;
    }
}
