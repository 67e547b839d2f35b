namespace IndicatorDash.Web.Maps;

/// <summary>What a tile shows besides the name of its region.</summary>
/// <param name="Label">A short text under the name, such as <c>20.6万</c> or <c>60</c>; empty for none.</param>
/// <param name="Weight">How strong the colour is, from 0 to 1; it counts where the state has a value.</param>
/// <param name="State">What there is to show.</param>
/// <param name="Href">Where the tile leads; none for a tile that is chosen or only read.</param>
/// <param name="AccessibleText">What is read out, with the full name of the region: <c>青海省，206,000人次</c>.</param>
public sealed record TileValue(string Label, double Weight, TileState State, string? Href, string AccessibleText);

/// <summary>The looks of a tile.</summary>
public enum TileState
{
    /// <summary>A value.</summary>
    Value,

    /// <summary>A value that is a sum of the regions below, or derived: hatched.</summary>
    Partial,

    /// <summary>未报送, said explicitly: dashed.</summary>
    NotReported,

    /// <summary>不适用.</summary>
    NotApplicable,

    /// <summary>保密.</summary>
    Suppressed,

    /// <summary>Nothing is known: grey.</summary>
    None,
}
