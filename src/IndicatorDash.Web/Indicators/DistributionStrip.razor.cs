using System.Globalization;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Indicators;

/// <summary>How the exact values of regions are spread in one year, drawn with the page.</summary>
public sealed partial class DistributionStrip
{
    private const int Width = 640;
    private const int Height = 112;
    private const int Edge = 12;
    private const int Top = 8;
    private const int Foot = 84;
    private const int Radius = 4;
    private const int LaneStep = 9;
    private const int MostLanes = 8;
    private FigureText _text = FigureText.Current;
    private List<(RankingRow Row, int Lane)> _dots = [];

    [Parameter]
    [EditorRequired]
    public required Distribution Model { get; set; }

    /// <summary>The ranking that it is of.</summary>
    [Parameter]
    [EditorRequired]
    public required RankingChartModel Ranking { get; set; }

    private string Sentence
    {
        get
        {
            var spread = IndicatorsStrings.DistributionOf.Fill(
                Model.Rows.Count, Text(Model.Lowest), Text(Model.LowerQuartile), Text(Model.Median), Text(Model.UpperQuartile), Text(Model.Highest));
            return Model.Rows.FirstOrDefault(row => row.IsHighlighted) is { } own
                ? $"{spread}{IndicatorsStrings.DistributionOwn.Fill(_text.Name(own.Region), own.Label, Model.Rows.Count(row => row.Value < own.Value))}"
                : spread;
        }
    }

    // Written as it is: Razor takes the element for its own. The median gives way where its number would lie on another.
    private MarkupString Labels
    {
        get
        {
            var ends = $"<text x='{Edge}' y='{Height - 8}'>{Text(Model.Lowest)}</text><text x='{Width - Edge}' y='{Height - 8}' text-anchor='end'>{Text(Model.Highest)}</text>";
            var median = X(Model.Median);
            return (MarkupString)(median is > 120 and < Width - 120
                ? $"{ends}<text x='{Number(median)}' y='{Height - 8}' text-anchor='middle'>{Text(Model.Median)}</text>"
                : ends);
        }
    }

    protected override void OnParametersSet()
    {
        _text = FigureText.Current;
        _dots = [];

        // Dots that would cover each other are stacked, as far as there is room.
        var ends = new double[MostLanes];
        foreach (var row in Model.Rows)
        {
            var x = X(row.Value!.Value);
            var lane = Math.Max(Array.FindIndex(ends, end => end <= x - Radius), 0);
            ends[lane] = x + Radius;
            _dots.Add((row, lane));
        }
    }

    private double X(decimal value) => Model.Highest == Model.Lowest
        ? Width / 2.0
        : Edge + ((double)((value - Model.Lowest) / (Model.Highest - Model.Lowest)) * (Width - (2 * Edge)));

    private string Text(decimal value) => _text.Number(value, Ranking.Indicator);

    private static string TextOf((DistributionGap Reason, int Count) gap) => (gap.Reason switch
    {
        DistributionGap.Missing => IndicatorsStrings.DistributionMissing,
        DistributionGap.Qualified => IndicatorsStrings.DistributionQualified,
        DistributionGap.Summed => IndicatorsStrings.DistributionSummed,
        _ => IndicatorsStrings.DistributionOtherPeriod,
    }).Fill(gap.Count);

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
