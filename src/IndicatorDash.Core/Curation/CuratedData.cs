using IndicatorDash.Indicators;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Sources;

namespace IndicatorDash.Curation;

/// <summary>The curated files, read, checked and resolved: ready to be stored and published.</summary>
/// <param name="ContentHash">SHA-256 over all files, in lower-case hexadecimal digits.</param>
internal sealed record CuratedData(
    string ContentHash,
    IReadOnlyList<Theme> Themes,
    IReadOnlyList<Unit> Units,
    IReadOnlyList<Headline> Headlines,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<Region> Regions,
    IReadOnlyList<SourceDocument> Sources,
    IReadOnlyList<PlannedObservation> Observations);
