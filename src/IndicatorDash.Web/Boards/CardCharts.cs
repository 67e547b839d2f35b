using IndicatorDash.Boards;
using IndicatorDash.Catalogues;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Boards;

/// <summary>The charts of cards, made by the builders of all charts.</summary>
internal static class CardCharts
{
    /// <summary>The chart of a card; none where it has none, or nothing to draw.</summary>
    public static ChartModel? Of(CardModel card, Catalogue catalogue) => card switch
    {
        TrendCard { Figures.Count: > 0 } trend => Trend(trend, catalogue),
        SideCard { Card.Kind: CardKind.Ranking, Year: { } year, Regions.Count: > 0 } side => Ranking(side, year, catalogue),
        _ => null,
    };

    private static TrendChartModel Trend(TrendCard card, Catalogue catalogue) => new TrendChartBuilder(FigureText.Current).Build(
        card.Indicator,
        catalogue.Units.Find(card.Indicator.UnitCode),
        [card.Region],
        card.Figures,
        catalogue.BreaksOf(card.Indicator),
        new Dictionary<int, IReadOnlyCollection<int>> { [card.Region.Id] = BoundaryYears.Of(catalogue.Regions, card.Region.Id) });

    private static RankingChartModel Ranking(SideCard card, int year, Catalogue catalogue) => new RankingChartBuilder(FigureText.Current).Build(
        card.Indicators[0],
        catalogue.Units.Find(card.Indicators[0].UnitCode),
        year,
        card.Regions,
        card.Figures,
        card.Card.ByValue ? RankingSort.Value : RankingSort.Code);
}
