namespace IndicatorDash.Boards;

public sealed class BoardJsonTests
{
    /// <summary>What is no board, and where.</summary>
    public static TheoryData<string, string> Unreadable => new()
    {
        { "", "1:1" },
        { "null", "$" },
        { "{", "1:2" },
        { """{"format":1,"name":null,"cards":[]}""", "$.name" },
        { """{"format":1,"name":"x","cards":[null]}""", "$" },
        { """{"format":1,"name":"x","cards":[{"kind":"figure","indicators":[null]}]}""", "$" },
        { """{"format":1,"name":"x","cards":[{"kind":"script"}]}""", "$.cards[0].kind" },
        { """{"format":1,"name":"x","cards":[{"kind":1}]}""", "$.cards[0].kind" },
        { """{"format":1,"name":"x","cards":[{"kind":"text","html":"<b>"}]}""", "$.cards[0].html" },
        { """{"format":1,"name":"x","name":"y","cards":[]}""", "$.name" },
        { """{"format":"1","name":"x","cards":[]}""", "$.format" },
    };

    [Fact]
    public void Read_OfWhatIsWritten_GivesTheSameBoard() =>
        Assert.Equivalent(SampleBoards.Document, BoardJson.Read(BoardJson.Write(SampleBoards.Document)), strict: true);

    [Fact]
    public void Write_OfABoard_KeepsChineseLegibleAndLeavesOutWhatIsNotSaid()
    {
        var json = BoardJson.Write(SampleBoards.Document);

        Assert.Contains("\"name\": \"培训看板\"", json, StringComparison.Ordinal);
        Assert.Contains("\"kind\": \"table\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("titleEn", json, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Unreadable))]
    public void Read_OfSomethingElse_SaysWhere(string json, string place)
    {
        var problem = Assert.Single(Assert.Throws<BoardException>(() => BoardJson.Read(json)).Problems);

        Assert.Equal((BoardProblemCode.NotReadable, place), (problem.Code, problem.Argument));
    }

    [Theory]
    [InlineData("""{"format":1,"name":"x"}""", "$.cards")]
    [InlineData("""{"format":1,"cards":[]}""", "$.name")]
    [InlineData("""{"format":1,"name":"x","cards":[{"kind":"text","text":"x"},{"indicators":[]}]}""", "$.cards[1].kind")]
    public void Read_OfABoardThatLacksSomething_SaysWhat(string json, string missing)
    {
        var problem = Assert.Single(Assert.Throws<BoardException>(() => BoardJson.Read(json)).Problems);

        Assert.Equal((BoardProblemCode.MissingProperty, missing), (problem.Code, problem.Argument));
    }

    [Fact]
    public void Read_OfMoreThanTheLimit_IsRefused()
    {
        var problem = Assert.Single(
            Assert.Throws<BoardException>(() => BoardJson.Read(new string('字', BoardLimits.MaxDocumentBytes / 2))).Problems);

        Assert.Equal(BoardProblemCode.TooLarge, problem.Code);
    }

    [Fact]
    public void Write_OfTheLargestBoard_StaysBelowTheLimit()
    {
        var card = new BoardCard { Kind = CardKind.Text, Text = new string('字', BoardLimits.MaxTextLength) };
        var document = SampleBoards.Document with { Cards = [.. Enumerable.Repeat(card, BoardLimits.MaxCards)] };

        Assert.Equivalent(document, BoardJson.Read(BoardJson.Write(document)), strict: true);
    }
}
