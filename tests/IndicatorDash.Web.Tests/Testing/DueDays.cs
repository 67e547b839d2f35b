using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Testing;

namespace IndicatorDash.Web.Testing;

/// <summary>Agrees when figures of an indicator are due, as an administrator does.</summary>
internal static class DueDays
{
    public static async Task AgreeAsync(CuratedStore store, string code, int days)
    {
        var catalogue = await store.Get<CatalogueStore>().GetAsync(default);
        var indicator = catalogue.FindIndicator(code)!;
        await store.Get<IndicatorAdministration>().ChangeAsync(
            Authority.Of(AccountMode.Simple, "张三", [Role.Administrator], null),
            indicator,
            new IndicatorDefinition
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
                DueDays = days,
            },
            null,
            default);
    }
}
