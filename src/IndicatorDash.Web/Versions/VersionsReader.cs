using IndicatorDash.Publication;

namespace IndicatorDash.Web.Versions;

/// <summary>Asks for the list of data versions.</summary>
public sealed class VersionsReader(VersionQueries versions)
{
    /// <summary>How many are listed at a time.</summary>
    public const int PageSize = 50;

    /// <summary>The versions after one and before one, the newest first, at most a page of them.</summary>
    public async Task<VersionsModel> ReadAsync(int? after, int? before, CancellationToken cancellationToken)
    {
        var found = await versions.BetweenAsync(after ?? 0, before ?? int.MaxValue, PageSize + 1, cancellationToken);
        var current = await versions.CurrentAsync(cancellationToken);
        return new VersionsModel(after, [.. found.Take(PageSize)], current?.Version.Number ?? 0, found.Count > PageSize);
    }
}

/// <summary>Data versions.</summary>
/// <param name="After">Only those after this one are listed; <see langword="null"/> for all.</param>
/// <param name="Versions">The newest first.</param>
/// <param name="Current">The number of the current version; 0 before the first.</param>
/// <param name="HasOlder">Whether there are more.</param>
public sealed record VersionsModel(int? After, IReadOnlyList<VersionSummary> Versions, int Current, bool HasOlder);
