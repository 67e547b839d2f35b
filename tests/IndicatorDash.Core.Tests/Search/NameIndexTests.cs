namespace IndicatorDash.Search;

public sealed class NameIndexTests
{
    private static readonly NameIndex<string> Index = new(
    [
        new("visits", "library_visits", ["总流通人次", "Library visits"], "zongliutongrenci", "zltrc"),
        new("books", "library_books", ["图书总藏量", "Books held"], "tushuzongcangliang", "tszcl"),
        new("libraries", "libraries", ["图书馆", "Libraries", "公共图书馆"], "tushuguan", "tsg"),
        new("green", "green", ["绿地率", "Green space"], "lvdilv", "ldl"),
    ]);

    [Theory]
    [InlineData("图书馆", "libraries")]
    [InlineData("圖書館", "libraries")]
    [InlineData("图书", "books libraries")]
    [InlineData("总", "visits books")]
    [InlineData("藏量", "books")]
    [InlineData("共图", "libraries")]
    [InlineData("tushu", "books libraries")]
    [InlineData("tsg", "libraries")]
    [InlineData("shuguan", "")]
    [InlineData("LIBRARY V", "visits")]
    [InlineData("libr", "visits books libraries")]
    [InlineData("held", "books")]
    [InlineData("lvdi", "green")]
    [InlineData("ludi", "green")]
    [InlineData("lüdi", "green")]
    [InlineData("visits总", "")]
    [InlineData(" ", "")]
    public void Search_Text_RanksEqualThenBeginningThenContained(string text, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Index.Search(text, 10)));
    }

    [Theory]
    [InlineData("cang", "books")]
    [InlineData("zc", "books")]
    [InlineData("c", "green")]
    [InlineData("books", "books")]
    public void Matches_InsideCodesPinyinAndInitials_AreFoundWhereAsked(string text, string expected)
    {
        var inside = Index.Matches(text, 10, isInside: true);

        Assert.Equal(expected, string.Join(' ', inside.Select(match => match.Item)));
    }

    [Fact]
    public void Search_MoreThanTheLimit_KeepsTheBest()
    {
        Assert.Equal(["libraries"], Index.Search("libraries", 1));
        Assert.Equal(["visits", "books"], Index.Search("libr", 2));
    }
}
