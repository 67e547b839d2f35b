using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using IndicatorDash.Search;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Boards;

namespace IndicatorDash.Web.Search;

/// <summary>Finds the boards that the reader may see. One for each reader.</summary>
public sealed class BoardSearch(BoardQueries boards, AuthorityAccessor authorities, TimeProvider time)
{
    // A search must not ask the store at every key; whether a board may be opened is asked when it is.
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(30);
    private NameIndex<(string Code, string Name)> _index = new([]);
    private DateTimeOffset _until;

    /// <summary>The boards that the text finds, at most <paramref name="limit"/>.</summary>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(string text, int limit, CancellationToken cancellationToken)
    {
        if (_until <= time.GetUtcNow())
        {
            _index = await IndexAsync(cancellationToken);
            _until = time.GetUtcNow() + Life;
        }

        return [.. _index.Matches(text, limit, isInside: true)
            .Select(match => new SearchHit(match.Item.Name, "", PageUrls.Board(match.Item.Code)))];
    }

    private async Task<NameIndex<(string Code, string Name)>> IndexAsync(CancellationToken cancellationToken)
    {
        var who = await authorities.GetAsync(cancellationToken);
        if (!who.Allows(Capability.ViewFigures))
        {
            return new NameIndex<(string Code, string Name)>([]);
        }

        var builtIn = BuiltInBoards.All.Select(board =>
            EntryOf(board.Key, BoardText.NameOf(board.Value), [board.Value.Name, board.Value.NameEn ?? ""]));
        var own = (await boards.ListAsync(who, cancellationToken)).Where(board => board.DeletedAtUtc is null)
            .Select(board => EntryOf(board.Code, board.Name, [board.Name]));
        return new NameIndex<(string Code, string Name)>(builtIn.Concat(own));
    }

    private static NameEntry<(string Code, string Name)> EntryOf(string code, string name, IReadOnlyList<string> names)
    {
        var (spelled, initials) = PinyinReader.Read(names[0]);
        return new((code, name), code, names, spelled, initials);
    }
}
