using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using IndicatorDash.Catalogues;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Options;
using MudBlazor;

namespace IndicatorDash.Web.Boards;

/// <summary>
/// Where a board is changed. What was changed stays until it is saved, whatever is refused or saved by somebody else
/// meanwhile; nobody leaves it behind without being asked.
/// </summary>
public sealed partial class BoardEditPage
{
    private BoardForm _form = null!;
    private BoardModel? _preview;
    private BoardSharing _sharing;
    private IReadOnlyList<Role> _roles = [];
    private Conflict? _conflict;
    private IReadOnlyList<BoardSave> _saves = [];
    private IReadOnlyList<string> _problems = [];
    private string _name = "";
    private string _done = "";
    private bool _isChanged;
    private int _seen;

    [Inject]
    public required BoardReader Reader { get; init; }

    [Inject]
    public required BoardQueries Boards { get; init; }

    [Inject]
    public required BoardAdministration Administration { get; init; }

    [Inject]
    public required AuthorityAccessor Authorities { get; init; }

    [Inject]
    public required CatalogueStore Catalogues { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required IOptions<AccountsOptions> Options { get; init; }

    [Parameter]
    public string Code { get; set; } = "";

    // New figures do not take away what is being typed.
    protected override bool IsKeptUpToDate => false;

    private string Heading => Model is null ? BoardsStrings.Title : BoardsStrings.EditTitle.Fill(_name);

    private IEnumerable<Role> Readers => RoleRules.RolesOf(Options.Value.Mode)
        .Where(role => RoleRules.CapabilitiesOf(Options.Value.Mode, role).Contains(Capability.ViewFigures));

    private bool MaySave => Model!.Who.MayShare(_sharing);

    protected override async Task<BoardEditModel?> LoadAsync(CancellationToken cancellationToken)
    {
        var who = await Authorities.GetAsync(cancellationToken);
        return await Boards.FindAsync(who, Code, null, cancellationToken) is { Board: { DeletedAtUtc: null } board } reading && who.MayEdit(board)
            ? new BoardEditModel(
                reading,
                who,
                await Catalogues.GetAsync(cancellationToken),
                await Boards.VersionsAsync(who, board, cancellationToken),
                await PreviewAsync(reading.Document, cancellationToken))
            : null;
    }

    protected override void OnStateChanged()
    {
        if (Model is { } model)
        {
            Begin(model.Reading.Document);
            (_sharing, _roles) = (model.Reading.Board!.Sharing, model.Reading.Board.Roles);
            (_seen, _saves) = (model.Reading.Version!.Number, model.Saves);
            _preview = model.Preview;
        }
    }

    private void Begin(BoardDocument document) =>
        (_form, _name, _isChanged) = (new BoardForm(document, Model!.Catalogue.Regions), document.Name, false);

    // A board that cannot be kept has no preview.
    private async Task<BoardModel?> PreviewAsync(BoardDocument document, CancellationToken cancellationToken) =>
        BoardRules.Check(document, await Catalogues.GetAsync(cancellationToken)).Count == 0
            ? await Reader.OfAsync(document, null, null, null, cancellationToken)
            : null;

    private async Task ChangedAsync()
    {
        (_isChanged, _done) = (true, "");
        var document = _form.Read();
        _problems = [.. BoardRules.Check(document, Model!.Catalogue).Select(BoardText.Of)];
        if (_problems.Count == 0)
        {
            _problems = await BoardActs.TryAsync(async () => _preview = await PreviewAsync(document, CancellationToken.None));
        }
        else
        {
            _preview = null;
        }
    }

    private Task AddAsync(CardKind kind)
    {
        var width = kind switch
        {
            CardKind.Figure => BoardLimits.LeastWidth,
            CardKind.Table => BoardLimits.FullWidth,
            _ => BoardLimits.FullWidth / 2,
        };
        _form.Cards.Add(new CardForm(new BoardCard { Kind = kind, Width = width }, Model!.Catalogue.Regions));
        return ChangedAsync();
    }

    private Task MoveAsync(CardForm card, int step)
    {
        var index = _form.Cards.IndexOf(card);
        _form.Cards.RemoveAt(index);
        _form.Cards.Insert(index + step, card);
        return ChangedAsync();
    }

    private Task RemoveAsync(CardForm card)
    {
        _form.Cards.Remove(card);
        return ChangedAsync();
    }

    private Task SaveAsync() => SaveAsync(null);

    // What was typed goes on as a board of one's own, which is then changed.
    private async Task CopyAsync() => _problems = await BoardActs.TryAsync(async () =>
    {
        var board = await Administration.CreateAsync(
            await Authorities.GetAsync(CancellationToken.None), BoardText.CopyOf(_form.Read()), CancellationToken.None);
        _isChanged = false;
        Navigation.NavigateTo(PageUrls.BoardEdit(board.Code));
    });

    private Task OverwriteAsync()
    {
        _seen = _conflict!.Current.Number;
        return SaveAsync(_conflict.Restored);
    }

    private async Task RestoreAsync(int number)
    {
        if (_isChanged && !await MayLeaveAsync())
        {
            return;
        }

        BoardVersion? earlier = null;
        _problems = await BoardActs.TryAsync(async () =>
        {
            var who = await Authorities.GetAsync(CancellationToken.None);
            earlier = (await Boards.FindAsync(who, Code, number, CancellationToken.None))?.Version
                ?? throw new BoardException(new BoardProblem(BoardProblemCode.NotFound));
        });
        if (earlier is not null)
        {
            await SaveAsync(earlier);
        }
    }

    // What was typed, or what an earlier version had.
    private async Task SaveAsync(BoardVersion? restored)
    {
        (_conflict, _done) = (null, "");
        _problems = await BoardActs.TryAsync(async () =>
        {
            var who = await Authorities.GetAsync(CancellationToken.None);
            var document = restored is null ? _form.Read() : BoardJson.Read(restored.Document);
            try
            {
                _seen = restored is null
                    ? await Administration.SaveAsync(who, Code, _seen, document, CancellationToken.None)
                    : await Administration.RestoreAsync(who, Code, _seen, restored, CancellationToken.None);
                Begin(document);
                _done = restored is null ? BoardsStrings.Saved.Fill(_seen) : BoardsStrings.VersionRestored.Fill(restored.Number);
                _preview = await PreviewAsync(document, CancellationToken.None);
            }
            catch (BoardConflictException other)
            {
                _conflict = new(other.Current, restored);
            }

            _saves = await Boards.VersionsAsync(who, Model!.Reading.Board!, CancellationToken.None);
        });
    }

    private async Task ShareAsync(ChangeEventArgs change)
    {
        if (Enum.TryParse<BoardSharing>(change.Value as string, out var sharing))
        {
            _problems = await BoardActs.TryAsync(async () =>
            {
                await Administration.ShareAsync(
                    await Authorities.GetAsync(CancellationToken.None), Code, sharing, CancellationToken.None);
                (_sharing, _done) = (sharing, BoardsStrings.SharedNow.Fill(BoardText.NameOf(sharing, _roles)));
            });
        }
    }

    private async Task LimitAsync(Role role)
    {
        IReadOnlyList<Role> roles = _roles.Contains(role) ? [.. _roles.Where(other => other != role)] : [.. _roles, role];
        _problems = await BoardActs.TryAsync(async () =>
        {
            await Administration.LimitAsync(
                await Authorities.GetAsync(CancellationToken.None), Code, roles, CancellationToken.None);
            (_roles, _done) = (roles, BoardsStrings.SharedNow.Fill(BoardText.NameOf(_sharing, roles)));
        });
    }

    private async Task AskAsync(LocationChangingContext leaving)
    {
        if (_isChanged && !await MayLeaveAsync())
        {
            leaving.PreventNavigation();
        }
    }

    private async Task<bool> MayLeaveAsync() => await Dialogs.ShowMessageBoxAsync(
        BoardsStrings.Unsaved, BoardsStrings.LeaveAsk, BoardsStrings.Leave, cancelText: BoardsStrings.Cancel) == true;

    // What somebody else saved meanwhile, and the version that was to be restored; none where what was typed was to be saved.
    private sealed record Conflict(BoardVersion Current, BoardVersion? Restored);
}

/// <summary>A board that is changed, its versions, and how it comes out.</summary>
public sealed record BoardEditModel(
    BoardReading Reading, Authority Who, Catalogue Catalogue, IReadOnlyList<BoardSave> Saves, BoardModel? Preview);
