using Bunit;

namespace IndicatorDash.Web.Catalogues;

/// <summary>A formula that is typed, tried and saved.</summary>
public sealed class FormulaTrialSectionTests : CataloguePageTest
{
    [Fact]
    public void Formula_Typed_ShowsWhatItComesToWithItsInputs()
    {
        var page = OpenNew("个", "Stock");
        page.Find(".trial select").Change("630000");
        page.Find(".trial input").Change("2020");

        Type(page, "Formula", "villages - villages-above-zero");

        page.WaitForAssertion(() => Assert.Equal(
            ["行政村数", "村集体经济破零村数", "计算结果"], page.FindAll(".trial th").Select(heading => heading.TextContent)));
        Assert.Contains("4,149", page.Find(".trial tbody").TextContent, StringComparison.Ordinal);
        Assert.Contains("fact=villages.630000.2020-12-31", page.Find(".trial tbody a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotEmpty(page.Find(".trial tfoot td").TextContent.Trim());
    }

    [Fact]
    public void Formula_OfDifferentUnits_IsRefusedInChinese()
    {
        var page = OpenNew("人", "Flow");

        Type(page, "Formula", "members-trained + members-trained-times");

        page.WaitForAssertion(() => Assert.Contains("不能相加减", page.Find(".trial .problem").TextContent, StringComparison.Ordinal));
        Assert.Contains("人、人次", page.Find(".trial .problem").TextContent, StringComparison.Ordinal);

        Save(page);

        page.WaitForAssertion(() => Assert.Contains(
            "不能相加减", page.Find("#note-Formula .problem").TextContent, StringComparison.Ordinal));
        Assert.Equal("members-trained + members-trained-times", page.Find("#field-Formula").GetAttribute("value"));
    }

    [Fact]
    public async Task Formula_Saved_IsThatOfTheIndicator()
    {
        var page = OpenNew("个", "Stock");
        Type(page, "Formula", "villages - villages-above-zero");

        Save(page);

        Assert.Contains("已保存", Told(page, "status"), StringComparison.Ordinal);
        Assert.Equal("villages - villages-above-zero", (await Catalogues.GetAsync(default)).FindIndicator("villages-at-zero")!.Formula);
    }

    [Fact]
    public void Formula_OfWhatIsSummed_IsNotAskedFor() =>
        Assert.Empty(Open<IndicatorCataloguePage>(PageUrls.IndicatorCatalogue(edit: "villages")).FindAll("#field-Formula, .trial"));

    private IRenderedComponent<IndicatorCataloguePage> OpenNew(string unit, string measure)
    {
        var page = Open<IndicatorCataloguePage>(PageUrls.IndicatorCatalogue(isNew: true));
        Type(page, "Code", "villages-at-zero");
        Type(page, "Name", "村集体经济空白村数");
        Type(page, "Definition", "没有村集体经济收益的行政村个数。");
        Type(page, "UnitCode", unit);
        Type(page, "Measure", measure);
        Type(page, "Aggregation", "Formula");
        return page;
    }
}
