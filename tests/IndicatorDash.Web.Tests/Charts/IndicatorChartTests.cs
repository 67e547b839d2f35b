using System.Globalization;
using System.Text.Json;
using Bunit;
using IndicatorDash.Figures;
using IndicatorDash.Observations;
using IndicatorDash.Regions;
using IndicatorDash.Web.Colours;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Testing;
using Microsoft.AspNetCore.Components;
using Plotly.Blazor;
using Plotly.Blazor.Interop;

namespace IndicatorDash.Web.Charts;

public sealed class IndicatorChartTests : ChartTest
{
    [Fact]
    public void Draw_NameWithMarkup_IsEncoded()
    {
        Show(Trend(FigureBuilders.City(FigureBuilders.DongyingId, "<b>东营</b>市"), FigureBuilders.Reported("2020", 1)));

        var drawn = Drawn("newPlot");
        Assert.DoesNotContain("<b>东营", drawn, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;东营", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_RankingNameWithMarkup_IsEncoded()
    {
        var model = new RankingChartBuilder(FigureText.Current).Build(
            FigureBuilders.Counted(), null, 2022, [FigureBuilders.City(1, "<b>甲</b>市")], [FigureBuilders.Reported("2022", 1, 1)]);

        Show(model);

        Assert.DoesNotContain("<b>甲", Drawn("newPlot"), StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_MissingYear_IsNullAndNotZero()
    {
        Show(Trend(FigureBuilders.Dongying, FigureBuilders.Reported("2020", 5), FigureBuilders.Reported("2022", 7)));

        var yearly = Trace("newPlot", TrendPlot.Yearly);
        Assert.Equal(["5", null, "7"], yearly.GetProperty("y").EnumerateArray().Select(Text));
    }

    [Fact]
    public void Draw_MissingRegion_IsNullAndNotZero()
    {
        Show(new RankingChartBuilder(FigureText.Current).Build(
            FigureBuilders.Counted(),
            null,
            2022,
            [FigureBuilders.City(1, "甲市"), FigureBuilders.City(2, "乙市")],
            [FigureBuilders.Reported("2022", 0, 1), FigureBuilders.Without("2022", ObservationStatus.NotReported, 2)]));

        Assert.Equal(["0", null], Trace("newPlot", RankingPlot.Bars).GetProperty("x").EnumerateArray().Select(Text));
        Assert.Contains("未报送", Drawn("newPlot"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(44.8, 14, 16)]
    [InlineData(99.8, 14, 16)]
    public void Draw_LongLabelOfALongBar_HasItsRoomOnATelephone(double value, int covered, int expected)
    {
        Show(new RankingChartBuilder(FigureText.Current).Build(
            FigureBuilders.Counted(),
            null,
            2022,
            [FigureBuilders.City(1, "新疆维吾尔自治区"), FigureBuilders.City(2, "乙市")],
            [FigureBuilders.Reported("2022", (decimal)value * 10_000, 1).Summed(covered, expected), FigureBuilders.Reported("2022", 100, 2)]));

        var layout = Json("newPlot")[2];
        var range = layout.GetProperty("xaxis").GetProperty("range");
        // Eight characters of the name, and thirteen of the label, with the air beside them.
        var plot = ChartModel.LeastWidth - 104 - layout.GetProperty("margin").GetProperty("r").GetDouble();
        var bar = plot * value * 10_000 / range[1].GetDouble();
        Assert.InRange(bar + 80, 0, ChartModel.LeastWidth - 104);
    }

    [Fact]
    public void Draw_ShortLabels_LeaveTheRoomToTheBars()
    {
        Show(new RankingChartBuilder(FigureText.Current).Build(
            FigureBuilders.Counted(), null, 2022, [FigureBuilders.City(1, "甲市")], [FigureBuilders.Reported("2022", 3, 1)]));

        Assert.Equal(16, Json("newPlot")[2].GetProperty("margin").GetProperty("r").GetDouble());
    }

    [Fact]
    public void Draw_IntervalOfABar_IsDrawnWhereItCanBeSeen()
    {
        Show(new RankingChartBuilder(FigureText.Current).Build(
            FigureBuilders.Counted(),
            null,
            2022,
            [FigureBuilders.City(1, "甲市"), FigureBuilders.City(2, "乙市")],
            [
                FigureBuilders.Reported("2022", 206_000, 1).About(205_500, 206_500),
                FigureBuilders.Reported("2022", 100_000, 2).About(50_000, 150_000),
            ]));

        var intervals = Json("newPlot")[1].EnumerateArray().Single(trace => trace.TryGetProperty("error_x", out _));
        Assert.Equal(["100000"], intervals.GetProperty("x").EnumerateArray().Select(Text));
    }

    [Fact]
    public void Draw_Span_IsNeverAmongTheYearlyValues()
    {
        Show(Trend(FigureBuilders.Dongying, FigureBuilders.Reported("2020", 5), FigureBuilders.Reported("2018/2020", 777)));

        Assert.Equal([null, null, "5"], Trace("newPlot", TrendPlot.Yearly).GetProperty("y").EnumerateArray().Select(Text));
        var spans = Trace("newPlot", TrendPlot.Spans);
        Assert.Equal(("bar", "y2"), (spans.GetProperty("type").GetString(), spans.GetProperty("yaxis").GetString()));
        Assert.Equal("3", Text(spans.GetProperty("x")[0]));
        Assert.Equal("2018", Text(spans.GetProperty("base")[0]));
    }

    [Fact]
    public void Draw_Target_IsATraceOfItsOwn()
    {
        Show(Trend(FigureBuilders.Dongying, FigureBuilders.Reported("2022", 302), FigureBuilders.Reported("2022", 320).Planned()));

        Assert.Equal(["302"], Trace("newPlot", TrendPlot.Yearly).GetProperty("y").EnumerateArray().Select(Text));
        Assert.Equal(["320"], Trace("newPlot", TrendPlot.Targets).GetProperty("y").EnumerateArray().Select(Text));
    }

    [Fact]
    public void Draw_Interval_IsAnErrorBarOfTheQualifiedValueOnly()
    {
        Show(Trend(FigureBuilders.Dongying, FigureBuilders.Reported("2021", 281), FigureBuilders.Reported("2022", 300).About(250, 350)));

        var intervals = Trace("newPlot", TrendPlot.Intervals);
        Assert.Equal(["2022.5"], intervals.GetProperty("x").EnumerateArray().Select(Text));
        Assert.Equal(["50"], intervals.GetProperty("error_y").GetProperty("array").EnumerateArray().Select(Text));
        Assert.Equal(["50"], intervals.GetProperty("error_y").GetProperty("arrayminus").EnumerateArray().Select(Text));
    }

    [Fact]
    public void Draw_Twice_ReactsOnceAfterTheModelChanged()
    {
        var chart = Show(Trend(FigureBuilders.Dongying, FigureBuilders.Reported("2020", 5)));

        chart.Render(parameters => parameters.Add(
            component => component.Model, Trend(FigureBuilders.Dongying, FigureBuilders.Reported("2020", 6))));

        Assert.Single(Plotly.Invocations["newPlot"]);
        Assert.Single(Plotly.Invocations["react"]);
        Assert.Equal(["6"], Trace("react", TrendPlot.Yearly).GetProperty("y").EnumerateArray().Select(Text));
    }

    [Fact]
    public void Render_SameModelAgain_DrawsNothing()
    {
        var model = Trend(FigureBuilders.Dongying, FigureBuilders.Reported("2020", 5));
        var chart = Show(model);

        chart.Render(parameters => parameters.Add(component => component.Model, model));

        Assert.Empty(Plotly.Invocations["react"]);
    }

    [Fact]
    public void Render_DarkPage_DrawsInItsColours()
    {
        var chart = Show(Trend(FigureBuilders.Dongying, FigureBuilders.Reported("2020", 5)));

        chart.Render(parameters => parameters.Add(component => component.Dark, true));

        Assert.Contains(Palette.Dark.Series[0], Drawn("react"), StringComparison.Ordinal);
        Assert.DoesNotContain(Palette.Light.Series[0], Drawn("react"), StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_ForAReaderWhoChoseDark_IsInThoseColours()
    {
        Render<IndicatorChart>(parameters => parameters
            .Add(component => component.Model, Trend(FigureBuilders.Dongying, FigureBuilders.Reported("2020", 5)))
            .AddCascadingValue(new ReaderColours(ColourScheme.Dark, IsDark: true)));

        Assert.Contains(Palette.Dark.Series[0], Drawn("newPlot"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Click_OnAMark_HandsItsFigureOver()
    {
        Figure? clicked = null;
        var chart = Render<IndicatorChart>(parameters => parameters
            .Add(component => component.Model, Trend(FigureBuilders.Dongying, FigureBuilders.Reported("2020", 5), FigureBuilders.Reported("2022", 7)))
            .Add(component => component.OnPointClick, figure => clicked = figure));

        await chart.InvokeAsync(() => chart.FindComponent<PlotlyChart>().Instance.ClickEvent([Point(trace: 0, point: 2)]));

        Assert.Equal(2022, clicked?.Year);
    }

    [Fact]
    public async Task Click_OnAMissingYear_DoesNothing()
    {
        Figure? clicked = null;
        var chart = Render<IndicatorChart>(parameters => parameters
            .Add(component => component.Model, Trend(FigureBuilders.Dongying, FigureBuilders.Reported("2020", 5), FigureBuilders.Reported("2022", 7)))
            .Add(component => component.OnPointClick, figure => clicked = figure));

        await chart.InvokeAsync(() => chart.FindComponent<PlotlyChart>().Instance.ClickEvent([Point(trace: 0, point: 1)]));

        Assert.Null(clicked);
    }

    [Fact]
    public void Prerender_Always_HasTheSummaryAndTheHeightOfTheDrawing()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        var model = Trend(FigureBuilders.Dongying, FigureBuilders.Reported("2020", 5));

        var chart = Show(model);

        Assert.Equal(model.Summary, chart.Find("figcaption").TextContent);
        Assert.StartsWith($"height:{model.Height}px;", chart.Find(".ic-plot").GetAttribute("style"), StringComparison.Ordinal);
        Assert.Empty(Plotly.Invocations["newPlot"]);
    }

    [Fact]
    public void Config_Always_IsChineseWithoutModeBar()
    {
        Show(Trend(FigureBuilders.Dongying, FigureBuilders.Reported("2020", 5)));

        var config = Json("newPlot")[3];
        Assert.Equal("zh-CN", config.GetProperty("locale").GetString());
        Assert.True(config.GetProperty("locales").TryGetProperty("zh-CN", out _));
        Assert.Equal("false", config.GetProperty("displayModeBar").ToString(), ignoreCase: true);
    }

    private static TrendChartModel Trend(Region region, params Figure[] figures) =>
        new TrendChartBuilder(FigureText.Current).Build(FigureBuilders.Counted(), null, [region], figures);

    private static EventDataPoint Point(int trace, int point) => new()
    {
        TraceIndex = trace,
        CurveNumber = JsonSerializer.SerializeToElement(trace),
        PointIndex = JsonSerializer.SerializeToElement(point),
    };

    private static string? Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => element.GetDouble().ToString(CultureInfo.InvariantCulture),
        _ => element.ToString(),
    };

    private IRenderedComponent<IndicatorChart> Show(ChartModel model) =>
        Render<IndicatorChart>(parameters => parameters.Add(component => component.Model, model));

    private JsonElement[] Json(string call) =>
    [
        .. Plotly.Invocations[call][^1].Arguments.Select(argument => JsonSerializer.SerializeToElement(argument)),
    ];

    private string Drawn(string call) => string.Concat(Plotly.Invocations[call][^1].Arguments
        .Select(argument => JsonSerializer.Serialize(argument, JsonOptions)));

    private JsonElement Trace(string call, string name) => Json(call)[1].EnumerateArray()
        .Single(trace => trace.TryGetProperty("name", out var value) && value.GetString()!.StartsWith(name, StringComparison.Ordinal));

    private static readonly JsonSerializerOptions JsonOptions =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
