using System.Globalization;
using IndicatorDash.Web.Exports;
using IndicatorDash.Web.Filters;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Boards;

/// <summary>The figures of a board, to be taken away: those of its cards, in their order, each once.</summary>
internal static class BoardFiles
{
    public static ExportView Of(BoardModel board) => new()
    {
        Title = BoardText.NameOf(board.Document),
        Filters =
        [
            ExportView.Filter(FilterStrings.Region, board.Region.NameForReader()),
            ExportView.Filter(FilterStrings.Years, board.Year?.ToString(CultureInfo.InvariantCulture)),
        ],
        Figures =
        [
            .. board.Cards.SelectMany(card => card.Shown)
                .DistinctBy(figure => (figure.IndicatorId, figure.RegionId, figure.Year, figure.Slot)),
        ],
    };
}
