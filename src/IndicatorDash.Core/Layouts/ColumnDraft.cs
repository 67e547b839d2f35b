namespace IndicatorDash.Layouts;

/// <summary>A column with what is known of it while its role is looked for.</summary>
internal sealed class ColumnDraft(HeaderReading header, ColumnEvidence evidence)
{
    public HeaderReading Header { get; } = header;

    public ColumnEvidence Evidence { get; } = evidence;

    public int Column => Header.Column;

    public ColumnRole? Role { get; set; }

    /// <summary>Its lowest name.</summary>
    public string Name => Header.Names.Count > 0 ? Header.Names[^1] : "";

    public bool Is(ColumnRole role) => Role == role;
}
