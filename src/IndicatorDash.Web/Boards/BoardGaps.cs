using IndicatorDash.Web.Coverage;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Boards;

/// <summary>How many of the figures that a board asks for there are not: none is counted twice, whatever cards show it.</summary>
/// <param name="Expected">How many it asks for of what could be: the region was there, and the indicator applies to it.</param>
/// <param name="Missing">Those of which nothing is known, or that were said not to be reported.</param>
/// <param name="NotDue">Of how many nothing is known, and nothing is due yet.</param>
public sealed record BoardGaps(int Expected, IReadOnlyList<BoardItem> Missing, int NotDue)
{
    // So many are named; the number says the rest.
    private const int MaxNamed = 3;

    public static BoardGaps Of(IEnumerable<CardModel> cards)
    {
        var items = cards.SelectMany(card => card.Items)
            .DistinctBy(item => (item.Indicator.Id, item.Region.Id, item.Year))
            .Where(item => item.Kind is not (CoverageKind.Absent or CoverageKind.NotApplicable))
            .ToList();
        return new BoardGaps(
            items.Count,
            [.. items.Where(item => item.Kind is CoverageKind.Nothing or CoverageKind.NotReported)],
            items.Count(item => item.Kind == CoverageKind.NotDue));
    }

    /// <summary><c>（3项未公布、2项未报送）</c>: of how many nothing is known, and how many were said not to be reported.</summary>
    public string Apart()
    {
        var declared = Missing.Count(item => item.Kind == CoverageKind.NotReported);
        var kinds = new[]
        {
            (Text: BoardsStrings.GapsNotPublished, Count: Missing.Count - declared),
            (Text: BoardsStrings.GapsNotReported, Count: declared),
        };
        return BoardsStrings.GapsApart.Fill(
            FigureText.Current.List(kinds.Where(kind => kind.Count > 0).Select(kind => kind.Text.Fill(kind.Count))));
    }

    /// <summary><c>威海市、德州市：培训党员人次</c>, of the first of them.</summary>
    public string Named()
    {
        var text = FigureText.Current;
        return Missing.Count == 0
            ? ""
            : BoardsStrings.GapsNamed.Fill(
                text.List(Missing.Where(item => item.Indicator.Id == Missing[0].Indicator.Id)
                    .Select(item => text.Name(item.Region)).Take(MaxNamed)),
                text.Name(Missing[0].Indicator));
    }
}
