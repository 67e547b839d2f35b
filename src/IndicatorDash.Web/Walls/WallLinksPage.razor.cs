using System.Globalization;
using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using IndicatorDash.Catalogues;
using IndicatorDash.Regions;
using IndicatorDash.Tokens;
using IndicatorDash.Walls;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Boards;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Shell;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IndicatorDash.Web.Walls;

/// <summary>Links that show a board on a wall screen: which there are, and how they are made and revoked.</summary>
public sealed partial class WallLinksPage
{
    private WallLinkForm? _form;
    private IssuedWallLink? _issued;
    private string? _problem;

    // What the address asks for is asked for once.
    private bool _isAsked;

    [Inject]
    public required WallLinkIssuer Issuer { get; init; }

    [Inject]
    public required WallLinkQueries Queries { get; init; }

    [Inject]
    public required MakerQueries Makers { get; init; }

    [Inject]
    public required BoardQueries Boards { get; init; }

    [Inject]
    public required CatalogueStore Catalogues { get; init; }

    [Inject]
    public required AuthorityAccessor Authorities { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    /// <summary>The board that a link is to be made for.</summary>
    [SupplyParameterFromQuery(Name = "board")]
    public string? Board { get; set; }

    // What was typed is not taken away by new figures.
    protected override bool IsKeptUpToDate => false;

    protected override async Task<WallLinksModel?> LoadAsync(CancellationToken cancellationToken)
    {
        var who = await Authorities.GetAsync(cancellationToken);
        var own = (await Boards.ListAsync(who, cancellationToken))
            .Where(board => board.DeletedAtUtc is null && who.MayPutOnWalls(board))
            .Select(board => (board.Code, board.Name));
        var builtIn = BuiltInBoards.All
            .Where(_ => who.MayPutOnWalls(board: null))
            .Select(board => (board.Key, BoardText.NameOf(board.Value)));
        var links = await Queries.ListAsync(who, cancellationToken);
        return new WallLinksModel(
            links, await Makers.FindAsync(links.Select(entry => entry.Link.CreatedBy), cancellationToken), (await Catalogues.GetAsync(cancellationToken)).Regions, [.. own, .. builtIn]);
    }

    protected override void OnStateChanged()
    {
        if (Model is { } model && !_isAsked)
        {
            _isAsked = true;
            _form = model.Boards.Any(known => known.Code == Board) ? new WallLinkForm { Board = Board! } : null;
        }
    }

    private static string NameOf(WallLinkEntry entry) => entry.Board?.Name
        ?? (BuiltInBoards.Find(entry.Link.BoardCode) is { } document ? BoardText.NameOf(document) : entry.Link.BoardCode);

    private string ShowsOf(WallLink link)
    {
        var region = link.RegionId is { } id ? Model!.Regions.Find(id)?.NameForReader() : null;
        return (region, link.Year) switch
        {
            (null, null) => WallsStrings.AsTheBoard,
            (null, { } year) => $"{year}",
            ({ } name, null) => name,
            ({ } name, { } year) => $"{name} {year}",
        };
    }

    private MakerStanding MakerOf(WallLinkEntry entry) => entry.Link.StandingIn(Model!.Makers, entry.Board);

    private TokenState At(WallLinkEntry entry) => entry.Link.StateAt(Time.GetUtcNow().UtcDateTime, MakerOf(entry));

    private string ChipOf(WallLinkEntry entry) => At(entry) switch
    {
        TokenState.Valid => entry.Board?.DeletedAtUtc is null ? "ok" : "warn",
        TokenState.Expired => "warn",
        _ => "bad",
    };

    private string StateOf(WallLinkEntry entry) => At(entry) switch
    {
        TokenState.Valid => entry.Board?.DeletedAtUtc is null ? WallsStrings.Valid : WallsStrings.BoardDeleted,
        TokenState.Expired => WallsStrings.Expired,
        TokenState.MakerGone => MakerOf(entry) == MakerStanding.IsDisabled ? WallsStrings.MakerDisabled : WallsStrings.MakerMayNot,
        _ => WallsStrings.Revoked,
    };

    private string AddressOf(IssuedWallLink issued) => Navigation.ToAbsoluteUri(PageUrls.DisplayLink(issued.Secret)).ToString();

    private void Open() => (_form, _issued, _problem) = (new WallLinkForm { Board = Model!.Boards[0].Code }, null, null);

    private void Close() => (_form, _problem) = (null, null);

    private Task IssueAsync() => ActAsync(async who =>
    {
        _issued = await Issuer.IssueAsync(who, _form!.Read(Model!.Regions), CancellationToken.None);
        _form = null;
    });

    private async Task RevokeAsync(WallLink link)
    {
        if (await Dialogs.ShowMessageBoxAsync(
            WallsStrings.Revoke, WallsStrings.RevokeAsk.Fill(link.Name), WallsStrings.Revoke, cancelText: WallsStrings.Cancel) == true)
        {
            await ActAsync(who => Issuer.RevokeAsync(who, link.Id, CancellationToken.None));
        }
    }

    private async Task ActAsync(Func<Authority, Task> action)
    {
        (_issued, _problem) = (null, null);
        try
        {
            await action(await Authorities.GetAsync(CancellationToken.None));
            await ReloadInPlaceAsync();
        }
        catch (AccessDeniedException)
        {
            _problem = AccountStrings.DeniedText;
        }
        catch (WallLinkException refused)
        {
            _problem = WallsStrings.ResourceManager.GetString($"Problem{refused.Problem}", CultureInfo.CurrentUICulture);
        }
        catch (Exception failure) when (failure.IsOutage())
        {
            _problem = ShellStrings.FailedText;
        }
    }
}

/// <summary>What the page shows.</summary>
/// <param name="Links">Those that the reader may revoke, the newest first.</param>
/// <param name="Makers">Those who made them.</param>
/// <param name="Regions">For reading and naming what is shown.</param>
/// <param name="Boards">Those that the reader may put on walls, by code.</param>
public sealed record WallLinksModel(
    IReadOnlyList<WallLinkEntry> Links, Makers Makers, RegionDirectory Regions, IReadOnlyList<(string Code, string Name)> Boards);
