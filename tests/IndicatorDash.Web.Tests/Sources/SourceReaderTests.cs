using IndicatorDash.Observations;
using IndicatorDash.Testing;

namespace IndicatorDash.Web.Sources;

public sealed class SourceReaderTests
{
    [Fact]
    public async Task List_Curated_CountsTheFiguresOfEach()
    {
        await using var store = await StoreAsync();

        var list = await store.Get<SourceReader>().ListAsync(null, CancellationToken.None);

        Assert.Equal(126, list.FigureCount);
        Assert.Equal(
            [("shandong-2018", "山东省", 15), ("shandong-2020", "山东省", 8), ("dongying-2022", "东营市", 10), ("guizhou-2022", "贵州省", 18), ("qinghai-2020", "青海省", 75)],
            list.Rows.Select(row => (row.Source.Code, row.Region!.Name, row.Count)));
    }

    [Fact]
    public async Task Read_Qinghai_ListsParagraphsAsTheyFollow()
    {
        await using var store = await StoreAsync();

        var source = await store.Get<SourceReader>().ReadAsync("qinghai-2020", null, CancellationToken.None);

        var numbers = source!.Paragraphs.Select(paragraph => SourceReader.ParagraphOf(paragraph.Locator)!.Value).ToList();
        Assert.Equal(numbers.Order(), numbers);
        Assert.Equal((5, 34), (numbers[0], numbers[^1]));
        Assert.Equal((75, 75), (source.Count, source.Listed));
    }

    [Fact]
    public async Task Read_Dongying_TellsTargetsFromFigures()
    {
        await using var store = await StoreAsync();

        var source = await store.Get<SourceReader>().ReadAsync("dongying-2022", null, CancellationToken.None);

        var figures = source!.Paragraphs.Single(paragraph => paragraph.Locator == "¶23").Figures;
        Assert.Equal(2, figures.Count(figure => figure.Figure.Kind == ObservationKind.Target));
        Assert.All(figures, figure => Assert.Equal(figure.Observation.Id, figure.Figure.ObservationId));
        Assert.Contains(figures, figure => figure.Observation.AsWritten == "266处");
    }

    [Fact]
    public async Task Read_UnknownCode_GivesNothing()
    {
        await using var store = await StoreAsync();

        Assert.Null(await store.Get<SourceReader>().ReadAsync("nothing", null, CancellationToken.None));
    }

    [Fact]
    public async Task Read_SourceOfManyFigures_ListsTheFirstAndSaysHowMany()
    {
        await using var store = await StoreAsync(dense: true);
        var list = await store.Get<SourceReader>().ListAsync(null, CancellationToken.None);

        var source = await store.Get<SourceReader>()
            .ReadAsync(list.Rows.MaxBy(row => row.Count)!.Source.Code, null, CancellationToken.None);

        Assert.Equal(SourceReader.ListLimit, source!.Listed);
        Assert.True(source.Count > SourceReader.ListLimit);
    }

    [Theory]
    [InlineData("¶7", 7)]
    [InlineData("¶12", 12)]
    [InlineData("¶", null)]
    [InlineData("¶-1", null)]
    [InlineData("Sheet1!D3", null)]
    [InlineData(null, null)]
    public void ParagraphOf_Locator_IsItsNumber(string? locator, int? paragraph) =>
        Assert.Equal(paragraph, SourceReader.ParagraphOf(locator));

    private static Task<CuratedStore> StoreAsync(bool dense = false) =>
        CuratedStore.CreateAsync(dense, services => services.AddSourcePages());
}
