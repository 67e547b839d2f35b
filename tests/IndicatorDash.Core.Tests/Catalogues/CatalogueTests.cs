using IndicatorDash.Indicators;
using IndicatorDash.Testing;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Catalogues;

public sealed class CatalogueTests
{
    [Fact]
    public void Breaks_OfWhatIsComputed_AreItsOwnAndThoseOfAllItGoesBackTo()
    {
        var catalogue = With((IdleShare, "2020 改为按季"), (Villages, "2019 改按行政村统计"), (Active, "2016 试点\n2022 含合作社"));

        Assert.Equal(
            ["2016 试点 active", "2019 改按行政村统计 villages", "2020 改为按季 ", "2022 含合作社 active"],
            catalogue.BreaksOf(catalogue.Indicator(IdleShare)).Select(Said));
        Assert.Equal(["2019 改按行政村统计 "], catalogue.BreaksOf(catalogue.Indicator(Villages)).Select(Said));
        Assert.Empty(catalogue.BreaksOf(catalogue.Indicator(Trained)));
    }

    [Fact]
    public void Breaks_SaidInTheSameWordsByPartAndWhole_AreOne()
    {
        var catalogue = With((Active, "2019 统计口径调整\n2021 甲"), (Villages, "2019 统计口径调整\n2021 乙"), (Idle, "2021 甲"));

        Assert.Equal(
            ["2019 统计口径调整 active、villages", "2021 甲 active", "2021 乙 villages"],
            catalogue.BreaksOf(catalogue.Indicator(Share)).Select(Said));
        Assert.Equal(
            ["2019 统计口径调整 active、villages", "2021 甲 ", "2021 乙 villages"],
            catalogue.BreaksOf(catalogue.Indicator(Idle)).Select(Said));
    }

    [Fact]
    public void Breaks_OfANumberOfOneFixedPeriod_AreNotThoseOfItsYears()
    {
        var growth = Computed("villages - active@2020-12-31");
        var catalogue = With([growth], (Active, "2019 改口径"), (Villages, "2021 改口径"));

        Assert.Equal(["2021 改口径 villages"], catalogue.BreaksOf(growth).Select(Said));
    }

    private static string Said(SeriesBreak one) =>
        $"{one.Year} {one.Reason} {string.Join('、', one.Origins.Select(origin => origin.Code))}";

    private static Catalogue With(params (int Id, string Breaks)[] breaks) => With([], breaks);

    private static Catalogue With(Indicator[] more, params (int Id, string Breaks)[] breaks) => new(
        SampleCatalogue.Directory,
        [.. SampleCatalogue.Indicators.Select(indicator => Copy(indicator, Array.Find(breaks, one => one.Id == indicator.Id).Breaks ?? "")), .. more],
        Themes,
        Units,
        Headlines);

    // The small catalogue is shared by all tests, and nothing in it may change.
    private static Indicator Copy(Indicator indicator, string breaks) => new()
    {
        Id = indicator.Id,
        Code = indicator.Code,
        Name = indicator.Name,
        NameEn = indicator.NameEn,
        ThemeId = indicator.ThemeId,
        UnitCode = indicator.UnitCode,
        Measure = indicator.Measure,
        Aggregation = indicator.Aggregation,
        NumeratorId = indicator.NumeratorId,
        DenominatorId = indicator.DenominatorId,
        Formula = indicator.Formula,
        Decimals = indicator.Decimals,
        Better = indicator.Better,
        Order = indicator.Order,
        Breaks = breaks,
    };

    private static Indicator Computed(string formula) => new()
    {
        Id = 8,
        Code = "growth",
        Name = "growth",
        NameEn = "growth",
        ThemeId = VillageTheme,
        UnitCode = "个",
        Measure = Measure.Stock,
        Aggregation = Aggregation.Formula,
        Formula = formula,
        Decimals = 0,
        Better = Direction.Higher,
        Order = 8,
    };
}
