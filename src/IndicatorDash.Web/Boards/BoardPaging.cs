using IndicatorDash.Boards;

namespace IndicatorDash.Web.Boards;

/// <summary>A row of cards on a wall screen.</summary>
/// <param name="IsLow">Whether it is as high as what stands in it; else it shares the height that is left.</param>
public sealed record WallRow(IReadOnlyList<CardModel> Cards, bool IsLow)
{
    /// <summary>Whether words stand in it: they give way where there is no room, and numbers do not.</summary>
    public bool HasText => Cards.Any(card => card is TextCard);
}

/// <summary>Lets the cards of a board flow into the pages of a wall screen. Pure.</summary>
public static class BoardPaging
{
    // A page has room for a low row over a high one; what is high shares a page with nothing else that is.
    private const int PageHeight = 3;

    /// <summary>The pages, each with its rows; none without cards.</summary>
    public static IReadOnlyList<IReadOnlyList<WallRow>> PagesOf(IReadOnlyList<CardModel> cards)
    {
        var pages = new List<List<WallRow>>();
        foreach (var row in RowsOf(cards))
        {
            if (pages.Count == 0 || row.Cards[0].Card.NewPage || pages[^1].Sum(HeightOf) + HeightOf(row) > PageHeight)
            {
                pages.Add([]);
            }

            pages[^1].Add(row);
        }

        return pages;
    }

    private static IEnumerable<WallRow> RowsOf(IReadOnlyList<CardModel> cards)
    {
        var row = new List<CardModel>();
        foreach (var card in cards)
        {
            // A low card beside high ones would be as high as they are.
            if (row.Count > 0 && (card.Card.NewPage || IsLow(card) != IsLow(row[0])
                || row.Sum(other => other.Card.Width) + card.Card.Width > BoardLimits.FullWidth))
            {
                yield return new WallRow(row, IsLow(row[0]));
                row = [];
            }

            row.Add(card);
        }

        if (row.Count > 0)
        {
            yield return new WallRow(row, IsLow(row[0]));
        }
    }

    private static bool IsLow(CardModel card) => card is FigureCard or TextCard or LostCard;

    private static int HeightOf(WallRow row) => row.IsLow ? 1 : 2;
}
