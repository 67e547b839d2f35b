using IndicatorDash.Catalogues;
using IndicatorDash.Accounts;
using IndicatorDash.Indicators;
using IndicatorDash.Web.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorDash.Web.Api;

/// <summary>The catalogue by machines.</summary>
internal static class IndicatorEndpoints
{
    public static void MapIndicators(this IEndpointRouteBuilder routes) =>
        routes.MapPost(PageUrls.ApiIndicatorsRoute, DefineAsync).Describe("DefineIndicator");

    [Requires(Capability.ManageCatalogue)]
    private static async Task<Created<IndicatorAnswer>> DefineAsync(
        HttpContext http,
        IndicatorDefinition definition,
        AuthorityAccessor authorities,
        IndicatorAdministration administration,
        CancellationToken cancellationToken)
    {
        var who = await authorities.OfAsync(http, cancellationToken);
        var indicator = await administration.DefineAsync(who, definition, cancellationToken);
        return TypedResults.Created(PageUrls.Indicator(indicator.Code), new IndicatorAnswer(indicator.Code, indicator.Name, indicator.UnitCode));
    }
}

/// <summary>An indicator that was defined.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">The code of its unit.</param>
public sealed record IndicatorAnswer(string Code, string Name, string Unit);
