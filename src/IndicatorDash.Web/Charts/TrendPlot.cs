using IndicatorDash.Figures;
using IndicatorDash.Web.Localization;
using Plotly.Blazor;
using Plotly.Blazor.Traces;
using ScatterLib = Plotly.Blazor.Traces.ScatterLib;

namespace IndicatorDash.Web.Charts;

/// <summary>Draws a <see cref="TrendChartModel"/>.</summary>
internal sealed class TrendPlot(TrendChartModel model, Palette palette)
{
    /// <summary>The name of the traces of yearly values, before the name of the region.</summary>
    public const string Yearly = "yearly:";

    /// <summary>The names of the traces of spans, of targets and of intervals.</summary>
    public const string Spans = "spans";

    /// <inheritdoc cref="Spans"/>
    public const string Targets = "targets";

    /// <inheritdoc cref="Spans"/>
    public const string Intervals = "intervals";

    // How far an arrow reaches that stands for an interval without an end.
    private const decimal ArrowReach = 0.07m;

    private static readonly ScatterLib.MarkerLib.SymbolEnum[] Symbols =
        [ScatterLib.MarkerLib.SymbolEnum.Circle, ScatterLib.MarkerLib.SymbolEnum.Square, ScatterLib.MarkerLib.SymbolEnum.TriangleUp, ScatterLib.MarkerLib.SymbolEnum.Pentagon, ScatterLib.MarkerLib.SymbolEnum.X];

    private readonly List<ITrace> _traces = [];
    private readonly List<IReadOnlyList<Figure?>> _points = [];

    public PlotDrawing Draw()
    {
        for (var i = 0; i < model.Series.Count; i++)
        {
            var series = model.Series[i];
            AddLinks(series, palette.Series[i]);
            AddIntervals(series, palette.Series[i]);
            AddMarks(series, palette.Series[i], Symbols[i]);
            AddAsides(series, palette.Series[i], Symbols[i]);
            AddOpenEnds(series, palette.Series[i]);
        }

        if (model.Series.Count == 1)
        {
            AddLabels(model.Series[0]);
        }

        AddTargets();
        AddSpans();
        return new PlotDrawing(_traces, TrendPlotLayout.Of(model, palette), _points);
    }

    private decimal Reach => model.Axis.Max - model.Axis.Min;

    private void Add(ITrace trace, IReadOnlyList<Figure?>? points = null)
    {
        _traces.Add(trace);
        _points.Add(points ?? []);
    }

    private void AddLinks(TrendSeries series, string color)
    {
        foreach (var links in series.Links.GroupBy(link => link.IsDotted))
        {
            Add(new Scatter
            {
                Mode = ScatterLib.ModeFlag.Lines,
                // A gap in the list lifts the pen.
                X = [.. links.SelectMany(link => new object?[] { series.Marks[link.From].X, series.Marks[link.To].X, null })!],
                Y = [.. links.SelectMany(link => new object?[] { series.Marks[link.From].Value, series.Marks[link.To].Value, null })!],
                ConnectGaps = false,
                Line = new ScatterLib.Line { Color = color, Width = links.Key ? 1.4m : 2, Dash = links.Key ? "4px,4px" : "solid" },
                HoverInfo = ScatterLib.HoverInfoFlag.Skip,
            });
        }
    }

    // One point for every year of the axis, so that a year without a value is a point without a value.
    private void AddMarks(TrendSeries series, string color, ScatterLib.MarkerLib.SymbolEnum symbol)
    {
        var years = Enumerable.Range(model.FirstYear, model.LastYear - model.FirstYear + 1).ToList();
        var byYear = series.Marks.Where(mark => mark.Shape != MarkShape.Aside).ToDictionary(mark => mark.Figure.Year);
        var marks = years.ConvertAll(year => byYear.GetValueOrDefault(year));
        Add(
            new Scatter
            {
                Name = Yearly + PlotDrawing.Encode(series.Region.NameForReader()),
                Mode = ScatterLib.ModeFlag.Markers,
                X = [.. years.Select((year, i) => (object)(marks[i]?.X ?? YearScale.Middle(year)))],
                Y = [.. marks.Select(mark => (object?)mark?.Value)!],
                HoverInfo = ScatterLib.HoverInfoFlag.Text,
                HoverTextArray = [.. marks.Select(mark => mark is null ? "" : Hover(series, mark.Hover))],
                Marker = new ScatterLib.Marker
                {
                    Size = 10,
                    SymbolArray = [.. marks.Select(mark => (ScatterLib.MarkerLib.SymbolEnum?)(mark?.Shape == MarkShape.Derived ? ScatterLib.MarkerLib.SymbolEnum.Diamond : symbol))],
                    ColorArray = [.. marks.Select(mark => (object)(mark?.Shape is MarkShape.Derived or MarkShape.Sum ? palette.Card : color))],
                    Opacity = 1,
                    Line = new ScatterLib.MarkerLib.Line { Color = color, Width = 2 },
                },
                ClipOnAxis = false,
            },
            marks.ConvertAll(mark => mark?.Figure));
    }

    // Only of the marks that have one: a bar of no length would still have its ends drawn.
    private void AddIntervals(TrendSeries series, string color)
    {
        var marks = series.Marks
            .Where(mark => mark.Shape != MarkShape.Aside && (Above(mark) ?? Below(mark)) is not null)
            .ToList();
        if (marks.Count > 0)
        {
            Add(new Scatter
            {
                Name = Intervals,
                Mode = ScatterLib.ModeFlag.Markers,
                Marker = new ScatterLib.Marker { Size = 1, Color = color },
                X = [.. marks.Select(mark => (object)mark.X)],
                Y = [.. marks.Select(mark => (object)mark.Value)],
                HoverInfo = ScatterLib.HoverInfoFlag.Skip,
                ErrorY = new ScatterLib.ErrorY
                {
                    Type = ScatterLib.ErrorYLib.TypeEnum.Data,
                    Symmetric = false,
                    Array = [.. marks.Select(mark => (object)(Above(mark) ?? 0))],
                    ArrayMinus = [.. marks.Select(mark => (object)(Below(mark) ?? 0))],
                    Color = color,
                    Thickness = 1.5m,
                    Width = 6,
                },
            });
        }
    }

    private decimal? Above(TrendMark mark) => Part(mark.Upper is { } upper
        ? upper - mark.Value
        : Reach * ArrowReach);

    private decimal? Below(TrendMark mark) => Part(mark.Lower is { } lower
        ? mark.Value - lower
        : Math.Min(Reach * ArrowReach, mark.Value - model.Axis.Min));

    private decimal? Part(decimal size) => size >= Reach * PlotTheme.LeastInterval ? size : null;

    private void AddOpenEnds(TrendSeries series, string color)
    {
        var ends = series.Marks
            .Where(mark => mark.Shape != MarkShape.Aside)
            .SelectMany(mark => new[]
            {
                mark.Upper is null ? (mark.X, Y: mark.Value + Above(mark), Symbol: ScatterLib.MarkerLib.SymbolEnum.TriangleUp) : default,
                mark.Lower is null ? (mark.X, Y: mark.Value - Below(mark), Symbol: ScatterLib.MarkerLib.SymbolEnum.TriangleDown) : default,
            })
            .Where(end => end.Y is not null)
            .ToList();
        if (ends.Count > 0)
        {
            Add(new Scatter
            {
                Mode = ScatterLib.ModeFlag.Markers,
                X = [.. ends.Select(end => (object)end.X)],
                Y = [.. ends.Select(end => (object)end.Y!.Value)],
                HoverInfo = ScatterLib.HoverInfoFlag.Skip,
                Marker = new ScatterLib.Marker
                {
                    Size = 9,
                    Color = color,
                    SymbolArray = [.. ends.Select(end => (ScatterLib.MarkerLib.SymbolEnum?)end.Symbol)],
                },
            });
        }
    }

    private void AddAsides(TrendSeries series, string color, ScatterLib.MarkerLib.SymbolEnum symbol)
    {
        var asides = series.Marks.Where(mark => mark.Shape == MarkShape.Aside).ToList();
        if (asides.Count > 0)
        {
            Add(
                new Scatter
                {
                    Mode = ScatterLib.ModeFlag.Markers,
                    X = [.. asides.Select(mark => (object)mark.X)],
                    Y = [.. asides.Select(mark => (object)mark.Value)],
                    HoverInfo = ScatterLib.HoverInfoFlag.Text,
                    HoverTextArray = [.. asides.Select(mark => Hover(series, mark.Hover))],
                    Marker = new ScatterLib.Marker { Size = 6, Symbol = symbol, Color = color, Opacity = 0.7m },
                },
                asides.ConvertAll(mark => (Figure?)mark.Figure));
        }
    }

    // Above the mark and its interval, or below where a target is close above.
    private void AddLabels(TrendSeries series)
    {
        var marks = series.Marks.Where(mark => mark.Shape != MarkShape.Aside).ToList();
        var below = marks.ConvertAll(mark => model.Targets.Any(target => target.Figure.Year == mark.Figure.Year
            && target.Value >= mark.Value && target.Value - mark.Value < Reach * 0.15m));
        Add(new Scatter
        {
            // The marks are not seen: they keep the text clear of those that are.
            Mode = ScatterLib.ModeFlag.Markers | ScatterLib.ModeFlag.Text,
            Marker = new ScatterLib.Marker { Size = 15, Opacity = 0 },
            X = [.. marks.Select(mark => (object)mark.X)],
            Y = [.. marks.Select((mark, i) => (object)(below[i] ? mark.Value - (Below(mark) ?? 0) : mark.Value + (Above(mark) ?? 0)))],
            TextArray = [.. marks.Select(mark => $"<b>{PlotDrawing.Encode(mark.Label).ReplaceLineEndings("<br>")}</b>")],
            TextPositionArray = [.. below.Select(isBelow => (ScatterLib.TextPositionEnum?)(isBelow ? ScatterLib.TextPositionEnum.BottomCenter : ScatterLib.TextPositionEnum.TopCenter))],
            TextFont = new ScatterLib.TextFont { Family = PlotTheme.FontFamily, Size = PlotTheme.FontSize, Color = palette.Ink },
            HoverInfo = ScatterLib.HoverInfoFlag.Skip,
            ClipOnAxis = false,
        });
    }

    private void AddTargets()
    {
        if (model.Targets.Count == 0)
        {
            return;
        }

        var single = model.Series.Count == 1;
        Add(
            new Scatter
            {
                Name = Targets,
                Mode = single ? ScatterLib.ModeFlag.Markers | ScatterLib.ModeFlag.Text : ScatterLib.ModeFlag.Markers,
                X = [.. model.Targets.Select(target => (object)target.X)],
                Y = [.. model.Targets.Select(target => (object)target.Value)],
                TextArray = single ? [.. model.Targets.Select(target => PlotDrawing.Encode(target.Label))] : null,
                TextPositionArray = [.. model.Targets.Select(target => (ScatterLib.TextPositionEnum?)PositionOf(target))],
                TextFont = new ScatterLib.TextFont { Family = PlotTheme.FontFamily, Size = PlotTheme.FontSize, Color = palette.Plan },
                HoverInfo = ScatterLib.HoverInfoFlag.Text,
                HoverTextArray = [.. model.Targets.Select(target => Hover(model.Series[target.Series], target.Hover))],
                Marker = new ScatterLib.Marker
                {
                    Symbol = ScatterLib.MarkerLib.SymbolEnum.LineEw,
                    Size = 30,
                    Color = palette.Plan,
                    Line = new ScatterLib.MarkerLib.Line
                    {
                        Width = 3,
                        ColorArray = [.. model.Targets.Select(target => (object)(single ? palette.Plan : palette.Series[target.Series]))],
                    },
                },
                ClipOnAxis = false,
            },
            [.. model.Targets.Select(target => target.Figure)]);
    }

    // Above its line, or below where what was reached stands close above.
    private ScatterLib.TextPositionEnum PositionOf(TrendTarget target) => model.Series
        .SelectMany(series => series.Marks)
        .Any(mark => mark.Figure.Year == target.Figure.Year && mark.Value > target.Value && mark.Value - target.Value < Reach * 0.25m)
            ? ScatterLib.TextPositionEnum.BottomCenter
            : ScatterLib.TextPositionEnum.TopCenter;

    private void AddSpans()
    {
        if (model.Spans.Count == 0)
        {
            return;
        }

        Add(TrendPlotLayout.SpanBars(model, palette), [.. model.Spans.Select(span => span.Figure)]);
        Add(TrendPlotLayout.SpanLabels(model, palette));
    }

    private string Hover(TrendSeries series, string text) =>
        PlotDrawing.Encode(model.Series.Count > 1 ? $"{series.Region.NameForReader()} {text}" : text);
}
