using IndicatorDash.Boards;
using IndicatorDash.Publication;
using IndicatorDash.Web.Shell;

namespace IndicatorDash.Web.Boards;

/// <summary>What a wall screen shows.</summary>
/// <param name="Version">The data version of the figures; <see langword="null"/> before the first.</param>
/// <param name="Stamp">The <see cref="PublishedVersion.Stamp"/> that it is at least of.</param>
public sealed record WallModel(BoardReading Reading, BoardModel Board, DataVersion? Version, long Stamp);

/// <summary>Asks for what a wall screen shows, always of the current data version.</summary>
public sealed class WallReader(VersionQueries versions, LatestVersion latest)
{
    /// <summary>A board with its version. A deleted one is on no wall, not even for those who may bring it back.</summary>
    /// <param name="board">Reads the board, after its version was asked for; <see langword="null"/> if there is none.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    public async Task<WallModel?> ReadAsync(
        Func<Task<(BoardReading Reading, BoardModel Model)?>> board, CancellationToken cancellationToken)
    {
        // The version first: what is published in between is then asked for again, and never missed.
        var stamp = (await latest.CurrentAsync(cancellationToken))?.Stamp ?? 0;
        return await board() is ({ Board: null or { DeletedAtUtc: null } } reading, var model)
            ? new WallModel(reading, model, (await versions.CurrentAsync(cancellationToken))?.Version, stamp)
            : null;
    }
}
