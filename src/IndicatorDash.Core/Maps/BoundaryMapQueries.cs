using System.Collections.Concurrent;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Maps;

/// <summary>What is asked of the boundary maps. The shapes of one are read once, for as long as it is installed.</summary>
public sealed class BoundaryMapQueries(IDbContextFactory<IndicatorDbContext> contexts)
{
    private readonly ConcurrentDictionary<int, LoadedMap> _loaded = new();

    /// <summary>Those that are installed, by region; without their shapes.</summary>
    public async Task<IReadOnlyList<InstalledMap>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.BoundaryMaps.OrderBy(map => map.RegionId)
            .Select(map => new InstalledMap(map.RegionId, map.Approval, map.FileName, map.InstalledBy, map.InstalledAtUtc))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The map of a region's parts; <see langword="null"/> where none is installed.</summary>
    public async Task<LoadedMap?> FindAsync(int regionId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var installedAt = await db.BoundaryMaps.Where(map => map.RegionId == regionId)
            .Select(map => (DateTime?)map.InstalledAtUtc).FirstOrDefaultAsync(cancellationToken);
        if (installedAt is null)
        {
            _loaded.TryRemove(regionId, out _);
            return null;
        }

        if (_loaded.TryGetValue(regionId, out var loaded) && loaded.InstalledAtUtc == installedAt)
        {
            return loaded;
        }

        var map = await db.BoundaryMaps.FirstOrDefaultAsync(map => map.RegionId == regionId, cancellationToken);
        return map is null ? null
            : _loaded[regionId] = new LoadedMap(regionId, map.Approval, map.InstalledAtUtc, GeoJsonFile.ReadShapes(map.Content));
    }
}

/// <summary>A map in a list.</summary>
public sealed record InstalledMap(int RegionId, string Approval, string FileName, string InstalledBy, DateTime InstalledAtUtc);

/// <summary>A map to be drawn.</summary>
/// <param name="RegionId">The region whose parts it shows.</param>
/// <param name="Approval">审图号, to be printed with it.</param>
/// <param name="InstalledAtUtc">Since when it is installed.</param>
/// <param name="Shapes">The outlines, by region.</param>
public sealed record LoadedMap(int RegionId, string Approval, DateTime InstalledAtUtc, IReadOnlyList<MapShape> Shapes);
