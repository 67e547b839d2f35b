using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using IndicatorDash.Storage;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Testing;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Web.Catalogues;

[Collection(ReadingStores.Name)]
public sealed class CatalogueTextsTests(CuratedReading curated)
{
    [Fact]
    public void Problems_AllOfThem_HaveTexts()
    {
        Assert.All(Enum.GetValues<IndicatorProblem>(), problem => Assert.NotEmpty(CatalogueTexts.Of(problem).Text));
        Assert.All(Enum.GetValues<RegionProblem>(), problem => Assert.NotEmpty(CatalogueTexts.Of(problem, [2020]).Text));
        Assert.All(Enum.GetValues<SourceProblem>(), problem => Assert.NotEmpty(CatalogueTexts.Of(problem).Text));
    }

    [Fact]
    public void Choices_AllOfThem_HaveNames()
    {
        Assert.All(CatalogueTexts.ChoicesOf<Measure>(nameof(Indicator.Measure)), choice => Assert.NotEqual(choice.Value, choice.Text));
        Assert.All(CatalogueTexts.ChoicesOf<Aggregation>(nameof(Indicator.Aggregation)), choice => Assert.NotEqual(choice.Value, choice.Text));
        Assert.All(CatalogueTexts.ChoicesOf<Direction>(nameof(Indicator.Better)), choice => Assert.NotEqual(choice.Value, choice.Text));
        Assert.All(CatalogueTexts.ChoicesOf<RegionLevel>(nameof(Region.Level)), choice => Assert.NotEqual(choice.Value, choice.Text));
        Assert.All(CatalogueTexts.ChoicesOf<RegionKind>(nameof(Region.Kind)), choice => Assert.NotEqual(choice.Value, choice.Text));
    }

    // Every property that is stored can be told of in a conflict.
    [Theory]
    [InlineData(typeof(Indicator))]
    [InlineData(typeof(Region))]
    [InlineData(typeof(SourceDocument))]
    public void Fields_OfEveryEntry_HaveLabels(Type type)
    {
        using var db = curated.Store.Get<IDbContextFactory<IndicatorDbContext>>().CreateDbContext();
        var fields = db.Model.FindEntityType(type)!.GetProperties().Select(property => property.Name)
            .Except([nameof(ICatalogueEntry.Id), nameof(ICatalogueEntry.Edited)]);

        Assert.All(fields, field => Assert.NotEqual(field, CatalogueTexts.LabelOf(field)));
    }

    [Fact]
    public async Task Change_OfAChoice_IsToldInWords()
    {
        var catalogue = await curated.Store.Get<CatalogueStore>().GetAsync(default);
        (System.Globalization.CultureInfo.CurrentCulture, System.Globalization.CultureInfo.CurrentUICulture) = (Cultures.Chinese, Cultures.Chinese);

        Assert.Equal("汇总方式：“各地区相加”改为“不汇总”", CatalogueTexts.ChangeOf(new(nameof(Indicator.Aggregation), "Sum", "None"), catalogue));
        Assert.Equal("易混：“空”改为“党员”", CatalogueTexts.ChangeOf(new(nameof(Indicator.MistakenFor), "", "党员"), catalogue));
        Assert.Equal("级别：“空”改为“县级”", CatalogueTexts.ChangeOf(new(nameof(Region.Level), "", "County"), catalogue));
        Assert.Equal("主题：“空”改为“教育培训”", CatalogueTexts.ChangeOf(new(nameof(Indicator.ThemeId), "", "training"), catalogue));
    }
}
