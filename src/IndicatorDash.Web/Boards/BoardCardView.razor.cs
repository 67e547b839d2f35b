using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Web.Charts;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Boards;

/// <summary>A card as it is read: by the same parts as the pages of figures.</summary>
public sealed partial class BoardCardView
{
    private string _title = "";
    private ChartModel? _chart;
    private bool _asTable;

    [Parameter, EditorRequired]
    public required CardModel Card { get; set; }

    [Parameter, EditorRequired]
    public required Catalogue Catalogue { get; set; }

    /// <summary>Opens where a number comes from.</summary>
    [Parameter]
    public EventCallback<Figure> Open { get; set; }

    // A card that only says why there is nothing on it is not made as high as what stands beside it.
    private bool IsBare => Card is LostCard or TrendCard { Figures.Count: 0 } or SideCard { Regions.Count: 0 } or SideCard { Year: null }
        or CoverageYearsCard { Coverage.IsEmpty: true };

    private string TitleId => $"card-{Card.Number}";

    protected override void OnParametersSet()
    {
        _title = BoardText.TitleOf(Card);
        _chart = CardCharts.Of(Card, Catalogue);
    }
}
