using Bunit;
using IndicatorDash.Figures;
using IndicatorDash.Numbers;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Figures;

public sealed class FigureValueTests : ChartTest
{
    [Fact]
    public void Value_Qualified_ShowsTheQualifierAndTitlesTheInterval()
    {
        var value = Show(FigureBuilders.Reported("2020", 2_100).AtLeast(2_200));

        Assert.StartsWith("≥2,100", value.Find(".fv").TextContent, StringComparison.Ordinal);
        Assert.Equal("2,100余人，区间[2,100, 2,200)，2020年", value.Find(".fv").GetAttribute("title"));
    }

    [Fact]
    public void Value_Shortened_TitlesEveryDigit() =>
        Assert.Contains("206,000人", Show(FigureBuilders.Reported("2020", 206_000)).Find(".fv").GetAttribute("title"), StringComparison.Ordinal);

    [Fact]
    public void Value_WrittenIn万_ReadsOutEveryDigitAndTheInterval()
    {
        var figure = FigureBuilders.Reported("2020", 21_000).Within(ValueQualifier.Exact, 20_500, 21_500);

        var value = Show(figure).Find(".fv");

        Assert.StartsWith("2.1万", value.TextContent, StringComparison.Ordinal);
        Assert.Equal("21,000人，区间[20,500, 21,500)，2020年", value.GetAttribute("title"));
        Assert.EndsWith("，21,000人，区间[20,500, 21,500)，2020年", value.QuerySelector(".fv-sr")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void States_WithoutNumber_HaveFourLooksAndTexts()
    {
        Figure?[] figures =
        [
            FigureBuilders.Without("2020", ObservationStatus.NotReported),
            FigureBuilders.Without("2020", ObservationStatus.NotApplicable),
            FigureBuilders.Without("2020", ObservationStatus.Suppressed),
            null,
            FigureBuilders.Reported("2020", 0),
        ];

        var shown = figures.Select(figure => Show(figure).Find(".fv")).ToList();

        Assert.Equal(["未报送", "不适用", "保密", "—", "0"], shown.Select(one => one.TextContent));
        Assert.Equal(5, shown.Select(one => one.ClassName).Distinct().Count());
    }

    [Fact]
    public void Link_FigureWithSource_LeadsToWhatTheCascadeSays()
    {
        var link = Show(FigureBuilders.Reported("2020", 302), linkOf: Linked).Find("a.fv");

        Assert.StartsWith("302", link.TextContent, StringComparison.Ordinal);
        Assert.Equal("/talent/370500/2020", link.GetAttribute("href"));
    }

    [Fact]
    public void Link_NothingBehindOrPlainOrOutsideOfAPage_IsNone()
    {
        var figure = FigureBuilders.Reported("2020", 302);

        Assert.Empty(Show(null, linkOf: Linked).FindAll("a"));
        Assert.Empty(Show(figure).FindAll("a"));
        Assert.Empty(Show(figure, linkOf: Linked, isPlain: true).FindAll("a"));
    }

    [Fact]
    public void Unit_AskedFor_StandsAfterANumberOnly()
    {
        Assert.Equal("人", Show(FigureBuilders.Reported("2020", 1), showUnit: true).Find(".fv-u").TextContent);
        Assert.Empty(Show(null, showUnit: true).FindAll(".fv-u"));
    }

    [Theory]
    [InlineData("2020", "pc-year", "2020")]
    [InlineData("2017/2022", "pc-span", "2017–2022累计")]
    public void Chip_Period_HasALookOfItsOwn(string period, string look, string text)
    {
        var chip = Render<PeriodChip>(parameters => parameters
            .Add(component => component.Figure, FigureBuilders.Reported(period, 1)));

        Assert.Equal(text, chip.Find($".{look}").TextContent);
    }

    [Fact]
    public void Chip_TargetSumAndDerived_AreMarked()
    {
        var target = Render<PeriodChip>(parameters => parameters
            .Add(component => component.Figure, FigureBuilders.Reported("2025", 1).Planned()));
        var sum = Render<PeriodChip>(parameters => parameters
            .Add(component => component.Figure, FigureBuilders.Reported("2022", 1).Summed(14, 16)));
        var derived = Render<PeriodChip>(parameters => parameters
            .Add(component => component.Figure, FigureBuilders.Reported("2022", 1).Derived()));

        Assert.Equal("目标（2025年）", target.Find(".pc-plan").TextContent);
        Assert.Equal("汇总14/16", sum.Find(".pc-partial").TextContent);
        Assert.Equal("推算", derived.Find(".pc-derived").TextContent);
    }

    private static string Linked(Figure figure, Indicator indicator) => $"/{indicator.Code}/{figure.RegionId}/{figure.Period}";

    private IRenderedComponent<FigureValue> Show(
        Figure? figure, bool showUnit = false, bool isPlain = false, FigureLink? linkOf = null) => Render<FigureValue>(parameters =>
    {
        parameters
            .Add(component => component.Figure, figure)
            .Add(component => component.Indicator, FigureBuilders.Counted())
            .Add(component => component.ShowUnit, showUnit)
            .Add(component => component.IsPlain, isPlain);
        if (linkOf is not null)
        {
            parameters.AddCascadingValue(linkOf);
        }
    });
}
