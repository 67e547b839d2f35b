using IndicatorDash.Periods;
using Plotly.Blazor;
using Plotly.Blazor.Traces;
using BarLib = Plotly.Blazor.Traces.BarLib;
using LayoutLib = Plotly.Blazor.LayoutLib;
using ScatterLib = Plotly.Blazor.Traces.ScatterLib;

namespace IndicatorDash.Web.Charts;

/// <summary>The axes of a <see cref="TrendPlot"/>, the lane of spans below them, and what stands in years without a number.</summary>
internal static class TrendPlotLayout
{
    private const int MarginTop = 16;
    private const int MarginBottom = 30;
    private const int LaneMarginBottom = 6;
    private const int LaneGap = 40;
    private const int LaneRow = 30;

    public static Plotly.Blazor.Layout Of(TrendChartModel model, Palette palette)
    {
        var layout = PlotTheme.Layout(palette, model.Height);
        var hasLane = model.Spans.Count > 0;
        var area = model.Height - MarginTop - (hasLane ? LaneMarginBottom : MarginBottom);
        var lane = (decimal)(model.Spans.Count * LaneRow) / area;
        var bottom = hasLane ? lane + (decimal)LaneGap / area : 0;
        var values = PlotTheme.Upright(model.Axis, palette);
        values.Domain = [bottom, 1];
        values.Visible = model.HasYears;
        layout.Margin = new LayoutLib.Margin { T = MarginTop, B = hasLane ? LaneMarginBottom : MarginBottom, L = 40, R = 16 };
        layout.XAxis = [Years(model, palette)];
        layout.YAxis = hasLane ? [values, Lane(model, lane)] : [values];
        layout.BarMode = LayoutLib.BarModeEnum.Overlay;
        layout.Shapes = [.. Shapes(model, palette, hasLane ? bottom - 30m / area : null)];
        layout.Annotations = [.. Words(model, palette, lane)];
        return layout;
    }

    public static ITrace SpanBars(TrendChartModel model, Palette palette) => new Bar
    {
        Name = TrendPlot.Spans,
        Orientation = BarLib.OrientationEnum.H,
        YAxis = "y2",
        Y = [.. model.Spans.Select(span => (object)(span.Row + 0.5))],
        BaseArray = [.. model.Spans.Select(span => (object)span.Start)],
        X = [.. model.Spans.Select(span => (object)(span.End - span.Start))],
        Width = 0.8m,
        HoverInfo = BarLib.HoverInfoFlag.Text,
        HoverTextArray = [.. model.Spans.Select(span => PlotDrawing.Encode(span.Hover))],
        Marker = new BarLib.Marker
        {
            Color = palette.Span,
            Line = new BarLib.MarkerLib.Line
            {
                Width = 1,
                ColorArray = [.. model.Spans.Select(span => (object)(model.Series.Count == 1 ? palette.Plan : palette.Series[span.Series]))],
            },
        },
    };

    // Beside the bar's own room: from its start to the right, or from its end to the left where it lies on the right.
    public static ITrace SpanLabels(TrendChartModel model, Palette palette)
    {
        var middle = (model.FirstYear + model.LastYear + 1) / 2.0;
        var left = model.Spans.Select(span => (span.Start + span.End) / 2 <= middle).ToList();
        return new Scatter
        {
            YAxis = "y2",
            Mode = ScatterLib.ModeFlag.Text,
            X = [.. model.Spans.Select((span, i) => (object)(left[i] ? span.Start : span.End))],
            Y = [.. model.Spans.Select(span => (object)(span.Row + 0.5))],
            TextArray = [.. model.Spans.Select(span => $" {(span.IsClipped ? "\u25c2 " : "")}{PlotDrawing.Encode(span.Label)} ")],
            TextPositionArray = [.. left.Select(isLeft => (ScatterLib.TextPositionEnum?)(isLeft ? ScatterLib.TextPositionEnum.MiddleRight : ScatterLib.TextPositionEnum.MiddleLeft))],
            TextFont = new ScatterLib.TextFont { Family = PlotTheme.FontFamily, Size = PlotTheme.FontSize, Color = palette.Ink },
            HoverInfo = ScatterLib.HoverInfoFlag.Skip,
            ClipOnAxis = false,
        };
    }

    private static LayoutLib.XAxis Years(TrendChartModel model, Palette palette)
    {
        var most = TrendRoom.YearLabels(model);
        var step = (model.LastYear - model.FirstYear + most) / most;
        var years = Enumerable.Range(model.FirstYear, model.LastYear - model.FirstYear + 1)
            .Where(year => (model.LastYear - year) % step == 0)
            .ToList();
        return new LayoutLib.XAxis
        {
            // Said, for the lane must not make it an axis of categories.
            Type = LayoutLib.XAxisLib.TypeEnum.Linear,
            Range = [model.FirstYear, model.LastYear + 1],
            TickMode = LayoutLib.XAxisLib.TickModeEnum.Array,
            TickVals = [.. years.Select(year => (object)YearScale.Middle(year))],
            TickText = [.. years.Select(year => (object)$"{year}")],
            TickAngle = 0,
            ShowGrid = false,
            ZeroLine = false,
            FixedRange = true,
            Anchor = "y",
            // Where years meet, since a day is marked where it is within its year.
            Minor = new LayoutLib.XAxisLib.Minor
            {
                TickMode = LayoutLib.XAxisLib.MinorLib.TickModeEnum.Array,
                TickVals = [.. Enumerable.Range(model.FirstYear, model.LastYear - model.FirstYear + 2).Select(year => (object)year)],
                Ticks = LayoutLib.XAxisLib.MinorLib.TicksEnum.Outside,
                TickLen = 5,
                TickColor = palette.ThirdInk,
                ShowGrid = model.Series.Any(series => series.Marks.Any(mark => mark.Figure.Period.Kind == PeriodKind.Instant)),
                GridColor = palette.Line,
            },
        };
    }

    private static LayoutLib.YAxis Lane(TrendChartModel model, decimal top) => new()
    {
        Domain = [0, top],
        Range = [model.Spans.Count, 0],
        Visible = false,
        FixedRange = true,
        Anchor = "x",
    };

    private static IEnumerable<LayoutLib.Shape> Shapes(TrendChartModel model, Palette palette, decimal? laneLine)
    {
        foreach (var note in model.Notes.Where(note => note.IsBoxed))
        {
            yield return PlotTheme.DashedBox(note.Year + 0.18, note.Year + 0.82, model.Axis.Min, model.Axis.Ticks[^1].Value, palette.ThirdInk);
        }

        foreach (var year in model.BoundaryYears)
        {
            yield return Line(year, year, "x", model.Axis.Min, model.Axis.Max, "y", palette.ThirdInk, "3px,3px");
        }

        foreach (var year in model.BreakYears)
        {
            yield return Line(year, year, "x", model.Axis.Min, model.Axis.Max, "y", palette.ThirdInk, "8px,3px");
        }

        if (laneLine is { } at)
        {
            yield return Line(0, 1, "paper", at, at, "paper", palette.Line, "solid");
        }
    }

    private static LayoutLib.Shape Line(
        object x0, object x1, string xRef, object y0, object y1, string yRef, string color, string dash) => new()
        {
            Type = LayoutLib.ShapeLib.TypeEnum.Line,
            XRef = xRef,
            YRef = yRef,
            X0 = x0,
            X1 = x1,
            Y0 = y0,
            Y1 = y1,
            Layer = LayoutLib.ShapeLib.LayerEnum.Below,
            Line = new LayoutLib.ShapeLib.Line { Color = color, Width = 1, Dash = dash },
        };

    private static IEnumerable<LayoutLib.Annotation> Words(TrendChartModel model, Palette palette, decimal laneTop)
    {
        foreach (var note in model.Notes)
        {
            var middle = (model.Axis.Min + model.Axis.Ticks[^1].Value) / 2;
            yield return PlotTheme.Word(note.Text, YearScale.Middle(note.Year), middle, palette.ThirdInk, palette.Card);
        }

        if (model.Spans.Count > 0)
        {
            var caption = PlotTheme.Word(ChartStrings.Lane, 0, laneTop, palette.SecondInk);
            caption.XRef = caption.YRef = "paper";
            caption.XAnchor = LayoutLib.AnnotationLib.XAnchorEnum.Left;
            caption.YAnchor = LayoutLib.AnnotationLib.YAnchorEnum.Bottom;
            caption.XShift = -36;
            caption.YShift = -2;
            yield return caption;
        }
    }
}
