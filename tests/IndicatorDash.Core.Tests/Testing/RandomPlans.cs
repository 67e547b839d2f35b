using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Publication;
using Microsoft.EntityFrameworkCore;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Testing;

/// <summary>Plans of all kinds for the small catalogue, the same for the same seed.</summary>
internal static class RandomPlans
{
    private static readonly string[] Periods =
        ["2018", "2018-12-31", "2018-06-30", "2019", "2019-12-31", "2017/2019", "2015/2019-07"];

    // Few ratios of their own, so that some are computed.
    private static readonly int[] Indicators =
    [
        Trained, Trained, Active, Active, Active, Active, Active, Active, Active,
        Villages, Villages, Villages, Villages, Villages, Villages, Villages, Share, Meetings,
    ];

    private static readonly ObservationStatus[] Statuses =
    [
        ObservationStatus.Reported, ObservationStatus.Reported, ObservationStatus.Reported, ObservationStatus.Reported,
        ObservationStatus.Provisional, ObservationStatus.Suppressed, ObservationStatus.NotApplicable, ObservationStatus.NotReported,
    ];

    /// <summary>Some rows of what is published, changed, repeated or withdrawn, and some that are new.</summary>
    public static async Task<PlannedObservation[]> RowsAsync(TestStore store, Random random)
    {
        await using var db = store.Open();
        var current = await db.Observations.Where(observation => observation.SupersededIn == null).OrderBy(observation => observation.Id).ToListAsync();
        var keys = new Dictionary<(int, int, Period, ObservationKind), ChangeKind>();
        foreach (var observation in current.Where(_ => random.Next(4) == 0))
        {
            var key = (observation.IndicatorId, observation.RegionId, observation.Period, observation.Kind);
            keys[key] = random.Next(3) == 0 ? ChangeKind.Withdrawn : ChangeKind.Changed;
        }

        for (var i = 0; i < 25; i++)
        {
            var region = SampleCatalogue.Regions[random.Next(SampleCatalogue.Regions.Count)];
            var key = (Indicators[random.Next(Indicators.Length)], region.Id, Period.Parse(Periods[random.Next(Periods.Length)]),
                random.Next(6) == 0 ? ObservationKind.Target : ObservationKind.Actual);
            keys.TryAdd(key, ChangeKind.New);
        }

        return [.. keys.Select((pair, i) =>
        {
            var (indicator, region, period, kind) = pair.Key;
            var status = Statuses[random.Next(Statuses.Length)];
            decimal? value = status.HasValue() ? random.Next(4) : null;
            return Row(i + 1, indicator, region, period.ToString(), value, kind, status, pair.Value);
        })];
    }
}
