using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Observations;
using IndicatorDash.Testing;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Provenance;

[Collection(ReadingStores.Name)]
public sealed class ProvenanceReaderTests(CuratedReading curated, DenseReading dense)
{
    [Fact]
    public async Task Read_Reported_NamesSourceAndPlace()
    {
        var model = await ReadAsync(curated.Store, "members-trained-times.630000.2020");

        Assert.Equal(206_000m, model.Figure.Quantity!.Value.Value);
        Assert.Equal("20.6万人次", model.Origin!.Observation.AsWritten);
        Assert.Equal("¶13", model.Origin.Observation.Locator);
        Assert.Equal("qinghai-2020", model.Origin.Source!.Code);
        Assert.Equal(1, model.Origin.Version.Number);
        Assert.Empty(model.Earlier);
        Assert.Null(model.Formula);
        Assert.Null(model.Sum);
    }

    [Fact]
    public async Task Read_Derived_HasFormulaWithItsInputsAndNoSource()
    {
        var model = await ReadAsync(curated.Store, "villages-above-zero.630000.2020-12-31");

        Assert.Null(model.Origin!.Source);
        Assert.Equal(
            ["villages", " × ", "villages-above-zero-share", " ÷ 100"], model.Formula!.Pieces.Select(piece => piece.Text));
        Assert.Equal(["行政村数", "村集体经济破零村占比"], model.Formula.Inputs.Select(input => input.Subject.Indicator.Name));
        Assert.Equal("villages.630000.2020-12-31", model.Formula.Inputs[0].Key!.ToString());
        Assert.Equal(4149m, model.Formula.Inputs[0].Subject.Figure!.Quantity!.Value.Value);
    }

    [Fact]
    public async Task Read_Target_IsFoundByItsOwnKeyOnly()
    {
        var target = await ReadAsync(curated.Store, "community-canteens.370500.2022-04-14.target");
        var actual = await curated.Store.Get<ProvenanceReader>()
            .ReadAsync("community-canteens.370500.2022-04-14", null, CancellationToken.None);

        Assert.Equal(ObservationKind.Target, target.Figure.Kind);
        Assert.Null(actual.Model);
    }

    [Fact]
    public async Task Read_PartialSum_ListsRegionsAndWhichAreMissing()
    {
        var model = await ReadAsync(dense.Store, "members-trained-times.370000.2022");

        Assert.Null(model.Origin);
        Assert.Equal((14, 16), (model.Sum!.Covered, model.Sum.Parts.Count));
        Assert.Equal(
            [DenseData.SilentCity, DenseData.NotReportedCity],
            model.Sum.Parts.Where(part => !part.IsIncluded).Select(part => part.Region.Id));
        Assert.Equal(
            model.Figure.ScaledValue, model.Sum.Parts.Where(part => part.IsIncluded).Sum(part => part.Figure!.ScaledValue));
        Assert.Null(model.Sum.Difference);
    }

    [Fact]
    public async Task Read_OwnReportBesideSum_ShowsTheDifference()
    {
        var model = await ReadAsync(dense.Store, "members-trained-times.370000.2021");

        Assert.NotNull(model.Origin);
        Assert.Equal(FigureOrigin.Summed, model.Sum!.Total.Origin);
        Assert.Equal(
            model.Figure.Quantity!.Value.Value - model.Sum.Total.Quantity!.Value.Value, model.Sum.Difference!.Difference);
        Assert.Equal(16, model.Sum.Covered);
    }

    [Fact]
    public async Task Read_EverySumOfAStore_AddsUpToWhatIsShown()
    {
        var catalogue = await dense.Store.Get<CatalogueStore>().GetAsync(CancellationToken.None);
        var indicator = catalogue.FindIndicator("members-trained-times")!;
        var figures = await dense.Store.Get<FigureQueries>().SeriesAsync(indicator.Id, [0, 370000], null, CancellationToken.None);

        foreach (var figure in figures.Where(figure => figure.ScaledSum is not null))
        {
            var model = await ReadAsync(dense.Store, FactKey.Of(figure, catalogue).ToString());

            Assert.Equal(figure.Sum, model.Sum!.Total.Quantity);
            Assert.Equal((figure.Covered, figure.Expected), (model.Sum.Covered, model.Sum.Parts.Count));
            Assert.Equal(
                figure.ScaledSum, model.Sum.Parts.Where(part => part.IsIncluded).Sum(part => part.Figure!.ScaledValue));
        }
    }

    [Theory]
    [InlineData("nothing.630000.2020")]
    [InlineData("members-trained-times.999999.2020")]
    [InlineData("members-trained-times.630000.2019")]
    [InlineData("not a key")]
    public async Task Read_UnknownFact_SaysSo(string fact)
    {
        var answer = await curated.Store.Get<ProvenanceReader>().ReadAsync(fact, null, CancellationToken.None);

        Assert.Equal(fact, answer.Fact);
        Assert.Null(answer.Model);
    }

    [Fact]
    public async Task Read_NoFact_IsClosed() => Assert.Same(
        ProvenanceAnswer.Closed, await curated.Store.Get<ProvenanceReader>().ReadAsync(null, null, CancellationToken.None));

    [Fact]
    public async Task Key_OfEveryFigure_LeadsBackToIt()
    {
        var catalogue = await curated.Store.Get<CatalogueStore>().GetAsync(CancellationToken.None);
        var all = await curated.Store.Get<FigureQueries>().WithinAsync(
            catalogue.Indicators.Select(indicator => indicator.Id), catalogue.Regions.Nation, 1_000, null, CancellationToken.None);

        Assert.Equal(129, all.Count);
        foreach (var figure in all)
        {
            Assert.Equal(figure, (await ReadAsync(curated.Store, FactKey.Of(figure, catalogue).ToString())).Figure);
        }
    }

    private static async Task<ProvenanceModel> ReadAsync(CuratedStore store, string fact)
    {
        var answer = await store.Get<ProvenanceReader>().ReadAsync(fact, null, CancellationToken.None);
        Assert.NotNull(answer.Model);
        return answer.Model;
    }
}
