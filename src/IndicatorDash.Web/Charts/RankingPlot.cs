using BarLib = Plotly.Blazor.Traces.BarLib;
using IndicatorDash.Web.Localization;
using LayoutLib = Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;
using ScatterLib = Plotly.Blazor.Traces.ScatterLib;

namespace IndicatorDash.Web.Charts;

/// <summary>Draws a <see cref="RankingChartModel"/>.</summary>
internal sealed class RankingPlot(RankingChartModel model, Palette palette)
{
    /// <summary>The name of the trace of bars.</summary>
    public const string Bars = "regions";

    private const decimal ArrowReach = 0.05m;

    // The room of the names on the left, and the least on the right.
    private const int Names = 64;
    private const int LeastMargin = 16;

    // Between a bar and its label, and beside the names.
    private const int Gap = 8;

    public PlotDrawing Draw()
    {
        var layout = PlotTheme.Layout(palette, model.Height);
        layout.Margin = new LayoutLib.Margin { T = 4, B = 28, L = Names, R = LabelMargin() };
        layout.BarGap = 0.3m;
        layout.XAxis = [PlotTheme.Lying(model.Axis, palette)];
        layout.YAxis = [Regions()];
        var missing = model.Rows.Select((row, i) => (row, i)).Where(pair => pair.row.Look == BarLook.Missing).ToList();
        layout.Shapes =
        [
            .. missing.Select(pair => PlotTheme.DashedBox(
                model.Axis.Min, model.Axis.Max, pair.i - 0.34, pair.i + 0.34, palette.ThirdInk)),
        ];
        layout.Annotations = [.. missing.Select(pair => Word(pair.row.Label, pair.i))];
        return new PlotDrawing([BarTrace(), Intervals(), OpenEnds(), LabelTrace()], layout, [[.. model.Rows.Select(row => row.Figure)], [], [], []]);
    }

    // So wide that no label is cut off where the chart is narrowest, as on a telephone.
    private int LabelMargin()
    {
        var names = Math.Max(Names, model.Rows.Max(row => PlotTheme.WidthOf(row.Region.NameForReader())) + Gap);
        var width = ChartModel.LeastWidth - names;
        var reach = PlotTheme.LyingEnd(model.Axis) - model.Axis.Min;
        var margins = model.Rows
            .Where(row => row.Value > model.Axis.Min)
            .Select(row => width - ((width - PlotTheme.WidthOf(row.Label) - Gap) / (double)((LabelAt(row) - model.Axis.Min) / reach)));
        return (int)Math.Clamp(margins.DefaultIfEmpty().Max(), LeastMargin, width / 2);
    }

    private decimal LabelAt(RankingRow row) => row.Value!.Value + (Above(row) ?? 0);

    // By number and not by name: two regions may be called the same.
    private LayoutLib.YAxis Regions() => new()
    {
        Range = [model.Rows.Count - 0.5, -0.5],
        TickMode = LayoutLib.YAxisLib.TickModeEnum.Array,
        TickVals = [.. model.Rows.Select((_, i) => (object)i)],
        TickText = [.. model.Rows.Select(row => (object)PlotDrawing.Encode(row.Region.NameForReader()))],
        ShowGrid = false,
        ZeroLine = false,
        FixedRange = true,
        AutoMargin = LayoutLib.YAxisLib.AutoMarginFlag.True,
    };

    private Bar BarTrace() => new()
    {
        Name = Bars,
        Orientation = BarLib.OrientationEnum.H,
        Y = [.. model.Rows.Select((_, i) => (object)i)],
        X = [.. model.Rows.Select(row => (object?)row.Value)!],
        HoverInfo = BarLib.HoverInfoFlag.Text,
        HoverTextArray = [.. model.Rows.Select(row => PlotDrawing.Encode(row.Hover))],
        Marker = new BarLib.Marker
        {
            ColorArray = [.. model.Rows.Select(row => (object)(row.Look == BarLook.Sum ? palette.Card : Color(row)))],
            Line = new BarLib.MarkerLib.Line
            {
                ColorArray = [.. model.Rows.Select(row => (object)Color(row))],
                WidthArray = [.. model.Rows.Select(row => (decimal?)(row.Look == BarLook.Solid ? 0 : 1.5m))],
            },
            Pattern = new BarLib.MarkerLib.Pattern
            {
                ShapeArray = [.. model.Rows.Select(row => (BarLib.MarkerLib.PatternLib.ShapeEnum?)(row.Look == BarLook.Derived ? BarLib.MarkerLib.PatternLib.ShapeEnum.Slash : BarLib.MarkerLib.PatternLib.ShapeEnum.Empty))],
                FillMode = BarLib.MarkerLib.PatternLib.FillModeEnum.Replace,
                Solidity = 0.35m,
                Size = 6,
            },
        },
    };

    // Only of the rows that have one: a bar of no length would still have its ends drawn.
    private Scatter Intervals()
    {
        var rows = model.Rows.Select((row, i) => (row, i)).Where(pair => (Above(pair.row) ?? Below(pair.row)) is not null).ToList();
        return new Scatter
        {
            Mode = ScatterLib.ModeFlag.Markers,
            Marker = new ScatterLib.Marker { Size = 1, Color = palette.SecondInk },
            X = [.. rows.Select(pair => (object)pair.row.Value!.Value)],
            Y = [.. rows.Select(pair => (object)pair.i)],
            HoverInfo = ScatterLib.HoverInfoFlag.Skip,
            ErrorX = new ScatterLib.ErrorX
            {
                Type = ScatterLib.ErrorXLib.TypeEnum.Data,
                Symmetric = false,
                Array = [.. rows.Select(pair => (object)(Above(pair.row) ?? 0))],
                ArrayMinus = [.. rows.Select(pair => (object)(Below(pair.row) ?? 0))],
                Color = palette.SecondInk,
                Thickness = 1.2m,
                Width = 4,
            },
        };
    }

    private Scatter OpenEnds()
    {
        var open = model.Rows.Select((row, i) => (row, i)).Where(pair => IsOpen(pair.row)).ToList();
        return new Scatter
        {
            Mode = ScatterLib.ModeFlag.Markers,
            X = [.. open.Select(pair => (object)(pair.row.Value!.Value + Above(pair.row)!.Value))],
            Y = [.. open.Select(pair => (object)pair.i)],
            HoverInfo = ScatterLib.HoverInfoFlag.Skip,
            Marker = new ScatterLib.Marker
            {
                Symbol = ScatterLib.MarkerLib.SymbolEnum.TriangleRight,
                Size = 9,
                Color = palette.SecondInk,
            },
        };
    }

    private Scatter LabelTrace()
    {
        var rows = model.Rows.Select((row, i) => (row, i)).Where(pair => pair.row.Value is not null).ToList();
        return new Scatter
        {
            Mode = ScatterLib.ModeFlag.Markers | ScatterLib.ModeFlag.Text,
            Marker = new ScatterLib.Marker { Size = 8, Opacity = 0 },
            X = [.. rows.Select(pair => (object)LabelAt(pair.row))],
            Y = [.. rows.Select(pair => (object)pair.i)],
            TextArray = [.. rows.Select(pair => PlotDrawing.Encode(pair.row.Label))],
            TextPosition = ScatterLib.TextPositionEnum.MiddleRight,
            TextFont = new ScatterLib.TextFont
            {
                Family = PlotTheme.FontFamily,
                Size = PlotTheme.FontSize,
                Color = palette.Ink,
            },
            HoverInfo = ScatterLib.HoverInfoFlag.Skip,
            ClipOnAxis = false,
        };
    }

    private LayoutLib.Annotation Word(string text, int row)
    {
        var word = PlotTheme.Word(text, model.Axis.Min, row, palette.SecondInk);
        word.XAnchor = LayoutLib.AnnotationLib.XAnchorEnum.Left;
        word.XShift = 4;
        return word;
    }

    // A sum that leaves regions out is hollow and says so; an arrow besides would say it twice.
    private static bool IsOpen(RankingRow row) => row is { Value: not null, Upper: null } && row.Look != BarLook.Sum;

    private decimal? Above(RankingRow row) => row.Value is not { } value || row.Look == BarLook.Sum ? null
        : row.Upper is { } upper ? Part(upper - value)
        : Reach * ArrowReach;

    private decimal? Below(RankingRow row) =>
        row is { Value: { } value, Lower: { } lower } && row.Look != BarLook.Sum ? Part(value - lower) : null;

    private decimal? Part(decimal size) => size >= Reach * PlotTheme.LeastInterval ? size : null;

    private decimal Reach => model.Axis.Max - model.Axis.Min;

    private string Color(RankingRow row) => row.IsHighlighted ? palette.Accent : palette.Bar;
}
