using System.Globalization;
using System.Security.Claims;
using IndicatorDash.Accounts;
using Microsoft.AspNetCore.Identity;

namespace IndicatorDash.Web.Accounts;

/// <summary>
/// What a session's cookie says of its account. It is compared with the account at each request, so that it can be taken
/// at its word for showing pages; what changes something asks the store again (<see cref="AuthorityAccessor"/>).
/// </summary>
internal static class AccountClaims
{
    /// <summary>When the person signed in, in seconds since 1970.</summary>
    public const string Started = "started";

    /// <summary>Which of the account's sessions it is.</summary>
    public const string Session = "session";

    private const string DisplayName = "display";
    private const string RegionId = "region";
    private const string MustChangePassword = "must-change-password";

    private static readonly string Stamp = new ClaimsIdentityOptions().SecurityStampClaimType;

    /// <summary>The claims of an account beside those of Identity.</summary>
    public static IEnumerable<Claim> Of(DashUser user)
    {
        yield return new Claim(DisplayName, user.ReadableName);
        foreach (var role in user.Roles)
        {
            yield return new Claim(ClaimTypes.Role, role.ToString());
        }

        if (user.RegionId is { } region)
        {
            yield return new Claim(RegionId, region.ToString(CultureInfo.InvariantCulture));
        }

        if (user.MustChangePassword)
        {
            yield return new Claim(MustChangePassword, "true");
        }
    }

    public static Claim StartedAt(DateTimeOffset time) =>
        new(Started, time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    /// <summary>The id of a session that begins.</summary>
    public static Claim NewSession() => new(Session, Guid.NewGuid().ToString("N"));

    /// <summary>The session that somebody is in; <see langword="null"/> if they have not signed in.</summary>
    public static SessionKey? SessionOf(ClaimsPrincipal? user) =>
        int.TryParse(user?.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id)
        && user?.FindFirstValue(Stamp) is { } stamp
        && long.TryParse(user.FindFirstValue(Started), CultureInfo.InvariantCulture, out var started)
        && user.FindFirstValue(Session) is { } session
            ? new SessionKey(id, stamp, DateTimeOffset.FromUnixTimeSeconds(started), session)
            : null;

    /// <summary>What the session was given when it began.</summary>
    public static Authority AuthorityOf(ClaimsPrincipal? user, SessionCheck sessions, AccountsOptions options) =>
        SessionOf(user) is null || user?.Identity?.Name is not { } name
            ? Authority.Anonymous(options.IsViewingOpen)
            : sessions.AuthorityOf(
                name,
                user.FindAll(ClaimTypes.Role).Select(claim => Enum.Parse<Role>(claim.Value)),
                int.TryParse(user.FindFirstValue(RegionId), CultureInfo.InvariantCulture, out var region) ? region : null,
                MustChange(user));

    /// <summary>Whether nothing may be done before the password is changed.</summary>
    public static bool MustChange(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == MustChangePassword);

    /// <summary>What others call the person.</summary>
    public static string NameOf(ClaimsPrincipal user) =>
        user.FindFirstValue(DisplayName) ?? user.Identity?.Name ?? "";
}
