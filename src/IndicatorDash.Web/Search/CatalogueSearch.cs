using System.Buffers;
using System.Globalization;
using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Search;
using IndicatorDash.Sources;
using IndicatorDash.Web.Help;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Regions;

namespace IndicatorDash.Web.Search;

/// <summary>
/// Finds indicators, regions, sources and help by what a reader types: Chinese, traditional characters, pinyin, initials,
/// codes; and an indicator in a region by both their names.
/// </summary>
public sealed class CatalogueSearch(CatalogueStore catalogues, SourceQueries sources, TimeProvider time)
{
    // Sources come with publications, which may be another node's; a minute is soon enough for a search.
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\u3000\u00a0");
    private Index? _index;

    /// <summary>What the text finds, at most <paramref name="limit"/> of each kind; nothing for a blank text.</summary>
    public async Task<SearchResults> FindAsync(string? text, int limit, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return SearchResults.None;
        }

        var index = await IndexAsync(cancellationToken);
        var catalogue = index.Catalogue;
        var found = new SearchResults(
            [.. index.Indicators.Matches(text, limit, isInside: true).Select(match => HitOf(match.Item, catalogue))],
            [.. catalogue.Regions.Search(text, limit).Select(region => HitOf(region, catalogue))],
            [.. index.Sources.Search(text, limit).Select(HitOf)])
        {
            Help = [.. index.Help.Matches(text, limit, isInside: true).Select(match => HitOf(match.Item))],
        };

        // A text without a space is two names only where it is not one.
        var isPair = found.Count == 0 || text.AsSpan().Trim().ContainsAny(Spaces);
        return isPair ? found with { Pairs = PairsOf(text, limit, index) } : found;
    }

    private static IReadOnlyList<SearchHit> PairsOf(string text, int limit, Index index) =>
    [
        .. NamePairs.Find(text, index.Catalogue.Regions.Names, index.Indicators, limit).Select(pair => new SearchHit(
            SearchStrings.Pair.Fill(pair.First.NameForReader(), pair.Second.NameForReader()),
            RegionWords.PathOf(index.Catalogue.Regions.Ancestors(pair.First.Id).Reverse()),
            PageUrls.Indicator(pair.Second.Code, region: pair.First.Code))),
    ];

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
                new NameIndex<HelpTopic>(HelpTopics.All.Select(EntryOf)),
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

    private static NameEntry<HelpTopic> EntryOf(HelpTopic topic)
    {
        var (spelled, initials) = PinyinReader.Read(topic.TitleIn(Cultures.Chinese));
        return new(topic, topic.Code, [topic.TitleIn(Cultures.Chinese), topic.TitleIn(Cultures.English)], spelled, initials);
    }

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

    private static SearchHit HitOf(HelpTopic topic) => new(topic.Title, "", PageUrls.Help(topic.Code));

    private static IEnumerable<string> Texts(params IEnumerable<string> texts) => texts.Where(text => text.Length > 0);

    private sealed record Index(
        Catalogue Catalogue,
        NameIndex<Indicator> Indicators,
        NameIndex<SourceDocument> Sources,
        NameIndex<HelpTopic> Help,
        DateTimeOffset Until);
}
