using IndicatorDash.Boards;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Filters;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Boards;

/// <summary>A board on a wall screen, for whoever may see it.</summary>
public sealed partial class DisplayPage
{
    private WallModel? _wall;

    [Inject]
    public required BoardReader Boards { get; init; }

    [Inject]
    public required WallReader Reader { get; init; }

    [Inject]
    public required AuthorityAccessor Authorities { get; init; }

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

    protected override async Task OnInitializedAsync()
    {
        try
        {
            var who = await Authorities.OfAsync(Http, Http.RequestAborted);
            _wall = YearParameter.TryRead(Year, out var year) ? await ReadAsync(year) : null;
            if (_wall is null)
            {
                Navigation.NotFound();
            }

            Task<WallModel?> ReadAsync(int? shown) => Reader.ReadAsync(
                () => Boards.ReadAsync(
                    who, new BoardRequest(Code ?? BuiltInBoards.DefaultCode, RegionCode, shown), null, Http.RequestAborted),
                Http.RequestAborted);
        }
        catch (Exception failure) when (failure.IsOutage())
        {
            // The wall keeps what it has, and asks again.
            Logger.LogWarning(failure, "The figures of a wall screen could not be read");
            Http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }
}
