using IndicatorDash.Regions;
using IndicatorDash.Walls;
using IndicatorDash.Web.Boards;

namespace IndicatorDash.Web.Walls;

/// <summary>A link as it is being asked for.</summary>
public sealed class WallLinkForm
{
    private const int DefaultDays = 365;

    /// <summary>The code of the board.</summary>
    public string Board { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>A name or a code, as people write it; empty for the board's own.</summary>
    public string Region { get; set; } = "";

    /// <summary>Empty for the board's own.</summary>
    public string Year { get; set; } = "";

    public int Days { get; set; } = DefaultDays;

    /// <summary>What it asks for.</summary>
    /// <exception cref="WallLinkException">There is no such region, or several have the name.</exception>
    public WallLinkRequest Read(RegionDirectory regions)
    {
        int? region = null;
        if (Region.Trim().Length > 0)
        {
            region = regions.Match(Region.Trim()).Region?.Id ?? throw new WallLinkException(WallLinkProblem.RegionUnknown);
        }

        // A number of days that no date has is too many as well.
        var days = Math.Clamp(Days, 0, (int)WallLinkIssuer.MaxLifetime.TotalDays + 1);
        return new WallLinkRequest(Board, Name, region, BoardForm.YearOf(Year), TimeSpan.FromDays(days));
    }
}
