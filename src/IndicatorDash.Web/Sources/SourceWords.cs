using IndicatorDash.Sources;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Sources;

/// <summary>What is said of a source in the reader's language.</summary>
public static class SourceWords
{
    private static readonly Dictionary<string, Func<string>> Fields = new()
    {
        ["title"] = () => SourcesStrings.FieldTitle,
        ["published_on"] = () => SourcesStrings.FieldPublishedOn,
        ["publisher"] = () => SourcesStrings.FieldPublisher,
        ["region"] = () => SourcesStrings.FieldRegion,
        ["unit"] = () => SourcesStrings.FieldUnit,
    };

    /// <summary>The publisher, or that none was printed.</summary>
    public static string PublisherOf(SourceDocument source) =>
        source.Publisher.Length > 0 ? source.Publisher : SourcesStrings.NotPrinted;

    /// <summary>Whether an attribute was not printed but worked out.</summary>
    /// <param name="inferred">The names of such attributes, separated by semicolons.</param>
    /// <param name="attribute">Such as <c>published_on</c>.</param>
    public static bool IsInferred(string? inferred, string attribute) =>
        inferred?.Split(';', StringSplitOptions.TrimEntries).Contains(attribute, StringComparer.Ordinal) == true;

    /// <summary>What was not printed but worked out, by name: <c>标题</c>; empty for a period, beside which a word is enough.</summary>
    /// <param name="inferred">The names of such attributes, separated by semicolons.</param>
    public static IEnumerable<string> InferredFields(string? inferred) =>
        (inferred ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(field => Fields.TryGetValue(field, out var name) ? name() : "");

    /// <summary>A place in a source: <c>第7段</c>, or a cell as it is.</summary>
    public static string PlaceOf(string locator) => SourceReader.ParagraphOf(locator) is { } paragraph
        ? SourcesStrings.Paragraph.Fill(paragraph)
        : locator;
}
