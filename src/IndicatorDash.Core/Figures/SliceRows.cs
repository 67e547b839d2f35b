using IndicatorDash.Observations;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Figures;

/// <summary>Observations of several indicators and years.</summary>
internal sealed class SliceRows
{
    private readonly Dictionary<(int IndicatorId, int Year), List<SliceRow>> _slices = [];

    /// <summary>Reads observations.</summary>
    public static async Task<SliceRows> ReadAsync(IQueryable<Observation> observations, CancellationToken cancellationToken)
    {
        var rows = new SliceRows();
        var query = observations.Select(observation => new
        {
            observation.IndicatorId,
            Row = new SliceRow(
                observation.Id,
                observation.RegionId,
                observation.Period,
                observation.Kind,
                observation.Status,
                observation.Qualifier,
                observation.ScaledValue,
                observation.ScaledLower,
                observation.ScaledUpper),
        });
        await foreach (var row in query.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            rows.Add(row.IndicatorId, row.Row);
        }

        return rows;
    }

    public void Add(int indicatorId, SliceRow row)
    {
        if (!_slices.TryGetValue((indicatorId, row.Period.Year), out var slice))
        {
            _slices[(indicatorId, row.Period.Year)] = slice = [];
        }

        slice.Add(row);
    }

    /// <summary>What the rows are of; each as often as there are rows of it.</summary>
    public IEnumerable<SliceKey> Keys =>
        _slices.SelectMany(slice => slice.Value.Select(row => new SliceKey(slice.Key.IndicatorId, slice.Key.Year, row.RegionId)));

    /// <summary>The rows of an indicator and year; none where there are none.</summary>
    public IReadOnlyList<SliceRow> Of(int indicatorId, int year) => _slices.GetValueOrDefault((indicatorId, year)) ?? [];

    /// <summary>The years that an indicator has rows of.</summary>
    public IEnumerable<int> YearsOf(int indicatorId) =>
        _slices.Keys.Where(slice => slice.IndicatorId == indicatorId).Select(slice => slice.Year);
}
