using IndicatorDash.Regions;

namespace IndicatorDash.Maps;

/// <summary>What a file of boundaries would make as the map of a region.</summary>
/// <param name="Shapes">The shapes, simplified, by the id of their region.</param>
/// <param name="Unmatched">The features that are no region of the map and are left out.</param>
/// <param name="Missing">The regions in force that have no shape, by code.</param>
/// <param name="TurnedRings">How many rings ran the wrong way round and were turned (RFC 7946).</param>
/// <param name="Content">The shapes as GeoJSON; empty where there are problems.</param>
/// <param name="Problems">Why it cannot be installed; nothing if it can.</param>
public sealed record MapDraft(
    IReadOnlyList<MapShape> Shapes,
    IReadOnlyList<UnmatchedFeature> Unmatched,
    IReadOnlyList<Region> Missing,
    int TurnedRings,
    string Content,
    IReadOnlyList<MapProblem> Problems)
{
    internal static MapDraft Refused(params IReadOnlyList<MapProblem> problems) => new([], [], [], 0, "", problems);
}

/// <summary>A feature that is no region of the map.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Name">The code or the name that it has; empty if it has neither.</param>
public sealed record UnmatchedFeature(int Number, string Name);
