using System.Globalization;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Coverage;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Indicators;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Maps;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Overview;

/// <summary>The overview where figures are many.</summary>
public sealed partial class DenseSection
{
    // So many columns have room for their names and counts at their usual size.
    private const int Roomy = 20;

    // In pixels: higher, a trend would be more paper than line.
    private const int TallestTrend = 400;

    private FigureText _text = FigureText.Current;
    private RankingChartModel _ranking = null!;
    private TrendChartModel _trend = null!;
    private FigureTiles? _tiles;
    private bool _rankingAsTable;
    private bool _trendAsTable;

    [Parameter, EditorRequired]
    public required OverviewModel Overview { get; set; }

    [Parameter, EditorRequired]
    public required DenseOverview Dense { get; set; }

    [Parameter, EditorRequired]
    public required Catalogue Catalogue { get; set; }

    [Parameter]
    public EventCallback<Figure> Open { get; set; }

    private string? RegionCode => Overview.Region.Level == RegionLevel.Nation ? null : Overview.Region.Code;

    private string MapUrl => PageUrls.Indicator(Dense.Indicator.Code, IndicatorTab.Map, RegionCode, Dense.Year);

    protected override void OnParametersSet()
    {
        _text = FigureText.Current;
        var unit = Catalogue.Units.Find(Dense.Indicator.UnitCode);
        // The tiles of a nation stand where it lies; of other regions without boundaries they would only repeat the bars.
        _tiles = TileMap.IsNation(Dense.Children) || Dense.Boundary is not null
            ? FigureTiles.Of(
                _text, Dense.Indicator, unit, Dense.Year, Dense.Children, Dense.ChildFigures, region => PageUrls.Overview(region.Code, Dense.Year))
            : null;
        _ranking = new RankingChartBuilder(_text).Build(
            Dense.Indicator, unit, Dense.Year, Dense.Children, Dense.ChildFigures);
        _trend = new TrendChartBuilder(_text).Build(
            Dense.Indicator,
            unit,
            [Overview.Region],
            Dense.Series,
            Catalogue.BreaksOf(Dense.Indicator),
            new Dictionary<int, IReadOnlyCollection<int>>
            {
                [Overview.Region.Id] = BoundaryYears.Of(Catalogue.Regions, Overview.Region.Id),
            });
        if (_tiles is null)
        {
            // Alone beside the ranking, it is as high as that.
            _trend = _trend with { Height = Math.Clamp(_ranking.Height, _trend.Height, Math.Max(_trend.Height, TallestTrend)) };
        }
    }

    private string UrlOf(Indicator indicator) =>
        PageUrls.Overview(RegionCode, Overview.Year, Overview.Theme?.Code, indicator.Code);

    private string SaidOf(Region region, Theme theme, int count, CoverageWords words) => (count, words.Any) switch
    {
        (0, true) => OverviewStrings.CoverageWords.Fill(region.NameForReader(), NameOf(theme), words),
        (0, false) => OverviewStrings.CoverageNone.Fill(region.NameForReader(), NameOf(theme)),
        (_, true) => OverviewStrings.CoverageCell.Fill(region.NameForReader(), NameOf(theme), count) + FigureStrings.PartSeparator + words,
        _ => OverviewStrings.CoverageCell.Fill(region.NameForReader(), NameOf(theme), count),
    };

    private static string LookOf(int count, CoverageWords words) => (count, words.Any) switch
    {
        (0, true) => "cell word",
        (0, false) => "cell",
        (_, true) => "cell has besides",
        _ => "cell has",
    };

    private static string? MarkOf(int count, CoverageWords words) => count > 0
        ? count.ToString(CultureInfo.InvariantCulture)
        : words.Any ? ShortOf(words.Lead) : null;

    private static string ShortOf(FigureState state) => state switch
    {
        FigureState.NotReported => OverviewStrings.ShortNotReported,
        FigureState.Suppressed => OverviewStrings.ShortSuppressed,
        _ => OverviewStrings.ShortNotApplicable,
    };

    private string NameOf(Theme theme) => _text.IsChinese ? theme.Name : theme.NameEn;
}
