namespace IndicatorDash.Web.Search;

/// <summary>Something that a text found.</summary>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Detail">What tells it from others of that name; may be empty.</param>
/// <param name="Url">Its page.</param>
public sealed record SearchHit(string Name, string Detail, string Url);

/// <summary>What a text found, the best of each kind first.</summary>
public sealed record SearchResults(
    IReadOnlyList<SearchHit> Indicators, IReadOnlyList<SearchHit> Regions, IReadOnlyList<SearchHit> Sources)
{
    public static SearchResults None { get; } = new([], [], []);

    /// <summary>Indicators in a region.</summary>
    public IReadOnlyList<SearchHit> Pairs { get; init; } = [];

    public IReadOnlyList<SearchHit> Boards { get; init; } = [];

    public IReadOnlyList<SearchHit> Help { get; init; } = [];

    public int Count => Groups.Sum(group => group.Hits.Count);

    /// <summary>The kinds that something was found of, in order, under their names.</summary>
    public IEnumerable<(string Title, IReadOnlyList<SearchHit> Hits)> Groups
    {
        get
        {
            IEnumerable<(string Title, IReadOnlyList<SearchHit> Hits)> groups =
            [
                (SearchStrings.Pairs, Pairs), (SearchStrings.Indicators, Indicators), (SearchStrings.Regions, Regions),
                (SearchStrings.Boards, Boards), (SearchStrings.Sources, Sources), (SearchStrings.Help, Help),
            ];
            return groups.Where(group => group.Hits.Count > 0);
        }
    }
}
