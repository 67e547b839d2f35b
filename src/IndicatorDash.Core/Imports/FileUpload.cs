using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Imports;

/// <summary>A file to be made a batch of.</summary>
public sealed record FileUpload
{
    /// <summary>As the browser gave it; a folder before it is dropped.</summary>
    public required string FileName { get; init; }

    /// <summary>The whole file.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The region that it reports for: it may hold figures of it and of what lies in it.</summary>
    public required int RegionId { get; init; }

    /// <summary>What the batch is called; the name of the file if nothing is said.</summary>
    public string? Title { get; init; }

    /// <summary>How the characters of a text file are to be read; detected if nothing is said.</summary>
    public TextEncoding? Encoding { get; init; }
}
