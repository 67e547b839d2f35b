using IndicatorDash.Sources;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Sources;

/// <summary>What is said of a source in the reader's language.</summary>
public static class SourceWords
{
    /// <summary>The publisher, or that none was printed.</summary>
    public static string PublisherOf(SourceDocument source) =>
        source.Publisher.Length > 0 ? source.Publisher : SourcesStrings.NotPrinted;

    /// <summary>Whether an attribute was not printed but worked out.</summary>
    /// <param name="inferred">The names of such attributes, separated by semicolons.</param>
    /// <param name="attribute">Such as <c>published_on</c>.</param>
    public static bool IsInferred(string? inferred, string attribute) =>
        inferred?.Split(';', StringSplitOptions.TrimEntries).Contains(attribute, StringComparer.Ordinal) == true;

    /// <summary>A place in a source: <c>第7段</c>, or a cell as it is.</summary>
    public static string PlaceOf(string locator) => SourceReader.ParagraphOf(locator) is { } paragraph
        ? SourcesStrings.Paragraph.Fill(paragraph)
        : locator;
}
