using IndicatorDash.Sources;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Indicators;

/// <summary>The documents that figures of the indicator were taken from.</summary>
public sealed partial class SourcesTab
{
    [Parameter]
    [EditorRequired]
    public required IndicatorModel Model { get; set; }

    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<IndicatorSource> Sources { get; set; }

    private List<IndicatorSource> Documents => [.. Sources.Where(source => source.Source is not null)];

    private static string About(SourceDocument source) =>
        string.Join(" · ", new[] { source.Publisher, source.PublishedOn }.Where(text => text.Length > 0));

    private static string CountOf(IndicatorSource source) => IndicatorsStrings.SourceCount.Fill(
        source.Count,
        source.RegionCount,
        FigureText.Current.YearsInSentence(Enumerable.Range(source.FirstYear, source.LastYear - source.FirstYear + 1)));
}
