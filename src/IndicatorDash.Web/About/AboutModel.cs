using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Publication;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.About;

/// <summary>What the page about the figures says of them.</summary>
/// <param name="Versions">What was published last, the newest first; none before the first publication.</param>
/// <param name="ObservationCount">How many observations are published, targets included.</param>
/// <param name="SourceCount">How many documents they were taken from.</param>
/// <param name="ReadingCount">How many figures were taken from documents, targets included.</param>
/// <param name="Marks">Every look of a figure, with an example.</param>
/// <param name="Files">The curated files that can be downloaded.</param>
public sealed record AboutModel(
    Catalogue Catalogue,
    IReadOnlyList<VersionSummary> Versions,
    int ObservationCount,
    int SourceCount,
    int ReadingCount,
    IReadOnlyList<MarkExample> Marks,
    IReadOnlyList<string> Files)
{
    /// <summary>How many were worked out and not taken from a document.</summary>
    public int DerivedCount => ObservationCount - ReadingCount;
}

/// <summary>A look of a figure with an example of it.</summary>
/// <param name="Mark">What it shows.</param>
/// <param name="Figure">A published figure, or a sample; none for what is not there at all.</param>
/// <param name="Region">Of where; none for a sample.</param>
public sealed record MarkExample(FigureMark Mark, Indicator Indicator, Figure? Figure, Region? Region);

/// <summary>The looks of figures, in the order of the legend.</summary>
public enum FigureMark
{
    Exact,
    AtLeast,
    About,
    AtMost,
    All,
    Derived,
    Sum,
    Target,
    Span,
    Instant,
    NotReported,
    NotApplicable,
    Suppressed,
    None,
    Zero,
}
