using IndicatorDash.Numbers;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Charts;

/// <summary>The order of the rows of a <see cref="RankingChartModel"/>.</summary>
public enum RankingSort
{
    /// <summary>By the code of the region.</summary>
    Code,

    /// <summary>The greatest value first, regions without one last.</summary>
    Value,
}

/// <summary>Which of two values is above the other, as far as their intervals tell.</summary>
internal static class RankingOrder
{
    /// <summary>Whether every number that a row may mean is above every number that another may mean.</summary>
    public static bool IsAbove(RankingRow row, RankingRow other) => FigureChange.IsBelow(Range(other), Range(row));

    /// <summary>Whether both are the same exact number.</summary>
    public static bool IsTie(RankingRow row, RankingRow other) =>
        Range(row).IsExact && Range(other).IsExact && row.Value == other.Value;

    /// <summary>
    /// The places of the rows: one more than the number of rows above it, for a row that is above, below or equal to
    /// each of the others beyond doubt. A bound (≥2,100) and a sum that leaves regions out have none.
    /// </summary>
    public static IReadOnlyList<RankingRow> Ranked(IReadOnlyList<RankingRow> rows)
    {
        var candidates = rows.Where(row => row.Value is not null && !row.HasOtherPeriod).ToList();
        return [.. rows.Select(row => candidates.Contains(row) ? Placed(row, candidates) : row)];
    }

    private static RankingRow Placed(RankingRow row, List<RankingRow> candidates) => Place(row, candidates) is { } place
        ? row with { Rank = place }
        : row with { RankRange = RangeOf(row, candidates) };

    // From the place below all that are above it beyond doubt, to the place above all that are below it beyond doubt.
    private static RankRange? RangeOf(RankingRow row, List<RankingRow> candidates)
    {
        if (row.Figure is null || row.Figure.IsPartialSum())
        {
            return null;
        }

        var others = candidates.Where(other => !ReferenceEquals(other, row)).ToList();
        var best = 1 + others.Count(other => IsAbove(other, row));
        var worst = 1 + others.Count(other => !IsAbove(row, other) && !IsTie(row, other));
        return best == 1 && worst == candidates.Count ? null : new RankRange(best, worst, candidates.Count);
    }

    private static int? Place(RankingRow row, List<RankingRow> candidates)
    {
        if (row.Figure is null || row.Figure.IsPartialSum() || row.Figure.Qualifier is ValueQualifier.AtLeast or ValueQualifier.AtMost)
        {
            return null;
        }

        var above = 0;
        foreach (var other in candidates.Where(other => !ReferenceEquals(other, row)))
        {
            if (IsAbove(other, row))
            {
                above++;
            }
            else if (!IsAbove(row, other) && !IsTie(row, other))
            {
                return null;
            }
        }

        return above + 1;
    }

    private static Quantity Range(RankingRow row) => new(row.Value!.Value, row.Figure!.Qualifier, row.Lower, row.Upper);
}
