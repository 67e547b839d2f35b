using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Testing;

namespace IndicatorDash.Web.Testing;

/// <summary>Changes how an indicator is defined, as an administrator does.</summary>
internal static class Definitions
{
    public static async Task ChangeAsync(
        CuratedStore store, string code, Func<IndicatorDefinition, IndicatorDefinition> change)
    {
        var catalogue = await store.Get<CatalogueStore>().GetAsync(default);
        var indicator = catalogue.FindIndicator(code)!;
        await store.Get<IndicatorAdministration>().ChangeAsync(
            Authority.Of(AccountMode.Simple, "张三", [Role.Administrator], null),
            indicator,
            change(new IndicatorDefinition
            {
                Code = code,
                Name = indicator.Name,
                NameEn = indicator.NameEn,
                Theme = catalogue.Theme(indicator.ThemeId).Code,
                Unit = indicator.UnitCode,
                Measure = indicator.Measure,
                Aggregation = indicator.Aggregation,
                Better = indicator.Better,
                Headline = indicator.HeadlinePosition,
                Definition = indicator.Definition,
            }),
            null,
            default);
    }
}
