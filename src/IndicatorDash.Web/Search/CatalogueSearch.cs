using System.Globalization;
using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Search;
using IndicatorDash.Sources;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Regions;

namespace IndicatorDash.Web.Search;

/// <summary>
/// Finds indicators, regions and sources by what a reader types: Chinese, traditional characters, pinyin, initials, codes.
/// </summary>
public sealed class CatalogueSearch(CatalogueStore catalogues, SourceQueries sources, TimeProvider time)
{
    // Sources come with publications, which may be another node's; a minute is soon enough for a search.
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);
    private Index? _index;

    /// <summary>What the text finds, at most <paramref name="limit"/> of each kind; nothing for a blank text.</summary>
    public async Task<SearchResults> FindAsync(string? text, int limit, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return SearchResults.None;
        }

        var index = await IndexAsync(cancellationToken);
        return new SearchResults(
            [.. index.Indicators.Search(text, limit).Select(indicator => HitOf(indicator, index.Catalogue))],
            [.. index.Catalogue.Regions.Search(text, limit).Select(region => HitOf(region, index.Catalogue))],
            [.. index.Sources.Search(text, limit).Select(HitOf)]);
    }

    // Two readers may build it at the same time; either is as good.
    private async Task<Index> IndexAsync(CancellationToken cancellationToken)
    {
        var catalogue = await catalogues.GetAsync(cancellationToken);
        var now = time.GetUtcNow();
        if (_index is not { } index || index.Catalogue != catalogue || index.Until <= now)
        {
            var summaries = await sources.ListAsync(null, cancellationToken);
            _index = index = new Index(
                catalogue,
                new NameIndex<Indicator>(catalogue.Indicators.Select(EntryOf)),
                new NameIndex<SourceDocument>(summaries.Select(summary => EntryOf(summary.Source))),
                now + Life);
        }

        return index;
    }

    /// <summary>How an indicator is found by name.</summary>
    internal static NameEntry<Indicator> EntryOf(Indicator indicator) => new(
        indicator,
        indicator.Code,
        [indicator.Name, indicator.NameEn, .. indicator.Aliases.Split(';', StringSplitOptions.RemoveEmptyEntries)],
        indicator.Pinyin,
        indicator.Initials);

    /// <summary>How a source is found by name.</summary>
    internal static NameEntry<SourceDocument> EntryOf(SourceDocument source) =>
        new(source, source.Code, [source.Title, source.Publisher], Pinyin: "", Initials: "");

    private static SearchHit HitOf(Indicator indicator, Catalogue catalogue) => new(
        indicator.NameForReader(), catalogue.Theme(indicator.ThemeId).NameForReader(), PageUrls.Indicator(indicator.Code));

    private static SearchHit HitOf(Region region, Catalogue catalogue)
    {
        var path = RegionWords.PathOf(catalogue.Regions.Ancestors(region.Id).Reverse());
        var original = Cultures.IsEnglish ? region.Name : "";
        var former = region.ValidTo is { } end
            ? $"{SearchStrings.Former} {end.ToString("yyyy-MM", CultureInfo.InvariantCulture)}"
            : "";
        return new SearchHit(region.NameForReader(), string.Join(" · ", Texts(original, path, former)), PageUrls.Region(region.Code));
    }

    private static SearchHit HitOf(SourceDocument source) =>
        new(source.Title, string.Join(" · ", Texts(source.Publisher, source.PublishedOn)), PageUrls.Source(source.Code));

    private static IEnumerable<string> Texts(params IEnumerable<string> texts) => texts.Where(text => text.Length > 0);

    private sealed record Index(
        Catalogue Catalogue, NameIndex<Indicator> Indicators, NameIndex<SourceDocument> Sources, DateTimeOffset Until);
}
