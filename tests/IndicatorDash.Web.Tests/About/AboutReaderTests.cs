using IndicatorDash.Testing;

namespace IndicatorDash.Web.About;

public sealed class AboutReaderTests
{
    [Fact]
    public async Task Read_Curated_CountsWhatIsPublished()
    {
        await using var store = await StoreAsync();

        var model = await store.Get<AboutReader>().ReadAsync(CancellationToken.None);

        Assert.Equal((129, 5, 126, 3), (model.ObservationCount, model.SourceCount, model.ReadingCount, model.DerivedCount));
        Assert.Equal(129, Assert.Single(model.Versions).Version.NewCount);
        Assert.Equal(8, model.Files.Count);
    }

    [Fact]
    public async Task Read_Curated_ShowsEveryLookPublishedWhereThereIsOne()
    {
        await using var store = await StoreAsync();

        var model = await store.Get<AboutReader>().ReadAsync(CancellationToken.None);

        Assert.Equal(Enum.GetValues<FigureMark>(), model.Marks.Select(example => example.Mark));
        Assert.All(
            model.Marks.Where(example => example.Figure is not null),
            example => Assert.Equal(example.Mark, MarkExamples.MarkOf(example.Figure!)));
        Assert.Equal(
            [FigureMark.AtMost, FigureMark.Sum, FigureMark.NotReported, FigureMark.NotApplicable, FigureMark.Suppressed, FigureMark.None, FigureMark.Zero],
            model.Marks.Where(example => example.Region is null).Select(example => example.Mark));
        Assert.Equal("community-canteens", model.Marks.Single(example => example.Mark == FigureMark.Target).Indicator.Code);
    }

    [Fact]
    public async Task Read_Dense_FindsASumAmongTheFigures()
    {
        await using var store = await StoreAsync(dense: true);

        var model = await store.Get<AboutReader>().ReadAsync(CancellationToken.None);

        Assert.NotNull(model.Marks.Single(example => example.Mark == FigureMark.Sum).Region);
        Assert.NotNull(model.Marks.Single(example => example.Mark == FigureMark.NotReported).Region);
        Assert.Equal([2, 1], model.Versions.Select(summary => summary.Version.Number));
    }

    private static Task<CuratedStore> StoreAsync(bool dense = false) =>
        CuratedStore.CreateAsync(dense, services => services.AddAboutPage());
}
