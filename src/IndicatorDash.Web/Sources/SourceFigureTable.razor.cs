using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Sources;

/// <summary>The figures of a document by paragraph.</summary>
public sealed partial class SourceFigureTable
{
    private static readonly Dictionary<string, Func<string>> Fields = new()
    {
        ["title"] = () => SourcesStrings.FieldTitle,
        ["published_on"] = () => SourcesStrings.FieldPublishedOn,
        ["publisher"] = () => SourcesStrings.FieldPublisher,
        ["region"] = () => SourcesStrings.FieldRegion,
        ["unit"] = () => SourcesStrings.FieldUnit,
    };

    [Parameter, EditorRequired]
    public required SourceProfile Source { get; set; }

    // A column that says the same in every row says nothing.
    private bool HasOtherRegions => Source.Paragraphs.Any(paragraph =>
        paragraph.Figures.Any(figure => figure.Region.Id != Source.Source.RegionId));

    // Beside the period, an inferred period needs no more than the word.
    private static IEnumerable<string> InferredFields(SourceFigure figure) =>
        (figure.Observation.Inferred ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(field => Fields.TryGetValue(field, out var name)
                ? $"{name()}{SourcesStrings.Inferred}"
                : SourcesStrings.Inferred);
}
