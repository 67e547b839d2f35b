using Plotly.Blazor;
using Plotly.Blazor.ConfigLib;
using LayoutLib = Plotly.Blazor.LayoutLib;

namespace IndicatorDash.Web.Charts;

/// <summary>What all drawings share: fonts, colours, and that a chart can be read but not dragged or zoomed.</summary>
internal static class PlotTheme
{
    public const string FontFamily =
        "Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif";

    public const int FontSize = 12;

    /// <summary>As a share of the axis: an interval that is smaller would only blur the mark that it is drawn on.</summary>
    public const decimal LeastInterval = 0.012m;

    /// <summary>
    /// About how wide a line of text is drawn, in pixels: Chinese characters are as wide as the text is high, figures and
    /// letters about 0.6 of it.
    /// </summary>
    public static double WidthOf(string line) =>
        line.Sum(character => character > 0x2e80 ? FontSize : character is ',' or '.' ? 3.5 : 7.2);

    public static Config Config(string locale, string doubleClick) => new()
    {
        DisplayModeBar = DisplayModeBarEnum.False,
        DisplayLogo = false,
        DoubleClick = DoubleClickEnum.False,
        ShowTips = false,
        Responsive = true,
        Locale = locale,
        // Given here, so that no locale script is asked for.
        Locales = new Dictionary<string, object>
        {
            [locale] = new Dictionary<string, object>
            {
                ["dictionary"] = new Dictionary<string, string> { ["Double-click to zoom back out"] = doubleClick },
                ["format"] = new Dictionary<string, string> { ["decimal"] = ".", ["thousands"] = "," },
            },
        },
    };

    public static Plotly.Blazor.Layout Layout(Palette palette, int height) => new()
    {
        Height = height,
        AutoSize = true,
        ShowLegend = false,
        DragMode = LayoutLib.DragModeEnum.False,
        HoverMode = LayoutLib.HoverModeEnum.Closest,
        // A saved picture stands on other pages.
        PaperBgColor = palette.Card,
        PlotBgColor = "rgba(0,0,0,0)",
        Font = new LayoutLib.Font { Family = FontFamily, Size = FontSize, Color = palette.SecondInk },
        // The layout's font does not reach hover labels in every version.
        HoverLabel = new LayoutLib.HoverLabel
        {
            BgColor = palette.Card,
            BorderColor = palette.ThirdInk,
            Font = new LayoutLib.HoverLabelLib.Font { Family = FontFamily, Size = 13, Color = palette.Ink },
        },
    };

    /// <summary>The axis of values, upright.</summary>
    public static LayoutLib.YAxis Upright(ValueAxis axis, Palette palette) => new()
    {
        Range = [axis.Min, axis.Max],
        TickMode = LayoutLib.YAxisLib.TickModeEnum.Array,
        TickVals = [.. axis.Ticks.Select(tick => (object)tick.Value)],
        TickText = [.. axis.Ticks.Select(tick => (object)PlotDrawing.Encode(tick.Text))],
        GridColor = palette.Line,
        ZeroLineColor = palette.ThirdInk,
        FixedRange = true,
        AutoMargin = LayoutLib.YAxisLib.AutoMarginFlag.True,
    };

    /// <summary>The axis of values, lying.</summary>
    public static LayoutLib.XAxis Lying(ValueAxis axis, Palette palette) => new()
    {
        Range = [axis.Min, LyingEnd(axis)],
        TickMode = LayoutLib.XAxisLib.TickModeEnum.Array,
        TickVals = [.. axis.Ticks.Select(tick => (object)tick.Value)],
        TickText = [.. axis.Ticks.Select(tick => (object)PlotDrawing.Encode(tick.Text))],
        TickAngle = 0,
        GridColor = palette.Line,
        ZeroLineColor = palette.ThirdInk,
        FixedRange = true,
    };

    /// <summary>Where a lying axis ends: behind its last tick, so that the tick's text is not cut off.</summary>
    public static decimal LyingEnd(ValueAxis axis) => axis.Max + (axis.Max - axis.Min) * 0.12m;

    public static LayoutLib.Annotation Word(string text, object x, object y, string color, string? background = null) => new()
    {
        Text = PlotDrawing.Encode(text),
        X = x,
        Y = y,
        XRef = "x",
        YRef = "y",
        ShowArrow = false,
        BgColor = background,
        XAnchor = LayoutLib.AnnotationLib.XAnchorEnum.Center,
        YAnchor = LayoutLib.AnnotationLib.YAnchorEnum.Middle,
        Font = new LayoutLib.AnnotationLib.Font { Family = FontFamily, Size = FontSize, Color = color },
    };

    public static LayoutLib.Shape DashedBox(object x0, object x1, object y0, object y1, string color) => new()
    {
        Type = LayoutLib.ShapeLib.TypeEnum.Rect,
        XRef = "x",
        YRef = "y",
        X0 = x0,
        X1 = x1,
        Y0 = y0,
        Y1 = y1,
        Layer = LayoutLib.ShapeLib.LayerEnum.Below,
        Line = new LayoutLib.ShapeLib.Line { Color = color, Width = 1, Dash = "3px,4px" },
    };
}
