namespace IndicatorDash.Maps;

/// <summary>
/// The boundaries of the regions within one (边界地图), as an administrator has installed them. There is at most one for the
/// nation and for each province.
/// </summary>
public sealed class BoundaryMap
{
    public const int MaxApprovalLength = 40;

    public const int MaxFileNameLength = 260;

    /// <summary>The region whose parts it shows: the nation or a province.</summary>
    public required int RegionId { get; init; }

    /// <summary>审图号: the number under which the map was approved for publication, such as GS(2024)0650号.</summary>
    public required string Approval { get; init; }

    /// <summary>The file it was read from, without a folder.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal digits.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The shapes, simplified, as GeoJSON (RFC 7946) with the property <c>adcode</c>.</summary>
    public required string Content { get; init; }

    public required string InstalledBy { get; init; }

    public required DateTime InstalledAtUtc { get; init; }
}
