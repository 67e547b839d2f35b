namespace IndicatorDash.Web.Search;

/// <summary>Finds everything that has a page and a name: what the catalogue knows, help, and the boards that the reader may see.</summary>
public sealed class SiteSearch(CatalogueSearch catalogue, BoardSearch boards)
{
    /// <summary>What the text finds, at most <paramref name="limit"/> of each kind; nothing for a blank text.</summary>
    public async Task<SearchResults> FindAsync(string? text, int limit, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return SearchResults.None;
        }

        var found = await catalogue.FindAsync(text, limit, cancellationToken);
        return found with { Boards = await boards.FindAsync(text, limit, cancellationToken) };
    }
}
