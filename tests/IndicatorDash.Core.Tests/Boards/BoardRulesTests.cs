using IndicatorDash.Testing;

namespace IndicatorDash.Boards;

public sealed class BoardRulesTests
{
    private static readonly BoardCard Figure = SampleBoards.Document.Cards[0];

    /// <summary>A board, and all that is wrong with it.</summary>
    public static TheoryData<BoardDocument, BoardProblem[]> Wrong => new()
    {
        { SampleBoards.Document with { Format = 2 }, [new(BoardProblemCode.UnknownFormat, null, "2")] },
        { SampleBoards.Document with { Name = " " }, [new(BoardProblemCode.WrongName)] },
        { SampleBoards.Document with { Name = new('x', 61) }, [new(BoardProblemCode.WrongName)] },
        { SampleBoards.Document with { Name = "a\nb" }, [new(BoardProblemCode.WrongName)] },
        { SampleBoards.Document with { Region = "37" }, [new(BoardProblemCode.UnknownRegion, null, "37")] },
        { SampleBoards.Document with { Year = 1899 }, [new(BoardProblemCode.WrongYear, null, "1899")] },
        { Of([.. Enumerable.Repeat(Figure, 25)]), [new(BoardProblemCode.TooManyCards, null, "25")] },
        { Of(Figure with { Width = 2 }, Figure with { Width = 13 }), [new(BoardProblemCode.WrongWidth, 1, "2"), new(BoardProblemCode.WrongWidth, 2, "13")] },
        { Of(Figure with { Title = new('x', 61) }), [new(BoardProblemCode.WrongTitle, 1)] },
        { Of(Figure with { Indicators = [] }), [new(BoardProblemCode.NoIndicator, 1)] },
        { Of(Figure with { Kind = CardKind.Trend, Indicators = ["trained", "active"] }), [new(BoardProblemCode.TooManyIndicators, 1, "1")] },
        { Of(new BoardCard { Kind = CardKind.Text, Text = "注", Indicators = ["trained"] }), [new(BoardProblemCode.TooManyIndicators, 1, "0")] },
        { Of(Figure, Figure with { Indicators = ["trained", "gone"] }), [new(BoardProblemCode.UnknownIndicator, 2, "gone")] },
        { Of(Figure with { Indicators = ["trained", "active", "trained"] }), [new(BoardProblemCode.RepeatedIndicator, 1, "trained")] },
        { Of(Figure with { Region = "999999" }), [new(BoardProblemCode.UnknownRegion, 1, "999999")] },
        { Of(Figure with { Year = 2020, Latest = true }), [new(BoardProblemCode.TwoYears, 1)] },
        { Of(new BoardCard { Kind = CardKind.Text, Text = " " }), [new(BoardProblemCode.WrongText, 1)] },
        { Of(new BoardCard { Kind = CardKind.Text, Text = new('x', 2_001) }), [new(BoardProblemCode.WrongText, 1)] },
    };

    [Fact]
    public void Check_OfABoardThatCanBeKept_FindsNothing()
    {
        Assert.Empty(BoardRules.Check(SampleBoards.Document, SampleCatalogue.Catalogue));
        Assert.Empty(BoardRules.Check(BoardDocument.Empty("空"), SampleCatalogue.Catalogue));
    }

    [Theory, MemberData(nameof(Wrong))]
    public void Check_OfABoardThatCannot_FindsAllThatIsWrong(BoardDocument document, BoardProblem[] problems) =>
        Assert.Equal(problems, BoardRules.Check(document, SampleCatalogue.Catalogue));

    [Fact]
    public async Task BuiltInBoards_OfTheCuratedCatalogue_CanAllBeKept()
    {
        await using var store = await TestStore.CreateCuratedAsync(Storage.StorageProvider.Sqlite);
        var catalogue = await store.CatalogueAsync();

        Assert.Equal(["overview", "theme", "city", "year"], BuiltInBoards.All.Select(board => board.Key));
        Assert.All(BuiltInBoards.All, board =>
        {
            Assert.Empty(BoardRules.Check(board.Value, catalogue));
            Assert.False(string.IsNullOrEmpty(board.Value.NameEn), board.Key);
        });
        Assert.Same(BuiltInBoards.All[0].Value, BuiltInBoards.Find(BuiltInBoards.DefaultCode));
        Assert.Null(BuiltInBoards.Find("b-000000000000"));
    }

    private static BoardDocument Of(params BoardCard[] cards) => SampleBoards.Document with { Cards = cards };
}
