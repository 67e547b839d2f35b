using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Testing;

namespace IndicatorDash.Figures;

/// <summary>济南市 and 莱芜市, which is in it since 2019.</summary>
public sealed class TerritorySumTests
{
    private static readonly Indicator Trained = SampleCatalogue.Indicators.Single(indicator => indicator.Code == "trained");
    private static readonly Indicator Share = SampleCatalogue.Indicators.Single(indicator => indicator.Code == "share");

    [Fact]
    public void Sum_OfAllThatARegionIsMadeOf_HasTheirIntervalAndNothingBehindIt()
    {
        var sum = TerritorySum.Of(
            Trained, SampleCatalogue.Jinan, [Part(SampleCatalogue.Jinan, 100), Part(SampleCatalogue.Laiwu, 20) with { Qualifier = ValueQualifier.AtLeast, ScaledUpper = null }])!;

        Assert.Equal((SampleCatalogue.Jinan, 2018, 1_200_000L, 1_200_000L, null), (sum.RegionId, sum.Year, sum.ScaledValue, sum.ScaledLower, sum.ScaledUpper));
        Assert.Equal((ValueQualifier.AtLeast, FigureOrigin.Summed, 2, 2), (sum.Qualifier, sum.Origin, sum.Covered, sum.Expected));
        Assert.Equal((null, null), (sum.ObservationId, sum.ScaledSum));
    }

    [Fact]
    public void Sum_OfWhatCannotBeAdded_IsNone()
    {
        var (jinan, laiwu) = (Part(SampleCatalogue.Jinan, 100), Part(SampleCatalogue.Laiwu, 20));

        Assert.Null(TerritorySum.Of(Share, SampleCatalogue.Jinan, [jinan, laiwu]));
        Assert.Null(TerritorySum.Of(Trained, SampleCatalogue.Jinan, [jinan]));
        Assert.Null(TerritorySum.Of(Trained, SampleCatalogue.Jinan, [jinan, laiwu with { ScaledValue = null, Status = ObservationStatus.NotReported }]));
        Assert.Null(TerritorySum.Of(Trained, SampleCatalogue.Jinan, [jinan, laiwu with { Period = Period.Parse("2018-06-30") }]));
        Assert.Null(TerritorySum.Of(Trained, SampleCatalogue.Jinan, [jinan, laiwu with { Origin = FigureOrigin.Summed, Covered = 1, Expected = 2 }]));
    }

    private static Figure Part(int regionId, long value) => new()
    {
        IndicatorId = Trained.Id,
        RegionId = regionId,
        Year = 2018,
        Slot = Figure.YearSlot,
        Kind = ObservationKind.Actual,
        Period = Period.OfYear(2018),
        Status = ObservationStatus.Reported,
        Origin = FigureOrigin.Observed,
        ScaledValue = value * Scaled.Factor,
        ScaledLower = value * Scaled.Factor,
        ScaledUpper = value * Scaled.Factor,
        ObservationId = regionId,
    };
}
