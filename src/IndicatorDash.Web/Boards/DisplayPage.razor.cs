using System.Globalization;
using IndicatorDash.Boards;
using IndicatorDash.Publication;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Filters;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Shell;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Boards;

/// <summary>A board on a wall screen, always of the current data version.</summary>
public sealed partial class DisplayPage
{
    private const int DefaultSeconds = 30;
    private const int LeastSeconds = 5;
    private const int MostSeconds = 600;

    private BoardReading? _reading;
    private BoardModel? _board;
    private IReadOnlyList<IReadOnlyList<WallRow>> _pages = [];
    private BoardGaps? _gaps;
    private DataVersion? _version;
    private long? _stamp;

    [Inject]
    public required BoardReader Reader { get; init; }

    [Inject]
    public required AuthorityAccessor Authorities { get; init; }

    [Inject]
    public required VersionQueries Versions { get; init; }

    [Inject]
    public required LatestVersion Latest { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ILogger<DisplayPage> Logger { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>The board; the one that walls show unless they are told another, if none is given.</summary>
    [Parameter]
    public string? Code { get; set; }

    [SupplyParameterFromQuery(Name = "region")]
    public string? RegionCode { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    public string? Year { get; set; }

    /// <summary>How many seconds a page stays, from 5 to 600.</summary>
    [SupplyParameterFromQuery(Name = "every")]
    public string? Every { get; set; }

    private string Name => BoardText.NameOf(_board!.Document);

    private int EverySeconds => int.TryParse(Every, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        ? Math.Clamp(seconds, LeastSeconds, MostSeconds)
        : DefaultSeconds;

    // Changes with whatever is shown: the figures, the catalogue, the board, the language.
    private string Stamp => _stamp is null
        ? ""
        : string.Create(
            CultureInfo.InvariantCulture, $"{_stamp}.{_reading?.Version?.Number}.{CultureInfo.CurrentUICulture.Name}");

    // A wall that was left open through an update loads the new scripts and styles.
    private static string Release { get; } = typeof(DisplayPage).Module.ModuleVersionId.ToString("N");

    private string VersionText => _version is { } version
        ? BoardsStrings.WallVersion.Fill(
            version.Number,
            TimeZoneInfo.ConvertTimeFromUtc(version.PublishedAtUtc, Time.LocalTimeZone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        : BoardsStrings.WallNoVersion;

    protected override async Task OnInitializedAsync()
    {
        try
        {
            await LoadAsync(Http.RequestAborted);
        }
        catch (Exception failure) when (failure.IsOutage())
        {
            // The wall keeps what it has, and asks again.
            Logger.LogWarning(failure, "The figures of a wall screen could not be read");
            Http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        // The version first: what is published in between is then asked for again, and never missed.
        var stamp = (await Latest.CurrentAsync(cancellationToken))?.Stamp ?? 0;
        var who = await Authorities.OfAsync(Http.User, cancellationToken);
        if (!YearParameter.TryRead(Year, out var year)
            || await Reader.ReadAsync(who, new BoardRequest(Code ?? BuiltInBoards.DefaultCode, RegionCode, year), null, cancellationToken) is not { } read)
        {
            Navigation.NotFound();
            return;
        }

        _version = (await Versions.CurrentAsync(cancellationToken))?.Version;
        (_reading, _board) = read;
        _pages = BoardPaging.PagesOf(_board.Cards);
        _gaps = BoardGaps.Of(_board.Cards);
        _stamp = stamp;
    }
}
