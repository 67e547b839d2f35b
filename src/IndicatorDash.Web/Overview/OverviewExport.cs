using System.Globalization;
using IndicatorDash.Figures;
using IndicatorDash.Web.Exports;
using IndicatorDash.Web.Filters;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Overview;

/// <summary>The figures of the overview, to be taken away: those of its cards, then those side by side.</summary>
internal static class OverviewExport
{
    public static ExportView Of(OverviewModel overview) => new()
    {
        Title = ExportStrings.OverviewOf.Fill(overview.Region.NameForReader()),
        Filters =
        [
            ExportView.Filter(FilterStrings.Region, overview.Region.NameForReader()),
            ExportView.Filter(FilterStrings.Years, overview.Year?.ToString(CultureInfo.InvariantCulture)),
            ExportView.Filter(FilterStrings.Theme, overview.Theme?.NameForReader()),
        ],
        Figures = [.. FiguresOf(overview).DistinctBy(figure => (figure.IndicatorId, figure.RegionId, figure.Year, figure.Slot))],
    };

    private static IEnumerable<Figure> FiguresOf(OverviewModel overview)
    {
        foreach (var entry in overview.Cards.SelectMany(card => (IEnumerable<HeadlineEntry?>)[.. card.Own, .. card.Below, card.Elsewhere]))
        {
            foreach (var figure in entry is null ? [] : entry.Series.Append(entry.Figure))
            {
                yield return figure;
            }
        }

        var others = overview.Dense is { } dense
            ? dense.ChildFigures.Concat(dense.Series)
            : overview.Sparse?.Themes.SelectMany(theme => theme.Examples).Select(example => example.Figure) ?? [];
        foreach (var figure in others)
        {
            yield return figure;
        }
    }
}
