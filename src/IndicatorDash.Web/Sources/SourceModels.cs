using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Regions;
using IndicatorDash.Sources;

namespace IndicatorDash.Web.Sources;

/// <summary>Every source, by region and date.</summary>
public sealed record SourceList(IReadOnlyList<SourceRow> Rows)
{
    /// <summary>How many figures were taken from them.</summary>
    public int FigureCount => Rows.Sum(row => row.Count);
}

/// <summary>A source, the region it reports on, and how many figures were taken from it.</summary>
public sealed record SourceRow(SourceDocument Source, Region? Region, int Count);

/// <summary>A source with the figures taken from it, by paragraph.</summary>
/// <param name="Catalogue">What the figures are of.</param>
/// <param name="Source">The document.</param>
/// <param name="Region">The region it reports on.</param>
/// <param name="Paragraphs">The places in it, in the order of the text, as far as they are listed.</param>
/// <param name="Count">How many figures were taken from it, listed or not.</param>
public sealed record SourceProfile(
    Catalogue Catalogue, SourceDocument Source, Region? Region, IReadOnlyList<SourceParagraph> Paragraphs, int Count)
{
    /// <summary>How many figures are listed.</summary>
    public int Listed => Paragraphs.Sum(paragraph => paragraph.Figures.Count);
}

/// <summary>A place in a source and what was read there.</summary>
public sealed record SourceParagraph(string Locator, IReadOnlyList<SourceFigure> Figures);

/// <summary>A figure as it was read in a source.</summary>
/// <param name="Observation">What was read.</param>
/// <param name="Figure">The same as it is shown.</param>
/// <param name="Indicator">What it measures.</param>
/// <param name="Region">Of where.</param>
public sealed record SourceFigure(Observation Observation, Figure Figure, Indicator Indicator, Region Region);
