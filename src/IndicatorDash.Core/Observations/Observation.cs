namespace IndicatorDash.Observations;

/// <summary>
/// A published figure (观测值; DHIS2: data value; SDMX: Obs). Never updated but for <see cref="SupersededIn"/>, never
/// deleted: what was visible in a data version stays visible as of that version.
/// </summary>
public sealed class Observation : ObservationContent
{
    public long Id { get; init; }

    /// <summary>The batch that brought it.</summary>
    public required int BatchId { get; init; }

    /// <summary>The first data version that has it.</summary>
    public required int PublishedIn { get; init; }

    /// <summary>The first data version that no longer has it; <see langword="null"/> while it is current.</summary>
    public int? SupersededIn { get; set; }
}
