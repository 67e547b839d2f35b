using System.Globalization;
using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using IndicatorDash.Figures;
using IndicatorDash.Regions;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Filters;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IndicatorDash.Web.Boards;

/// <summary>A board; the address holds the region and the year.</summary>
public sealed partial class BoardPage
{
    private IReadOnlyList<string> _problems = [];

    [Inject]
    public required BoardReader Reader { get; init; }

    [Inject]
    public required BoardAdministration Administration { get; init; }

    [Inject]
    public required AuthorityAccessor Authorities { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Parameter]
    public string Code { get; set; } = "";

    [SupplyParameterFromQuery(Name = "region")]
    public string? RegionCode { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    public string? Year { get; set; }

    /// <summary>The version of the board.</summary>
    [SupplyParameterFromQuery(Name = "revision")]
    public string? Revision { get; set; }

    /// <summary>Opens where a number comes from.</summary>
    [CascadingParameter]
    public EventCallback<Figure> Open { get; set; }

    private BoardModel Sheet => Model!.Board;

    private string Name => BoardText.NameOf(Sheet.Document);

    private bool IsDeleted => Model!.Reading.Board?.DeletedAtUtc is not null;

    // The version of the board, where it is not the current one: on a wall stands the current one.
    private int? Earlier => Model!.Reading is { Board: { } board, Version: { } version } && version.Number != board.Version
        ? version.Number
        : null;

    private int? YearNumber => YearParameter.TryRead(Year, out var year) ? year : null;

    private IReadOnlyList<Region> Children =>
        [.. Sheet.Catalogue.Regions.Children(Sheet.Region.Id).Where(child => Sheet.Year is { } year ? child.IsInForce(year) : child.ValidTo is null)];

    protected override async Task<BoardPageModel?> LoadAsync(int? asOf, CancellationToken cancellationToken)
    {
        var revision = 0;
        if (!YearParameter.TryRead(Year, out var year)
            || (Revision is { Length: > 0 } && !int.TryParse(Revision, NumberStyles.None, CultureInfo.InvariantCulture, out revision)))
        {
            return null;
        }

        var who = await Authorities.GetAsync(cancellationToken);
        var request = new BoardRequest(Code, RegionCode, year, Revision is { Length: > 0 } ? revision : null);
        return await Reader.ReadAsync(who, request, asOf, cancellationToken) is { } read
            ? new BoardPageModel(
                read.Reading,
                read.Model,
                who.Allows(Capability.ComposeBoards),
                read.Reading.Board is { } board && who.MayEdit(board),
                who.MayPutOnWalls(read.Reading.Board))
            : null;
    }

    private string UrlOf(Region region, int? year) => PageUrls.Board(Code, region.Code, year, Earlier);

    private async Task CopyAsync() => _problems = await BoardActs.TryAsync(async () =>
    {
        var board = await Administration.CreateAsync(
            await Authorities.GetAsync(CancellationToken.None), BoardText.CopyOf(Sheet.Document), CancellationToken.None);
        Navigation.NavigateTo(PageUrls.BoardEdit(board.Code));
    });

    private async Task DeleteAsync()
    {
        if (await Dialogs.ShowMessageBoxAsync(
            BoardsStrings.Delete, BoardsStrings.DeleteAsk.Fill(Name), BoardsStrings.Delete, cancelText: BoardsStrings.Cancel) == true)
        {
            _problems = await BoardActs.TryAsync(async () =>
            {
                await Administration.DeleteAsync(
                    await Authorities.GetAsync(CancellationToken.None), Code, CancellationToken.None);
                Navigation.NavigateTo(PageUrls.Boards());
            });
        }
    }
}

/// <summary>What the page shows, and what the reader may do with it.</summary>
public sealed record BoardPageModel(BoardReading Reading, BoardModel Board, bool MayCompose, bool MayEdit, bool MayPutOnWalls);
