using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;

namespace IndicatorDash.Testing;

/// <summary>Indicators as administrators define them.</summary>
internal static class Definitions
{
    /// <summary>An indicator as it is, to be changed.</summary>
    public static IndicatorDefinition Of(Indicator indicator, Catalogue catalogue) => new()
    {
        Code = indicator.Code,
        Name = indicator.Name,
        NameEn = indicator.NameEn,
        Theme = catalogue.Theme(indicator.ThemeId).Code,
        Unit = indicator.UnitCode,
        Measure = indicator.Measure,
        Aggregation = indicator.Aggregation,
        Numerator = indicator.NumeratorId is { } part ? catalogue.Indicator(part).Code : null,
        Denominator = indicator.DenominatorId is { } whole ? catalogue.Indicator(whole).Code : null,
        Formula = indicator.Formula,
        Decimals = indicator.Decimals,
        Better = indicator.Better,
        Headline = indicator.HeadlinePosition,
        Order = indicator.Order,
        Definition = indicator.Definition,
        MistakenFor = indicator.MistakenFor,
        DueDays = indicator.DueDays,
        Breaks = indicator.Breaks,
        Aliases = AliasList.Read(indicator.Aliases),
        Pinyin = indicator.Pinyin,
        Initials = indicator.Initials,
    };

    /// <summary>Changes how an indicator is defined.</summary>
    public static async Task ChangeAsync(CuratedStore store, string code, Func<IndicatorDefinition, IndicatorDefinition> change)
    {
        var catalogue = await store.Get<CatalogueStore>().GetAsync(default);
        var indicator = catalogue.FindIndicator(code)!;
        await store.Get<IndicatorAdministration>().ChangeAsync(
            Authority.Of(AccountMode.Simple, "张三", [Role.Administrator], null), indicator, change(Of(indicator, catalogue)), default);
    }
}
