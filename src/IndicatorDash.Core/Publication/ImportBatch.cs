namespace IndicatorDash.Publication;

/// <summary>A set of figures brought together and published whole or not at all (导入批次; DHIS2: import summary).</summary>
public sealed class ImportBatch
{
    public int Id { get; init; }

    public required BatchOrigin Origin { get; init; }

    /// <summary>The name of the file or files.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the content, in lower-case hexadecimal digits.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Who brought it; empty for the product itself.</summary>
    public required string CreatedBy { get; init; }

    public required DateTime CreatedAtUtc { get; init; }

    /// <summary>The data version that its plan was made against.</summary>
    public required int BaseVersion { get; set; }

    /// <summary>The data version that it made, once published.</summary>
    public int? PublishedVersion { get; set; }
}
