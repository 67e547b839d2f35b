namespace IndicatorDash.Layouts;

/// <summary>A layout as somebody corrected or confirmed it, for the next table with the same header.</summary>
public sealed class SavedLayout
{
    /// <summary>The longest <see cref="CorrectedBy"/>.</summary>
    public const int MaxNameLength = 256;

    /// <summary>The header's (<see cref="TableLayout.Signature"/>).</summary>
    public required string Signature { get; init; }

    /// <summary>The layout as JSON (<see cref="LayoutJson"/>), without what is of one file only: rows, lines, remarks.</summary>
    public required string Layout { get; set; }

    public required string CorrectedBy { get; set; }

    public required DateTime CorrectedAtUtc { get; set; }
}
