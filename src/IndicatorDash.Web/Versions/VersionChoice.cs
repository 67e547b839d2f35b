using System.Globalization;
using IndicatorDash.Publication;

namespace IndicatorDash.Web.Versions;

/// <summary>Which version an address asks for.</summary>
/// <param name="Past">The earlier one; <see langword="null"/> for the current one.</param>
public sealed record VersionChoice(PastVersion? Past)
{
    private static readonly VersionChoice Current = new((PastVersion?)null);

    /// <summary>The number of the earlier version.</summary>
    public int? AsOf => Past?.Number;

    /// <summary>Reads what an address says; <see langword="null"/> where there is no such version.</summary>
    public static async Task<VersionChoice?> FindAsync(
        string? text, VersionQueries versions, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Current;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || await versions.FindAsync(number, cancellationToken) is not { Version: var version }
            || await versions.CurrentAsync(cancellationToken) is not { Version: var current })
        {
            return null;
        }

        return number == current.Number
            ? Current
            : new VersionChoice(new PastVersion(number, version.PublishedAtUtc, current.Number));
    }
}
