using IndicatorDash.Regions;

namespace IndicatorDash.Web.Coverage;

/// <summary>Which units have still to report of a year, of those that should.</summary>
/// <param name="NotDueUntil">The last day on which they are in time, as long as it has not passed: until then nothing is missing.</param>
/// <param name="Units">How many have, of how many that should.</param>
/// <param name="Groups">Those that have not, by what there is of them instead, by how much there is to do about it.</param>
public sealed record CoverageDue(int Year, DateOnly? NotDueUntil, CoverageFraction Units, IReadOnlyList<CoverageDueGroup> Groups)
{
    private static readonly CoverageKind[] Order =
    [
        CoverageKind.Nothing, CoverageKind.NotDue, CoverageKind.NotReported, CoverageKind.OnlyBelow, CoverageKind.OnlySpan, CoverageKind.OnlyTarget,
        CoverageKind.NotApplicable, CoverageKind.Suppressed,
    ];

    /// <summary>How many have not.</summary>
    public int Count => Units.Expected - Units.Count;

    /// <summary>The units that should report, counted and parted.</summary>
    /// <param name="year">The year.</param>
    /// <param name="notDueUntil">The last day on which they are in time; none once it has passed.</param>
    /// <param name="units">What there is of each unit in it.</param>
    public static CoverageDue Of(int year, DateOnly? notDueUntil, IEnumerable<(Region Region, CoverageState State)> units)
    {
        var expected = units.Where(unit => IsExpected(unit.Region, unit.State)).ToList();
        var missing = expected.Where(unit => !unit.State.HasOwn).ToList();
        return new CoverageDue(
            year,
            notDueUntil,
            new CoverageFraction(expected.Count - missing.Count, expected.Count),
            [
                .. missing.GroupBy(unit => unit.State.Kind).OrderBy(group => Array.IndexOf(Order, group.Key))
                    .Select(group => new CoverageDueGroup(group.Key, [.. group.Select(unit => unit.Region)])),
            ]);
    }

    /// <summary>Whether a unit should report. A development zone lies within districts that report too: it is listed, and not expected.</summary>
    public static bool IsExpected(Region region, CoverageState state) =>
        region.Kind == RegionKind.Administrative && state.IsExpected;
}

/// <summary>Units of which there is the same.</summary>
/// <param name="Regions">In the order of codes; at least one.</param>
public sealed record CoverageDueGroup(CoverageKind Kind, IReadOnlyList<Region> Regions);
