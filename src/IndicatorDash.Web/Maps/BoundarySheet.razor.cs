using System.Globalization;
using System.Net;
using IndicatorDash.Maps;
using IndicatorDash.Regions;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Maps;

/// <summary>The regions within their boundaries, drawn with the page.</summary>
public sealed partial class BoundarySheet
{
    // How wide the region is at least for each letter of its name: a name may stand out a little.
    private const double Letter = 11;

    // The same on a telephone, where letters are larger beside the map.
    private const double LargeLetter = 17;
    private BoundaryDrawing _drawing = null!;
    private Dictionary<int, Region> _regions = [];

    [Parameter, EditorRequired]
    public required LoadedMap Map { get; set; }

    /// <summary>The regions that have values; what else the map shows is only outlined.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Region> Regions { get; set; }

    /// <summary>What a region shows.</summary>
    [Parameter, EditorRequired]
    public required Func<Region, TileValue> ValueOf { get; set; }

    /// <summary>What the map is of; read out before the regions.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    private string HatchId => string.Create(CultureInfo.InvariantCulture, $"bs-hatch-{Map.RegionId}");

    // Written as they are: Razor takes the element for its own. Names that would not fit are in the tips, and read out.
    private MarkupString Names => new(string.Concat(_drawing.Shapes
        .Select(shape => (Shape: shape, Name: RegionOf(shape) is { } region ? TileMap.NameOf(region, Map.RegionId == Region.NationId) : ""))
        .Where(entry => entry.Name.Length > 0 && entry.Name.Length * Letter <= entry.Shape.Width)
        .Select(entry => $"<text x='{Number(entry.Shape.X)}' y='{Number(entry.Shape.Y)}' class='{NameLookOf(entry.Shape, entry.Name)}'>{WebUtility.HtmlEncode(entry.Name)}</text>")));

    private MarkupString InsetName => new(
        $"<text class='bs-caption' x='{Number(_drawing.Inset!.X + (_drawing.Inset.Width / 2))}' y='{Number(_drawing.Inset.Y + _drawing.Inset.Height - 4)}'>{WebUtility.HtmlEncode(MapStrings.SouthChinaSea)}</text>");

    protected override void OnParametersSet()
    {
        _regions = Regions.ToDictionary(region => region.Id);
        _drawing = BoundaryDrawing.Of(Map);
    }

    private Region? RegionOf(BoundaryShape shape) => _regions.GetValueOrDefault(shape.RegionId);

    private string NameLookOf(BoundaryShape shape, string name) =>
        (LookOf(ValueOf(_regions[shape.RegionId])) is "tm-w4" or "tm-w5" ? "bs-light" : "bs-dark")
        + (name.Length * LargeLetter > shape.Width ? " bs-tight" : "");

    private static string LookOf(TileValue value) =>
        TileMap.LookOf(value.State, value.Weight).Split(' ')[1];

    private static bool IsHatched(TileValue value) => value.State is TileState.Derived or TileState.Sum or TileState.None;

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
