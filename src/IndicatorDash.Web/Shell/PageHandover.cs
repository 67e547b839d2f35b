using System.Security.Cryptography;

namespace IndicatorDash.Web.Shell;

/// <summary>
/// Hands what a prerendered page has loaded to the interactive page that takes its place a moment later, so that it is
/// not loaded twice and does not flicker. Only the id travels through the browser, for the figures themselves are in the
/// page already. What is not fetched is forgotten, and then the page just loads again.
/// </summary>
public sealed class PageHandover(TimeProvider time)
{
    /// <summary>At most so many are kept; the oldest go first.</summary>
    public const int Capacity = 512;

    /// <summary>How long one is kept.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();

    // Both are bounded by Capacity and emptied by age with each Keep.
    private readonly Dictionary<string, (object Model, DateTimeOffset Until)> _models = [];
    private readonly Queue<(string Id, DateTimeOffset Until)> _ages = [];

    /// <summary>Keeps a model for one taker.</summary>
    /// <returns>What to take it by.</returns>
    public string Keep(object model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var id = RandomNumberGenerator.GetHexString(32);
        var now = time.GetUtcNow();
        lock (_lock)
        {
            while (_ages.TryPeek(out var oldest) && (oldest.Until <= now || _ages.Count >= Capacity))
            {
                _ages.Dequeue();
                _models.Remove(oldest.Id);
            }

            _models.Add(id, (model, now + Life));
            _ages.Enqueue((id, now + Life));
        }

        return id;
    }

    /// <summary>Takes a model, once; <see langword="null"/> if it is gone or of another type.</summary>
    public TModel? Take<TModel>(string id)
        where TModel : class
    {
        lock (_lock)
        {
            return _models.Remove(id, out var kept) && kept.Until > time.GetUtcNow() ? kept.Model as TModel : null;
        }
    }
}
