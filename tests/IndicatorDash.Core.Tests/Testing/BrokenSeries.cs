using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;

namespace IndicatorDash.Testing;

/// <summary>The small catalogue with breaks in its series.</summary>
internal static class BrokenSeries
{
    /// <summary>With these breaks, and no others.</summary>
    public static Catalogue With(params (int Id, string Breaks)[] breaks) => With([], breaks);

    /// <summary>With more indicators, too.</summary>
    public static Catalogue With(Indicator[] more, params (int Id, string Breaks)[] breaks) => new(
        SampleCatalogue.Directory,
        [.. SampleCatalogue.Indicators.Select(indicator => Copy(indicator, Array.Find(breaks, one => one.Id == indicator.Id).Breaks ?? "")), .. more],
        SampleCatalogue.Themes,
        SampleCatalogue.Units,
        SampleCatalogue.Headlines);

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
}
