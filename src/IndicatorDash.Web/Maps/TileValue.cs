namespace IndicatorDash.Web.Maps;

/// <summary>What a tile shows besides the name of its region.</summary>
/// <param name="Label">A short text under the name, such as <c>20.6万</c> or <c>60</c>; empty for none.</param>
/// <param name="Weight">How strong the colour is, from 0 to 1; it counts where the state has one.</param>
/// <param name="State">What there is to show.</param>
/// <param name="Href">Where the tile leads; none for a tile that is chosen or only read.</param>
/// <param name="AccessibleText">What is read out, with the full name of the region: <c>青海省，206,000人次</c>.</param>
public sealed record TileValue(string Label, double Weight, TileState State, string? Href, string AccessibleText)
{
    /// <summary>A second line under the label, such as the coverage of a sum: <c>14/16</c>; empty for none.</summary>
    public string Note { get; init; } = "";
}

/// <summary>The looks of a tile.</summary>
public enum TileState
{
    /// <summary>A value: coloured.</summary>
    Value,

    /// <summary>A value that is derived, or a sum of all the regions below: coloured and hatched.</summary>
    Derived,

    /// <summary>A sum of the regions below that has no place on the scale: hatched, without a colour.</summary>
    Sum,

    /// <summary>全部 without a number: neither coloured nor hatched.</summary>
    Unscaled,

    /// <summary>Known, but of another year, of several or planned: framed, without a colour.</summary>
    Elsewhere,

    /// <summary>未报送, said explicitly: dashed.</summary>
    NotReported,

    /// <summary>不适用.</summary>
    NotApplicable,

    /// <summary>保密.</summary>
    Suppressed,

    /// <summary>Nothing is known: grey.</summary>
    None,
}
