using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Indicators;

/// <summary>
/// How the exact values of regions are spread in one year (分布): nothing that is only about a number, a bound, a sum or of
/// another period has a place in it. Pure.
/// </summary>
/// <param name="Rows">The rows that count, from the lowest value up.</param>
/// <param name="LowerQuartile">A quarter of the way from the lowest to the highest, interpolated linearly.</param>
/// <param name="Median">Half of the way.</param>
/// <param name="UpperQuartile">Three quarters of the way.</param>
/// <param name="LeftOut">How many do not count for which reason, none of them 0, in the order of reasons.</param>
public sealed record Distribution(
    IReadOnlyList<RankingRow> Rows,
    decimal LowerQuartile,
    decimal Median,
    decimal UpperQuartile,
    IReadOnlyList<(DistributionGap Reason, int Count)> LeftOut)
{
    /// <summary>Of fewer values a quartile says less than the values themselves.</summary>
    public const int LeastRows = 5;

    public decimal Lowest => Rows[0].Value!.Value;

    public decimal Highest => Rows[^1].Value!.Value;

    /// <summary>The distribution of the rows of a ranking; <see langword="null"/> where too few of them are exact.</summary>
    /// <param name="rows">The rows, in whatever order.</param>
    /// <param name="missing">How many more regions of the same kind have nothing of the year, and no row.</param>
    public static Distribution? Of(IReadOnlyList<RankingRow> rows, int missing)
    {
        var exact = rows.Where(row => GapOf(row) is null).OrderBy(row => row.Value).ThenBy(row => row.Region.Id).ToList();
        if (exact.Count < LeastRows)
        {
            return null;
        }

        var gaps = rows.Select(GapOf).OfType<DistributionGap>()
            .Concat(Enumerable.Repeat(DistributionGap.Missing, missing))
            .GroupBy(gap => gap).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()));
        return new Distribution(exact, At(exact, 1), At(exact, 2), At(exact, 3), [.. gaps]);
    }

    private static DistributionGap? GapOf(RankingRow row) => row switch
    {
        { Value: null } or { Figure: null } => DistributionGap.Missing,
        { HasOtherPeriod: true } => DistributionGap.OtherPeriod,
        _ when row.Figure.IsSum() => DistributionGap.Summed,
        _ when row.Lower != row.Value || row.Upper != row.Value => DistributionGap.Qualified,
        _ => null,
    };

    private static decimal At(List<RankingRow> rows, int quarter)
    {
        var place = (rows.Count - 1) * quarter / 4m;
        var below = (int)place;
        var value = rows[below].Value!.Value;
        return below + 1 < rows.Count ? value + ((rows[below + 1].Value!.Value - value) * (place - below)) : value;
    }
}

/// <summary>Why a region has no place in a <see cref="Distribution"/>.</summary>
public enum DistributionGap
{
    /// <summary>There is no number.</summary>
    Missing,

    /// <summary>Its number is not exact.</summary>
    Qualified,

    /// <summary>Its number is a sum of the regions below.</summary>
    Summed,

    /// <summary>It is of another day, or another kind of period, than most.</summary>
    OtherPeriod,
}
