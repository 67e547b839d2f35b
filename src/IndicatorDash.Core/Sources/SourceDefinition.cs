namespace IndicatorDash.Sources;

/// <summary>A source that somebody wants to have; what each part means is said by <see cref="SourceDocument"/>.</summary>
public sealed record SourceDefinition
{
    public const int MaxCodeLength = 80;
    public const int MaxTitleLength = 300;
    public const int MaxPublisherLength = 200;
    public const int MaxPublishedOnLength = 10;
    public const int MaxNoteLength = 1000;

    /// <summary>Words of lower-case letters and digits parted by hyphens, such as <c>shandong-2020</c>.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    public string? Publisher { get; init; }

    /// <summary>A day, a month or a year in ISO 8601.</summary>
    public required string PublishedOn { get; init; }

    /// <summary>The code of the region.</summary>
    public required string Region { get; init; }

    public string? Note { get; init; }
}
