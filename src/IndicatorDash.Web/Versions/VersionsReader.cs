using System.Globalization;
using IndicatorDash.Catalogues;
using IndicatorDash.Exports;
using IndicatorDash.Publication;
using IndicatorDash.Web.Exports;

namespace IndicatorDash.Web.Versions;

/// <summary>Asks for the list of data versions.</summary>
public sealed class VersionsReader(VersionQueries versions, CatalogueStore catalogues, TimeProvider time)
{
    /// <summary>How many are listed at a time.</summary>
    public const int PageSize = 50;

    /// <summary>The most changes that are listed of one.</summary>
    public const int MostChanges = 500;

    /// <summary>The versions after one and before one, the newest first, at most a page of them.</summary>
    public async Task<VersionsModel> ReadAsync(int? after, int? before, CancellationToken cancellationToken)
    {
        var found = await versions.BetweenAsync(after ?? 0, before ?? int.MaxValue, PageSize + 1, cancellationToken);
        var current = await versions.CurrentAsync(cancellationToken);
        return new VersionsModel(after, [.. found.Take(PageSize)], current?.Version.Number ?? 0, found.Count > PageSize);
    }

    /// <summary>A version and what it changed; <see langword="null"/> if there is none of that number.</summary>
    public async Task<VersionModel?> ReadOneAsync(int number, CancellationToken cancellationToken) =>
        await versions.FindAsync(number, cancellationToken) is { } found
            ? new VersionModel(
                found.Version,
                found.Batch,
                await versions.ChangesAsync(number, MostChanges, cancellationToken),
                await catalogues.GetAsync(cancellationToken))
            : null;

    /// <summary>All versions, or those after one, to be taken away.</summary>
    public async Task<ListView> ExportAsync(int? after, CancellationToken cancellationToken) => VersionsExport.Of(
        after, await versions.BetweenAsync(after ?? 0, int.MaxValue, ExportMaker.MaxRows, cancellationToken), time);

    /// <summary>The number of a version in an address; none for anything else.</summary>
    public static int? NumberOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Data versions.</summary>
/// <param name="After">Only those after this one are listed; <see langword="null"/> for all.</param>
/// <param name="Versions">The newest first.</param>
/// <param name="Current">The number of the current version; 0 before the first.</param>
/// <param name="HasOlder">Whether there are more.</param>
public sealed record VersionsModel(int? After, IReadOnlyList<VersionSummary> Versions, int Current, bool HasOlder);
