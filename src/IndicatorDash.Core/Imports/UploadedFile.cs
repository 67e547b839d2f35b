namespace IndicatorDash.Imports;

/// <summary>A file as it was uploaded, byte for byte (原始文件). Apart from its batch, so that lists never load it.</summary>
public sealed class UploadedFile
{
    public required int BatchId { get; init; }

    /// <summary>As the browser gave it, without a folder.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the content, in lower-case hexadecimal digits.</summary>
    public required string ContentHash { get; init; }

    public required long Length { get; init; }

    public required byte[] Content { get; init; }
}
