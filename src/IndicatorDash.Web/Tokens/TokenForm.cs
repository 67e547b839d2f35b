using IndicatorDash.Accounts;
using IndicatorDash.Regions;
using IndicatorDash.Tokens;

namespace IndicatorDash.Web.Tokens;

/// <summary>A token as it is being asked for.</summary>
public sealed class TokenForm
{
    private const int DefaultDays = 365;

    public string Name { get; set; } = "";

    public Role Role { get; set; } = Role.Viewer;

    /// <summary>A name or a code, as people write it; empty for no limit.</summary>
    public string Region { get; set; } = "";

    public int Days { get; set; } = DefaultDays;

    /// <summary>What it asks for.</summary>
    /// <exception cref="TokenException">There is no such region, or several have the name.</exception>
    public TokenRequest Read(RegionDirectory regions)
    {
        int? region = null;
        if (Region.Trim().Length > 0)
        {
            region = regions.Match(Region.Trim()).Region?.Id ?? throw new TokenException(TokenProblem.RegionUnknown);
        }

        // A number of days that no date has is too many as well.
        var days = Math.Clamp(Days, 0, (int)TokenIssuer.MaxLifetime.TotalDays + 1);
        return new TokenRequest(Name, Role, region, TimeSpan.FromDays(days));
    }
}
