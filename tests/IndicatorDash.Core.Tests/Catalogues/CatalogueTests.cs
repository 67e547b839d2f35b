using IndicatorDash.Indicators;
using static IndicatorDash.Testing.BrokenSeries;
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
