using IndicatorDash.Figures;
using IndicatorDash.Observations;
using IndicatorDash.Periods;

namespace IndicatorDash.Web.Provenance;

public sealed class FactKeyTests
{
    [Theory]
    [InlineData("members-trained-times.630000.2020", FactKind.Actual)]
    [InlineData("members-trained.520000.2017/2022-04", FactKind.Actual)]
    [InlineData("community-canteens.370500.2022-04-14.target", FactKind.Target)]
    [InlineData("members-trained-times.370000.2022.own", FactKind.Own)]
    public void Parse_WhatWasWritten_ReadsItBack(string text, FactKind kind)
    {
        Assert.True(FactKey.TryParse(text, out var key));

        Assert.Equal(kind, key.Kind);
        Assert.Equal(text, key.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("a.630000.2020.plan")]
    [InlineData("a.630000.2020.target.x")]
    public void Parse_AnythingElse_GivesNothing(string? text) => Assert.False(FactKey.TryParse(text, out _));

    [Fact]
    public void Find_SumInPlaceOfANonReport_TellsTheTwoApart()
    {
        var sum = Of(Figure.YearSlot, FigureOrigin.Summed, ObservationStatus.Reported);
        var own = Of(1, FigureOrigin.Observed, ObservationStatus.NotReported);
        Figure[] figures = [own, sum];

        Assert.Same(sum, Key(FactKind.Actual).Find(figures));
        Assert.Same(own, Key(FactKind.Own).Find(figures));
        Assert.Null(Key(FactKind.Target).Find(figures));
    }

    [Theory]
    [InlineData("http://host/a", "http://host/a?fact=i.630000.2020")]
    [InlineData("http://host/a?x=1#y", "http://host/a?x=1&fact=i.630000.2020")]
    [InlineData("http://host/a?fact=o.1.2&x=1", "http://host/a?x=1&fact=i.630000.2020")]
    public void With_AnAddress_KeepsWhatElseItSays(string uri, string expected)
    {
        var opened = FactUrls.With(uri, Key(FactKind.Actual));

        Assert.Equal(expected, opened);
        Assert.DoesNotContain("fact", FactUrls.Without(opened), StringComparison.Ordinal);
    }

    private static FactKey Key(FactKind kind) => new("i", "630000", Period.OfYear(2020), kind);

    private static Figure Of(int slot, FigureOrigin origin, ObservationStatus status) => new()
    {
        IndicatorId = 1,
        RegionId = 630000,
        Year = 2020,
        Slot = slot,
        Kind = ObservationKind.Actual,
        Period = Period.OfYear(2020),
        Status = status,
        Origin = origin,
    };
}
