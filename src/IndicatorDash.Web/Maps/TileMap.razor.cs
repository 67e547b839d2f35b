using System.Globalization;
using IndicatorDash.Maps;
using IndicatorDash.Regions;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Maps;

/// <summary>
/// Regions as tiles of one size: the provincial units roughly where they lie, other regions in the order given. A map
/// that needs no boundaries; where a map of them is installed, the regions are drawn within theirs.
/// </summary>
public partial class TileMap
{
    private const int Steps = 5;
    private const int Taiwan = 710000;

    /// <summary>The tiles, in the order in which they are read out.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Region> Regions { get; set; }

    /// <summary>What the tiles show; a region without is one of which nothing is known.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<int, TileValue> Values { get; set; }

    /// <summary>What the map is of; read out before the tiles.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What the weakest colour means.</summary>
    /// <value>The default is 少.</value>
    [Parameter]
    public string? LowLabel { get; set; }

    /// <summary>What the strongest colour means.</summary>
    /// <value>The default is 多.</value>
    [Parameter]
    public string? HighLabel { get; set; }

    /// <summary>The boundaries of the regions; none where no map of them is installed.</summary>
    [Parameter]
    public LoadedMap? Boundary { get; set; }

    /// <summary>Raised when a tile without an address of its own is chosen.</summary>
    [Parameter]
    public EventCallback<Region> OnSelect { get; set; }

    /// <summary>What stands after the legend, such as what the colours count.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private bool IsOfNation => IsNation(Regions);

    // A region that the installed map does not show, such as a former one, is not lost: it is a tile beside it.
    private IReadOnlyList<Region> Tiles => Boundary is null ? Regions
        : [.. Regions.Where(region => !Boundary.Shapes.Any(shape => shape.RegionId == region.Id))];

    private bool HasPlaces => IsOfNation && Boundary is null;

    private bool LacksTaiwan => IsOfNation && Regions.FirstOrDefault(region => region.Id == Taiwan) is { } taiwan
        && ValueOf(taiwan).State == TileState.None;

    /// <summary>Whether all are provincial units, which have places and are written short: 青.</summary>
    public static bool IsNation(IReadOnlyList<Region> regions) =>
        regions.Count > 0 && regions.All(region => TilePositions.TryGet(region.Id, out _));

    /// <summary>How a region is written on its tile.</summary>
    public static string NameOf(Region region, bool isNation) =>
        isNation ? region.TileNameForReader() : region.ShortNameForReader();

    private static IEnumerable<(TileState State, string Text)> KeyTexts =>
    [
        (TileState.Derived, MapStrings.LegendDerived),
        (TileState.Sum, MapStrings.LegendSum),
        (TileState.Elsewhere, MapStrings.LegendElsewhere),
        (TileState.NotReported, MapStrings.LegendNotReported),
        (TileState.NotApplicable, MapStrings.LegendNotApplicable),
        (TileState.Suppressed, MapStrings.LegendSuppressed),
        (TileState.None, MapStrings.LegendNone),
    ];

    private TileValue ValueOf(Region region) => Values.GetValueOrDefault(region.Id) ?? new TileValue(
        "", 0, TileState.None, null, MapStrings.TileWithoutData.Fill(region.NameForReader()));

    private bool Has(TileState state) => Regions.Any(region => ValueOf(region).State == state);

    private string? PlaceOf(Region region) => HasPlaces && TilePositions.TryGet(region.Id, out var place)
        ? string.Create(CultureInfo.InvariantCulture, $"grid-area:{place.Row}/{place.Column}")
        : null;

    /// <summary>How a state looks: the classes of a tile, the second of which says which it is.</summary>
    internal static string LookOf(TileState state, double weight) => state switch
    {
        TileState.Value => $"tm-tile tm-w{StepOf(weight)}",
        TileState.Derived => $"tm-tile tm-w{StepOf(weight)} tm-hatched",
        TileState.Sum => "tm-tile tm-sum tm-hatched",
        TileState.Unscaled => "tm-tile tm-unscaled",
        TileState.Elsewhere => "tm-tile tm-elsewhere",
        TileState.NotReported => "tm-tile tm-not-reported",
        TileState.NotApplicable => "tm-tile tm-not-applicable",
        TileState.Suppressed => "tm-tile tm-suppressed",
        _ => "tm-tile tm-none",
    };

    // Within boundaries what is missing is hatched too: grey alone could be taken for a weak colour.
    private string KeyLookOf(TileState state) =>
        Boundary is not null && state == TileState.None ? $"{LookOf(state, 0)} tm-hatched" : LookOf(state, 0.5);

    private static int StepOf(double weight) =>
        double.IsNaN(weight) ? 1 : 1 + (int)Math.Clamp(weight * Steps, 0, Steps - 1);
}
