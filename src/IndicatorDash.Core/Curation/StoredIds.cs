using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Curation;

/// <summary>The ids of codes that are stored already.</summary>
internal sealed record StoredIds(StoredIds.Counter Themes, StoredIds.Counter Indicators, StoredIds.Counter Sources)
{
    public static async Task<StoredIds> ReadAsync(IndicatorDbContext db, CancellationToken cancellationToken) => new(
        new Counter(await db.Themes.ToDictionaryAsync(theme => theme.Code, theme => theme.Id, cancellationToken)),
        new Counter(await db.Indicators.ToDictionaryAsync(indicator => indicator.Code, indicator => indicator.Id, cancellationToken)),
        new Counter(await db.Sources.ToDictionaryAsync(source => source.Code, source => source.Id, cancellationToken)));

    /// <summary>Gives a code its id: the stored one, or the next.</summary>
    internal sealed class Counter(Dictionary<string, int> ids)
    {
        private int _last = ids.Count == 0 ? 0 : ids.Values.Max();

        public int Of(string code)
        {
            if (!ids.TryGetValue(code, out var id))
            {
                id = ++_last;
                ids[code] = id;
            }

            return id;
        }
    }
}
