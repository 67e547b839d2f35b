using IndicatorDash.Numbers;

namespace IndicatorDash.Imports;

/// <summary>The change from one value to another, as far as the wording of both allows to say it.</summary>
/// <param name="Difference">The later value less the earlier, in the unit; of shares in percentage points.</param>
/// <param name="Lower">The least it may be; none if the wording sets none.</param>
/// <param name="Upper">The most it may be; none if the wording sets none.</param>
/// <param name="Percent">The difference in percent of the earlier value; none for shares, and where that is 0 or less.</param>
/// <param name="IsApproximate">Whether one of the values is qualified, so that the difference is, too.</param>
/// <param name="IsWithinEarlier">Whether the later value lies within what the earlier one may mean.</param>
public sealed record ValueChange(
    decimal Difference, decimal? Lower, decimal? Upper, decimal? Percent, bool IsApproximate, bool IsWithinEarlier)
{
    /// <summary>The change between two values of the same figure.</summary>
    /// <param name="earlier">What was published.</param>
    /// <param name="later">What would be.</param>
    /// <param name="isShare">Whether they are percentages, whose difference is in points.</param>
    public static ValueChange Between(Quantity earlier, Quantity later, bool isShare)
    {
        var difference = later.Value - earlier.Value;
        var range = Interval.Of(later) - Interval.Of(earlier);
        return new ValueChange(
            difference,
            range.Lower,
            range.Upper,
            isShare || earlier.Value <= 0 ? null : decimal.Round(difference / earlier.Value * 100, 1, MidpointRounding.AwayFromZero),
            IsLoose(earlier) || IsLoose(later),
            !earlier.IsExact && !(later.Value < earlier.Lower) && !(later.Value >= earlier.Upper));
    }

    private static bool IsLoose(Quantity quantity) => quantity.Qualifier is not (ValueQualifier.Exact or ValueQualifier.All);
}
