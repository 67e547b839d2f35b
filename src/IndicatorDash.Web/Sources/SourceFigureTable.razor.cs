using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Sources;

/// <summary>The figures of a document by paragraph.</summary>
public sealed partial class SourceFigureTable
{
    [Parameter, EditorRequired]
    public required SourceProfile Source { get; set; }

    // A column that says the same in every row says nothing.
    private bool HasOtherRegions => Source.Paragraphs.Any(paragraph =>
        paragraph.Figures.Any(figure => figure.Region.Id != Source.Source.RegionId));
}
