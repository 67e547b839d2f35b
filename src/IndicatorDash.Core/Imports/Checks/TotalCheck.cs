using IndicatorDash.Numbers;
using IndicatorDash.Periods;

namespace IndicatorDash.Imports.Checks;

/// <summary>What came of checking a total against its parts.</summary>
public enum TotalResult
{
    /// <summary>一致: they add up, or the total lies within what the parts may add up to.</summary>
    Agrees = 0,

    /// <summary>不一致.</summary>
    Differs = 1,

    /// <summary>不能核对: not every region below has a value, so that a sum would be one of some of them only.</summary>
    Incomplete = 2,

    /// <summary>不能核对: the indicator is a rate, or is not added up.</summary>
    NotAdditive = 3,

    /// <summary>不能核对: a value below has an error.</summary>
    HasErrors = 4,
}

/// <summary>A total and what the regions below it add up to (合计核对); values in the indicator's unit.</summary>
public sealed record TotalCheck
{
    public required int RegionId { get; init; }

    public required int IndicatorId { get; init; }

    public required Period Period { get; init; }

    /// <summary>Where the total stands; none where it is the published one.</summary>
    public string? Locator { get; init; }

    /// <summary>The total; none where its cell has no value.</summary>
    public decimal? Total { get; init; }

    /// <summary>How the total was qualified.</summary>
    public ValueQualifier TotalQualifier { get; init; }

    /// <summary>How loose the sum is.</summary>
    public ValueQualifier SumQualifier { get; init; }

    /// <summary>What the parts add up to, also those of some regions where they exceed the total; none where they cannot be added.</summary>
    public decimal? Sum { get; init; }

    /// <summary>The least that they may add up to, by their wording; none if it sets none.</summary>
    public decimal? SumLower { get; init; }

    /// <summary>The most that they may add up to; none if it sets none.</summary>
    public decimal? SumUpper { get; init; }

    /// <summary>The total less the sum.</summary>
    public decimal? Difference => Total - Sum;

    /// <summary>Regions with a value, of the file or published.</summary>
    public required int Covered { get; init; }

    /// <summary>Those of them whose value is not in the file but published.</summary>
    public int FromPublished { get; init; }

    /// <summary>Regions that there are to report.</summary>
    public required int Expected { get; init; }

    /// <summary>The regions without a value, at most ten of them, by id.</summary>
    public IReadOnlyList<int> Missing { get; init; } = [];

    public required TotalResult Result { get; init; }
}
