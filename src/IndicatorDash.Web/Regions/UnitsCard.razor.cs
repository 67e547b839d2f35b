using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Regions;

/// <summary>The regions directly below one.</summary>
public sealed partial class UnitsCard
{
    [Parameter, EditorRequired]
    public required RegionProfile Profile { get; set; }

    private List<RegionCount> Known => [.. Profile.Units.Where(unit => unit.Own + unit.Below > 0)];

    private List<RegionCount> Silent => [.. Profile.Units.Where(unit => unit.Own + unit.Below == 0)];

    private int Zones => Profile.Units.Count(unit => unit.Region.Kind == RegionKind.Functional);

    private string Count
    {
        get
        {
            var divisions = Profile.Units.Select(unit => unit.Region).Where(unit => unit.Kind == RegionKind.Administrative).ToList();
            var count = FigureText.Current.Count(divisions.Count, divisions);
            return Profile.Year is null ? RegionsStrings.UnitsNow.Fill(count) : count;
        }
    }

    private static string CountsOf(RegionCount unit) => string.Join(" · ", new[]
    {
        unit.Own > 0 ? RegionsStrings.UnitOwn.Fill(unit.Own) : "",
        unit.Below > 0 ? RegionsStrings.UnitWithin.Fill(unit.Below) : "",
    }.Where(text => text.Length > 0));

    private string UrlOf(Region unit) => PageUrls.Region(unit.Code, Profile.Year, Profile.Theme?.Code);
}
