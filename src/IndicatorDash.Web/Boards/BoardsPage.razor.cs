using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using IndicatorDash.Web.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace IndicatorDash.Web.Boards;

/// <summary>
/// The boards that the reader may see; new ones are made and imported here. Boards are as they are now; in an earlier data
/// version, they are opened with its figures.
/// </summary>
public sealed partial class BoardsPage
{
    private string _name = "";
    private IReadOnlyList<string> _problems = [];

    [Inject]
    public required BoardQueries Boards { get; init; }

    [Inject]
    public required BoardAdministration Administration { get; init; }

    [Inject]
    public required AuthorityAccessor Authorities { get; init; }

    protected override async Task<BoardsModel?> LoadAsync(int? asOf, CancellationToken cancellationToken)
    {
        var who = await Authorities.GetAsync(cancellationToken);
        return new BoardsModel(who, await Boards.ListAsync(who, cancellationToken));
    }

    private Task CreateAsync() => MakeAsync(() => Task.FromResult(BoardDocument.Empty(_name.Trim())));

    private Task ImportAsync(InputFileChangeEventArgs change) => MakeAsync(
        async () =>
        {
            if (change.File.Size > BoardLimits.MaxDocumentBytes)
            {
                throw new BoardException(new BoardProblem(BoardProblemCode.TooLarge));
            }

            using var reader = new StreamReader(change.File.OpenReadStream(BoardLimits.MaxDocumentBytes));
            return BoardJson.Read(await reader.ReadToEndAsync());
        },
        BoardText.OfImport);

    // What was made is opened where it is changed.
    private Task MakeAsync(
        Func<Task<BoardDocument>> document, Func<IReadOnlyList<BoardProblem>, IReadOnlyList<string>>? tell = null) => ActAsync(
        async who =>
        {
            var board = await Administration.CreateAsync(who, await document(), CancellationToken.None);
            Navigation.NavigateTo(PageUrls.BoardEdit(board.Code));
        },
        tell);

    private Task BringBackAsync(Board board) => ActAsync(async who =>
    {
        await Administration.BringBackAsync(who, board.Code, CancellationToken.None);
        await ReloadInPlaceAsync();
    });

    private async Task ActAsync(Func<Authority, Task> action, Func<IReadOnlyList<BoardProblem>, IReadOnlyList<string>>? tell = null) =>
        _problems = await BoardActs.TryAsync(async () => await action(await Authorities.GetAsync(CancellationToken.None)), tell);
}

/// <summary>The boards that somebody may see, but for those that are built in.</summary>
public sealed record BoardsModel(Authority Who, IReadOnlyList<Board> Boards)
{
    public bool MayCompose => Who.Allows(Capability.ComposeBoards);

    public IEnumerable<Board> Mine => Boards.Where(board => board.DeletedAtUtc is null && board.Owner == Who.UserName);

    public IEnumerable<Board> Shared => OfOthers.Where(Who.IsSharedWith);

    /// <summary>Those that only who looks after all boards sees.</summary>
    public IEnumerable<Board> Unshared => OfOthers.Where(board => !Who.IsSharedWith(board));

    public IEnumerable<Board> Deleted => Boards.Where(board => board.DeletedAtUtc is not null);

    private IEnumerable<Board> OfOthers => Boards.Where(board => board.DeletedAtUtc is null && board.Owner != Who.UserName);
}
