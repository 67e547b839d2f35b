namespace IndicatorDash.Maps;

/// <summary>The outline of a region.</summary>
/// <param name="RegionId">The region; the nation's own id for what belongs to the whole map, such as the line around the South China Sea islands.</param>
/// <param name="Rings">Its rings; what lies within an even number of them is outside.</param>
public sealed record MapShape(int RegionId, IReadOnlyList<IReadOnlyList<MapPoint>> Rings);

/// <summary>A place.</summary>
/// <param name="Longitude">In degrees, east positive.</param>
/// <param name="Latitude">In degrees, north positive.</param>
public readonly record struct MapPoint(double Longitude, double Latitude);
