using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Sources;

namespace IndicatorDash.Provenance;

/// <summary>Where an observation comes from: its source, its batch, the version that published it.</summary>
/// <param name="Source">None where it was derived.</param>
public sealed record ObservationOrigin(
    Observation Observation, SourceDocument? Source, ImportBatch Batch, DataVersion Version);

/// <summary>
/// Where a number on screen comes from (出处), with every earlier value of the same indicator, region, period and kind.
/// </summary>
/// <param name="Current">The observation that was asked for.</param>
/// <param name="History">The others of its key, the latest first.</param>
public sealed record ProvenanceRecord(ObservationOrigin Current, IReadOnlyList<ObservationOrigin> History);
