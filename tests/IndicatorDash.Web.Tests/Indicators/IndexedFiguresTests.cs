using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Indicators;

public sealed class IndexedFiguresTests
{
    private const int JinanId = 370100;
    private static readonly Dictionary<int, IReadOnlyCollection<int>> NoChanges = [];

    [Fact]
    public void Of_Amounts_ArePercentsOfTheRegionsOwnBase()
    {
        var indexed = Index(
            2018,
            FigureBuilders.Reported("2018", 200),
            FigureBuilders.Reported("2020", 250),
            FigureBuilders.Reported("2018", 10, JinanId),
            FigureBuilders.Reported("2020", 5, JinanId));

        Assert.Equal([(100m, 2018), (100m, 2018), (125m, 2020), (50m, 2020)], indexed.Figures.Select(Said));
        Assert.Equal(("%", 0), (indexed.Indicator.UnitCode, indexed.LeftOut));
        Assert.Contains("2018", indexed.Indicator.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_WhatIsAtLeastSo_IsAtLeastSoManyPercent()
    {
        var figure = Index(2018, FigureBuilders.Reported("2018", 200), FigureBuilders.Reported("2019", 300).AtLeast()).Figures[1];

        Assert.Equal((ValueQualifier.AtLeast, 150m), (figure.Qualifier, figure.Quantity!.Value.Lower));
        Assert.Null(figure.Quantity.Value.Upper);
    }

    [Fact]
    public void Of_ALooseBase_LeavesTheOthersLooseAndItselfWhole()
    {
        var figures = Index(2018, FigureBuilders.Reported("2018", 200).About(190, 210), FigureBuilders.Reported("2019", 420)).Figures;

        Assert.Equal(Quantity.Exactly(100), figures[0].Quantity);
        Assert.Equal((200m, 210m), (figures[1].Quantity!.Value.Lower, figures[1].Quantity!.Value.Value));
        Assert.True(figures[1].Quantity!.Value.Upper > 221);
    }

    [Fact]
    public void Of_WhatDoesNotCompareWithTheBase_IsLeftOutAndCounted()
    {
        var indexed = Index(
            2018,
            FigureBuilders.Reported("2018", 200),
            FigureBuilders.Reported("2019-06-30", 90),
            FigureBuilders.Reported("2020", 230).Summed(3, 16),
            FigureBuilders.Reported("2021", 220),
            FigureBuilders.Reported("2018/2021", 870),
            FigureBuilders.Reported("2021", 9, JinanId));

        Assert.Equal([(100m, 2018), (110m, 2021)], indexed.Figures.Select(Said));
        Assert.Equal(3, indexed.LeftOut);
    }

    [Fact]
    public void BaseYears_AreThoseThatAnotherYearComparesWith()
    {
        var counted = FigureBuilders.Counted();
        SeriesBreak[] breaks = [new(2020, "改按常住人口统计")];
        Figure[] figures =
        [
            FigureBuilders.Reported("2016", 0), FigureBuilders.Reported("2017", 3).AtMost(), FigureBuilders.Reported("2018", 5),
            FigureBuilders.Reported("2019", 6), FigureBuilders.Reported("2020", 9),
        ];

        Assert.Equal([2018, 2019], IndexedFigures.BaseYears(counted, figures, FigureBuilders.Dongying, breaks, null));
        Assert.Equal([2018], IndexedFigures.BaseYears(counted, figures, FigureBuilders.Dongying, breaks, [2019]));
        Assert.Empty(IndexedFigures.BaseYears(counted, [.. figures.Select(figure => figure.Summed(3, 16))], FigureBuilders.Dongying, breaks, null));
        Assert.Empty(IndexedFigures.BaseYears(FigureBuilders.Share(), figures, FigureBuilders.Dongying, breaks, null));
    }

    private static IndexedFigures Index(int year, params Figure[] figures) =>
        IndexedFigures.Of(FigureBuilders.Counted(), figures, year, [], NoChanges);

    private static (decimal Value, int Year) Said(Figure figure) => (figure.Quantity!.Value.Value, figure.Year);
}
