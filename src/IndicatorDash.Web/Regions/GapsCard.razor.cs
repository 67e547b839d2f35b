using IndicatorDash.Web.Coverage;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Regions;

/// <summary>What is missing in a region.</summary>
public sealed partial class GapsCard
{
    // More are listed with the other units below.
    private const int MaxNames = 12;

    [Parameter, EditorRequired]
    public required RegionProfile Profile { get; set; }

    private RegionGaps Gaps => Profile.Gaps;

    // The matrix of a region shows the region itself in its first row; a county has none of its own.
    private string ScopeCode => Profile.Units.Count > 0 || Profile.Path.Count == 0 ? Profile.Region.Code : Profile.Path[^1].Code;

    private string UnitsText
    {
        get
        {
            var all = FigureText.Current.Count(Gaps.UnitCount, Profile.Units.Select(unit => unit.Region));
            return (Gaps.Units.Count, Gaps.OnlyBelow) switch
            {
                (0, 0) => RegionsStrings.UnitsAll.Fill(all),
                (0, var below) when below == Gaps.UnitCount => RegionsStrings.UnitsAllBelow.Fill(all),
                (0, var below) => RegionsStrings.UnitsBelow.Fill(all, below),
                (var silent, 0) when silent == Gaps.UnitCount => RegionsStrings.UnitsNone.Fill(all),
                (var silent, 0) => RegionsStrings.UnitsSilent.Fill(all, silent),
                var (silent, below) => RegionsStrings.UnitsSilentAndBelow.Fill(all, silent, below),
            };
        }
    }

    private string HeadlineUrl(HeadlineGap gap) =>
        PageUrls.Indicator(Profile.Catalogue.IndicatorsOf(gap.Headline).First().Code, region: Profile.Region.Code);

    private static string KindOf(HeadlineGap gap) => gap.Kind switch
    {
        GapKind.OnlySpan => RegionsStrings.GapOnlySpan,
        GapKind.OnlyTarget => RegionsStrings.GapOnlyTarget,
        GapKind.OnlySum => RegionsStrings.GapOnlySum,
        GapKind.Nothing when gap.NotDueUntil is { } until => CoverageStrings.StateNotDue.Fill(CoverageText.DayOf(until)),
        GapKind.Declared => FigureText.Current.State(gap.Declared!.Value),
        _ => RegionsStrings.GapNothing,
    };
}
