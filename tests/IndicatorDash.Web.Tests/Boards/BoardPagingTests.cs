using IndicatorDash.Boards;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Boards;

public sealed class BoardPagingTests
{
    /// <summary>Cards as letters with their widths (t text, low; r regions compared, high; + begins a page), and the pages.</summary>
    public static TheoryData<string, string> Boards => new()
    {
        { "", "" },
        { "t3", "t3" },
        { "t6 t6 t6", "t6 t6 / t6" },
        { "t3 t3 t3 t3 r8 r4", "t3 t3 t3 t3 / r8 r4" },
        { "t3 r8 t3", "t3 / r8 | t3" },
        { "r12 r12", "r12 | r12" },
        { "t12 t12 t12 t12", "t12 / t12 / t12 | t12" },
        { "t3 t3+ r6", "t3 | t3+ / r6" },
        { "r6 r6+", "r6 | r6+" },
    };

    [Theory, MemberData(nameof(Boards))]
    public void Pages_OfCards_HoldAHighRowAtMost(string cards, string pages)
    {
        var made = cards.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(CardOf).ToList();

        var paged = BoardPaging.PagesOf(made);

        Assert.Equal(pages, string.Join(" | ", paged.Select(page => string.Join(" / ", page.Select(row => string.Join(' ', row.Cards.Select(NameOf)))))));
    }

    private static CardModel CardOf(string name, int index)
    {
        var card = new BoardCard
        {
            Kind = name[0] == 't' ? CardKind.Text : CardKind.Ranking,
            Width = int.Parse(name[1..].TrimEnd('+'), System.Globalization.CultureInfo.InvariantCulture),
            NewPage = name.EndsWith('+'),
        };
        return card.Kind == CardKind.Text
            ? new TextCard(card, index + 1, FigureBuilders.Dongying)
            : new SideCard(card, index + 1, FigureBuilders.Dongying, [], [], []);
    }

    private static string NameOf(CardModel model) =>
        $"{(model is TextCard ? 't' : 'r')}{model.Card.Width}{(model.Card.NewPage ? "+" : "")}";
}
