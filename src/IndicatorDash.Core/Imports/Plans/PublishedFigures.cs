using IndicatorDash.Imports.Matching;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Imports.Plans;

/// <summary>The published figures that a file is compared with: of its indicators, in its years and those before, within its region.</summary>
internal sealed class PublishedFigures
{
    private readonly Dictionary<ObservationKey, PublishedFigure> _byKey;

    public PublishedFigures(IEnumerable<PublishedFigure> figures) => _byKey = figures.ToDictionary(figure => figure.Key);

    public IEnumerable<PublishedFigure> All => _byKey.Values;

    public PublishedFigure? Find(ObservationKey key) => _byKey.GetValueOrDefault(key);

    /// <summary>Reads what there is, in one statement for each indicator.</summary>
    public static async Task<PublishedFigures> ReadAsync(
        IndicatorDbContext db, Region scope, IReadOnlyCollection<MatchedFigure> figures, CancellationToken cancellationToken)
    {
        var (first, last) = (scope.Id, scope.LastIdWithin);
        var found = new List<PublishedFigure>();
        foreach (var indicator in IndicatorYears(figures))
        {
            var years = indicator.Value.ToArray();
            var id = indicator.Key;
            var rows = await db.Observations
                .Where(observation => observation.IndicatorId == id
                    && EF.Parameter(years).Contains(observation.Year)
                    && observation.RegionId >= first && observation.RegionId <= last
                    && observation.SupersededIn == null)
                .Select(observation => new
                {
                    observation.Id,
                    observation.RegionId,
                    observation.Period,
                    observation.Kind,
                    observation.Status,
                    observation.Qualifier,
                    observation.ScaledValue,
                    observation.ScaledLower,
                    observation.ScaledUpper,
                    observation.SourceId,
                    observation.Note,
                })
                .ToListAsync(cancellationToken);
            found.AddRange(rows.Select(row => new PublishedFigure(
                row.Id,
                new ObservationKey(id, row.RegionId, row.Period, row.Kind),
                row.Status,
                row.Qualifier,
                row.ScaledValue,
                row.ScaledLower,
                row.ScaledUpper,
                row.SourceId,
                row.Note)));
        }

        return new PublishedFigures(found);
    }

    // The year before, for what changed; for a span, the years that it covers, for what was reported earlier in it.
    private static Dictionary<int, SortedSet<int>> IndicatorYears(IEnumerable<MatchedFigure> figures)
    {
        var years = new Dictionary<int, SortedSet<int>>();
        var seen = new HashSet<(int IndicatorId, Period Period)>();
        foreach (var figure in figures)
        {
            Add(figure.Indicator.Id, figure.Period);

            // The whole of a ratio's part may be published while the part is new.
            if (figure.Whole is { } whole)
            {
                Add(whole.Id, figure.Period);
            }
        }

        return years;

        void Add(int id, Period period)
        {
            if (!seen.Add((id, period)))
            {
                return;
            }

            if (!years.TryGetValue(id, out var of))
            {
                years[id] = of = [];
            }

            var first = Math.Min(period.Start.Year, period.Year - 1);
            of.UnionWith(Enumerable.Range(first, period.Year - first + 1));
        }
    }
}
