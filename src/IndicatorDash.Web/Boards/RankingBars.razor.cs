using System.Globalization;
using IndicatorDash.Web.Charts;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Boards;

/// <summary>Regions side by side as bars of a list: for a screen that nobody works at.</summary>
public sealed partial class RankingBars
{
    // A column of this many rows can be read from afar.
    private const int RowsOfColumn = 9;

    // A bar beside its number takes so much of its place at most.
    private const decimal LongestBar = 68;

    [Parameter, EditorRequired]
    public required RankingChartModel Model { get; set; }

    /// <summary>The width of the card, in columns of twelve.</summary>
    [Parameter, EditorRequired]
    public int Width { get; set; }

    private int Columns => Math.Clamp((Model.Rows.Count + RowsOfColumn - 1) / RowsOfColumn, 1, Math.Max(Width / 3, 1));

    private int Rows => (Model.Rows.Count + Columns - 1) / Columns;

    // The more rows, the smaller they are written.
    private string Size => Rows switch
    {
        <= RowsOfColumn => "17px",
        <= 14 => "14px",
        _ => "12px",
    };

    private string LengthOf(decimal value) => Model.Axis.Max > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(value / Model.Axis.Max, 0, 1) * LongestBar:0.##}%")
        : "0";

    private static string CssOf(BarLook look) => look switch
    {
        BarLook.Sum => "sum",
        BarLook.Derived => "derived",
        _ => "solid",
    };
}
