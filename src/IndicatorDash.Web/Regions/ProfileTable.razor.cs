using IndicatorDash.Figures;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Regions;

/// <summary>Everything that a region has published, by theme.</summary>
public sealed partial class ProfileTable
{
    private const int ShortList = 9;
    private FigureText _text = FigureText.Current;

    [Parameter, EditorRequired]
    public required RegionProfile Profile { get; set; }

    // Without anything to compare, two empty columns would only widen the table.
    private bool HasComparison => Profile.Themes.Any(theme =>
        theme.Latest.Any(entry => entry.Change is not null || entry.Peers is not null));

    // One heading is enough for tables under one another that share their columns.
    private ThemeProfile? First => Profile.Themes.FirstOrDefault(theme => theme.Latest.Count > 0);

    protected override void OnParametersSet() => _text = FigureText.Current;

    // A short list is kept together; a long one may go on in the next column.
    private static bool IsShort(ThemeProfile profile) =>
        profile.Latest.Count + profile.Spans.Count + profile.Targets.Count <= ShortList;

    private string? ChangeOf(IndicatorEntry entry) =>
        entry.Change is var (previous, change)
            ? RegionsStrings.ComparedWith.Fill(previous.Year, _text.Change(change, entry.Indicator))
            : null;

    private string? PeersOf(IndicatorEntry entry) => entry.Peers is { } peers
        ? RegionsStrings.PeersRange.Fill(
            peers.Count, _text.Value(peers.Least, entry.Indicator), _text.Value(peers.Most, entry.Indicator))
        : null;

    private string? PeersTitleOf(IndicatorEntry entry) => entry.Peers is { } peers
        ? RegionsStrings.PeersTitle.Fill(
            _text.PeriodInSentence(entry.Figure.Period),
            peers.Expected,
            peers.Count,
            NameOf(peers.Least),
            NameOf(peers.Most))
        : null;

    private string? NameOf(Figure figure) => Profile.Catalogue.Regions.Find(figure.RegionId)?.Name;
}
