using System.Globalization;
using System.Security.Claims;
using IndicatorDash.Accounts;
using IndicatorDash.Tokens;

namespace IndicatorDash.Web.Tokens;

/// <summary>A token as whoever sent a request with it, and what it allows.</summary>
public static class TokenClaims
{
    /// <summary>The region that a token is limited to.</summary>
    public const string RegionId = "region";

    /// <summary>The id of a token; only principals of tokens have it.</summary>
    public const string TokenId = "token";

    public static ClaimsPrincipal PrincipalOf(AccessToken token, string scheme)
    {
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.Name, token.ActorName),
                new(ClaimTypes.Role, token.Role.ToString()),
                new(TokenId, token.Id.ToString(CultureInfo.InvariantCulture)),
            ],
            scheme);
        if (token.RegionId is { } region)
        {
            identity.AddClaim(new(RegionId, region.ToString(CultureInfo.InvariantCulture)));
        }

        return new(identity);
    }

    /// <summary>What a token allows; <see langword="null"/> for a person.</summary>
    public static Authority? AuthorityOf(ClaimsPrincipal user, AccountsOptions options) =>
        user.HasClaim(claim => claim.Type == TokenId) && user.Identity?.Name is { } name
            ? Authority.Of(
                options.Mode,
                name,
                user.FindAll(ClaimTypes.Role).Select(claim => Enum.Parse<Role>(claim.Value)),
                int.TryParse(user.FindFirstValue(RegionId), CultureInfo.InvariantCulture, out var region) ? region : null,
                options.IsViewingOpen)
            : null;
}
