using System.Globalization;
using IndicatorDash.Boards;
using IndicatorDash.Regions;
using IndicatorDash.Testing;
using IndicatorDash.Web.Coverage;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Boards;

public sealed class BoardReaderTests
{
    [Fact]
    public async Task Cards_OfARegionThatSaidItHasNotReported_ShowTheLatestValueAndSaySo()
    {
        await using var store = await CuratedStore.CreateAsync(dense: true, services => services.AddBoards().AddCoveragePage());
        var document = BoardDocument.Empty("未报送") with
        {
            Region = Region.CodeOf(DenseData.NotReportedCity),
            Cards =
            [
                new BoardCard { Kind = CardKind.Figure, Indicators = ["members-trained-times"] },
                new BoardCard { Kind = CardKind.Table, Own = true, Indicators = ["members-trained-times", "community-canteens"] },
            ],
        };

        var board = await store.Get<BoardReader>().OfAsync(document, null, null, null, CancellationToken.None);
        var ofYear = await store.Get<BoardReader>().OfAsync(document, null, DenseData.LastYear, null, CancellationToken.None);

        var entry = Assert.Single(Assert.IsType<FigureCard>(board!.Cards[0]).Headline.Own);
        Assert.Equal((DenseData.LastYear - 1, DenseData.LastYear), (entry.Figure.Year, entry.Later!.Year));
        var (_, figure, later) = Assert.IsType<OwnCard>(board.Cards[1]).Rows[0];
        Assert.Equal((FigureState.Value, FigureState.NotReported), (figure.State(), later.State()));
        Assert.Equal(DenseData.LastYear - 1, figure!.Year);
        Assert.Null(Assert.IsType<OwnCard>(board.Cards[1]).Rows[1].Figure);
        (_, figure, later) = Assert.IsType<OwnCard>(ofYear!.Cards[1]).Rows[0];
        Assert.Equal((FigureState.NotReported, null), (figure.State(), later));
    }

    [Fact]
    public async Task Gaps_OfRegionsThatSaidNothingOrSaidThatTheyHaveNotReported_AreCountedTogetherAndToldApart()
    {
        CultureInfo.CurrentUICulture = Cultures.Chinese;
        await using var store = await CuratedStore.CreateAsync(dense: true, services => services.AddBoards().AddCoveragePage());
        var document = BoardDocument.Empty("缺项") with
        {
            Region = "370000",
            Cards = [new BoardCard { Kind = CardKind.Ranking, Indicators = ["members-trained-times"] }],
        };

        var board = await store.Get<BoardReader>().OfAsync(document, null, DenseData.LastYear, null, CancellationToken.None);

        var gaps = BoardGaps.Of(board!.Cards);
        Assert.Contains(gaps.Missing, item => item.Region.Id == DenseData.SilentCity);
        Assert.Contains(gaps.Missing, item => item.Region.Id == DenseData.NotReportedCity);
        Assert.Equal($"（{gaps.Missing.Count - 1}项未公布、1项未报送）", gaps.Apart());
        Assert.Equal("（1项未报送）", (gaps with { Missing = [.. gaps.Missing.Where(item => item.Region.Id == DenseData.NotReportedCity)] }).Apart());
    }

    /// <summary>What a card shows, its title, what it is headed by, and whether those who published any of it are counted.</summary>
    public static TheoryData<string[], string?, string, bool> Headings => new()
    {
        { ["members-trained-times"], null, "培训党员", false },
        { ["members-trained-times", "members-trained"], null, "培训党员", true },
        { ["members-trained-times", "community-canteens"], null, "培训党员人次等2项指标", true },
        { ["members-trained-times", "community-canteens"], "概况", "概况", true },
    };

    [Theory, MemberData(nameof(Headings))]
    public async Task FigureCard_OfSeveralIndicators_IsNamedByNoneOfThem(string[] indicators, string? title, string heading, bool isOfSeveral)
    {
        CultureInfo.CurrentUICulture = Cultures.Chinese;
        await using var store = await CuratedStore.CreateAsync(configure: services => services.AddBoards().AddCoveragePage());
        var document = BoardDocument.Empty("标题") with
        {
            Cards = [new BoardCard { Kind = CardKind.Figure, Indicators = indicators, Title = title }],
        };

        var board = await store.Get<BoardReader>().OfAsync(document, null, null, null, CancellationToken.None);

        var card = Assert.IsType<FigureCard>(board!.Cards[0]).Headline;
        Assert.Equal((heading, isOfSeveral), (card.Headline.Name, card.IsOfSeveral));
    }
}
