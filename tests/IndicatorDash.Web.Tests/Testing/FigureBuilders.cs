using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.Testing;

/// <summary>Figures, indicators and regions with no more said than a test needs.</summary>
internal static class FigureBuilders
{
    public const int DongyingId = 370500;

    public static Indicator Counted(string unit = "人", Measure measure = Measure.Flow, int decimals = 0) => new()
    {
        Id = 1,
        Code = "talent",
        Name = "引进人才",
        NameEn = "Talent introduced",
        ThemeId = 1,
        UnitCode = unit,
        Measure = measure,
        Aggregation = Aggregation.Sum,
        Decimals = decimals,
        Better = Direction.Higher,
        Order = 1,
    };

    public static Indicator Share(int decimals = 1) => new()
    {
        Id = 1,
        Code = "share",
        Name = "占比",
        NameEn = "Share",
        ThemeId = 1,
        UnitCode = UnitDirectory.Percent,
        Measure = Measure.Rate,
        Aggregation = Aggregation.None,
        Decimals = decimals,
        Better = Direction.Higher,
        Order = 1,
    };

    public static Unit Persons { get; } = new() { Code = "人", NameEn = "persons", Divisible = false };

    public static Region Dongying { get; } = City(DongyingId, "东营市", "dongyingshi", "dys");

    public static Region Nation { get; } = new()
    {
        Id = Region.NationId,
        Name = "全国",
        ShortName = "全国",
        Abbreviation = "",
        Level = RegionLevel.Nation,
        Kind = RegionKind.Administrative,
        Pinyin = "",
        Initials = "",
    };

    public static Region City(int id, string name, string pinyin = "", string initials = "") => new()
    {
        Id = id,
        Name = name,
        ShortName = name.TrimEnd('市'),
        Abbreviation = "",
        Level = RegionLevel.Prefecture,
        Kind = RegionKind.Administrative,
        ParentId = 370000,
        Pinyin = pinyin,
        Initials = initials,
    };

    public static Region Province(int id, string name, string abbreviation) => new()
    {
        Id = id,
        Name = name,
        ShortName = name.TrimEnd('省'),
        Abbreviation = abbreviation,
        Level = RegionLevel.Province,
        Kind = RegionKind.Administrative,
        ParentId = 0,
        Pinyin = "",
        Initials = "",
    };

    /// <summary>A reported figure of a period, in the slot that its kind of period has.</summary>
    public static Figure Reported(string period, decimal value, int regionId = DongyingId)
    {
        var parsed = Period.Parse(period);
        return new Figure
        {
            IndicatorId = 1,
            RegionId = regionId,
            Year = parsed.Year,
            Slot = parsed.Kind == PeriodKind.Span ? 1 : Figure.YearSlot,
            Kind = ObservationKind.Actual,
            Period = parsed,
            Status = ObservationStatus.Reported,
            Origin = FigureOrigin.Observed,
            ScaledValue = Scaled.From(value),
            ScaledLower = Scaled.From(value),
            ScaledUpper = Scaled.From(value),
            ObservationId = 7,
        };
    }

    /// <summary>约.</summary>
    public static Figure About(this Figure figure, decimal lower, decimal upper) =>
        figure.Within(ValueQualifier.About, lower, upper);

    /// <summary>余 with an upper bound, 以上 without one.</summary>
    public static Figure AtLeast(this Figure figure, decimal? upper = null) =>
        figure.Within(ValueQualifier.AtLeast, Scaled.ToDecimal(figure.ScaledValue!.Value), upper);

    /// <summary>以内.</summary>
    public static Figure AtMost(this Figure figure) =>
        figure.Within(ValueQualifier.AtMost, null, Scaled.ToDecimal(figure.ScaledValue!.Value));

    public static Figure Within(this Figure figure, ValueQualifier qualifier, decimal? lower, decimal? upper) => figure with
    {
        Qualifier = qualifier,
        ScaledLower = Scaled.From(lower),
        ScaledUpper = Scaled.From(upper),
    };

    public static Figure Derived(this Figure figure) =>
        figure with { Status = ObservationStatus.Derived };

    /// <summary>A sum of the regions below.</summary>
    public static Figure Summed(this Figure figure, int covered, int expected) => figure with
    {
        Origin = FigureOrigin.Summed,
        ObservationId = null,
        ScaledSum = figure.ScaledValue,
        SumQualifier = figure.Qualifier,
        ScaledSumLower = figure.ScaledLower,
        ScaledSumUpper = figure.ScaledUpper,
        Covered = covered,
        Expected = expected,
    };

    /// <summary>A region's own figure with a sum of the regions below beside it.</summary>
    public static Figure Beside(this Figure own, Figure sum) => own with
    {
        ScaledSum = sum.ScaledValue,
        SumQualifier = sum.Qualifier,
        ScaledSumLower = sum.ScaledLower,
        ScaledSumUpper = sum.ScaledUpper,
        Covered = sum.Covered,
        Expected = sum.Expected,
    };

    public static Figure Planned(this Figure figure) =>
        figure with { Kind = ObservationKind.Target, Slot = 2 };

    /// <summary>No number, and why.</summary>
    public static Figure Without(string period, ObservationStatus status, int regionId = DongyingId) =>
        Reported(period, 0, regionId) with { Status = status, ScaledValue = null, ScaledLower = null, ScaledUpper = null };

    /// <summary>全部 without a number.</summary>
    public static Figure AllOf(string period) =>
        Reported(period, 0) with { Qualifier = ValueQualifier.All, ScaledValue = null, ScaledLower = null, ScaledUpper = null };
}
