using System.Globalization;
using IndicatorDash.Catalogues;
using IndicatorDash.Tokens;
using IndicatorDash.Walls;
using IndicatorDash.Web.Boards;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Walls;

/// <summary>A board on a wall screen, let in by the secret in the address; nothing else of the address changes what is shown.</summary>
public sealed partial class WallLinkPage
{
    private WallModel? _wall;
    private string? _refusal;

    [Inject]
    public required WallLinkOpener Opener { get; init; }

    [Inject]
    public required WallGuesses Guesses { get; init; }

    [Inject]
    public required CatalogueStore Catalogues { get; init; }

    [Inject]
    public required BoardReader Boards { get; init; }

    [Inject]
    public required WallReader Reader { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required ILogger<WallLinkPage> Logger { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public string Secret { get; set; } = "";

    /// <summary>How many seconds a page stays, from 5 to 600.</summary>
    [SupplyParameterFromQuery(Name = "every")]
    public string? Every { get; set; }

    protected override async Task OnInitializedAsync()
    {
        // The address is a key, and told to nobody. No page of the product is kept by browsers.
        Http.Response.Headers["Referrer-Policy"] = "no-referrer";
        try
        {
            (_wall, _refusal) = await OpenAsync(Http.RequestAborted);
        }
        catch (Exception failure) when (failure.IsOutage())
        {
            // The wall keeps what it has, and asks again.
            Logger.LogWarning(failure, "The figures of a wall screen could not be read");
            Http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private async Task<(WallModel? Wall, string? Refusal)> OpenAsync(CancellationToken cancellationToken)
    {
        var address = $"{Http.Connection.RemoteIpAddress}";
        if (!Guesses.MayTry(address))
        {
            return Refuse(StatusCodes.Status429TooManyRequests, WallsStrings.TooManyWrong);
        }

        if (await Opener.OpenAsync(Secret, cancellationToken) is not { } opening)
        {
            Guesses.AddWrong(address);
            // The page of what is not found would stand in the place of this one.
            return Refuse(StatusCodes.Status403Forbidden, WallsStrings.Unknown);
        }

        if (opening.State != TokenState.Valid)
        {
            // Why, is told to those who look after links, and to nobody who passes by.
            return Refuse(StatusCodes.Status410Gone, opening switch
            {
                { State: TokenState.Expired } => WallsStrings.HasExpired.Fill(Day(opening.Link.ExpiresAtUtc)),
                { Link.RevokedAtUtc: { } revoked } => WallsStrings.WasRevoked.Fill(Day(revoked)),
                _ => WallsStrings.WasEnded,
            });
        }

        return await Reader.ReadAsync(() => ReadAsync(opening, cancellationToken), cancellationToken) is { } wall
            ? (wall, null)
            : Refuse(StatusCodes.Status410Gone, WallsStrings.BoardGone);
    }

    private async Task<(IndicatorDash.Boards.BoardReading, BoardModel)?> ReadAsync(WallLinkOpening opening, CancellationToken cancellationToken)
    {
        var region = opening.Link.RegionId is { } id ? (await Catalogues.GetAsync(cancellationToken)).Regions.Find(id)?.Code : null;
        return opening.Reading is { } reading
            && await Boards.OfAsync(reading.Document, region, opening.Link.Year, null, cancellationToken) is { } board
            ? (reading, board)
            : null;
    }

    private (WallModel?, string) Refuse(int status, string why)
    {
        Http.Response.StatusCode = status;
        return (null, why);
    }

    private string Day(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(utc, Time.LocalTimeZone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
