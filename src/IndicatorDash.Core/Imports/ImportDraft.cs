namespace IndicatorDash.Imports;

/// <summary>
/// What is known of a batch beside its rows, as JSON: what people chose, and what was found last. Apart from the batch,
/// so that lists never load it.
/// </summary>
public sealed class ImportDraft
{
    public required int BatchId { get; init; }

    /// <summary>The <see cref="BatchChoices"/>.</summary>
    public required string Choices { get; set; }

    /// <summary>How the file was read and laid out (<see cref="FileReading"/>).</summary>
    public required string Reading { get; set; }

    /// <summary>The totals and what they were checked against (<see cref="Checks.TotalCheck"/>).</summary>
    public required string Totals { get; set; }
}
