using IndicatorDash.Accounts;
using IndicatorDash.Imports;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Api.Reading;
using IndicatorDash.Web.Tokens;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Api;

/// <summary>Registers the API for machines, and sets it up.</summary>
internal static class ApiServices
{
    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.AddSingleton<ApiProblems>();
        services.AddSingleton<ImportReader>();
        services.AddSingleton<ReadingRequests>();
        services.AddSingleton<DataPackageWriter>();
        services.AddSingleton<ApiDirectory>();
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(options => options.AddPolicy<string, ApiLimits>(ApiLimits.Policy));
        services.AddOpenApi(options => options.DescribeApi());
    }

    /// <summary>Answers problems of the API as programs read them.</summary>
    public static void UseApi(this WebApplication app) => app.UseWhen(
        http => http.Request.Path.StartsWithSegments(PageUrls.ApiRoute), branch => branch.UseMiddleware<ApiErrors>());

    public static void MapApi(this WebApplication app)
    {
        // Only tokens open it. A browser adds none by itself, so nothing has to be proved against forgery.
        var acting = app.MapApi(new AuthorizeAttribute { AuthenticationSchemes = TokenAuthentication.SchemeName });
        acting.MapImports(app.Services.GetRequiredService<IOptions<ImportOptions>>());
        acting.MapIndicators();

        // Where viewing is open, figures are read without a token.
        var reading = app.MapApi(new AuthorizeAttribute(CapabilityPolicies.NameOf(Capability.ViewFigures))
        {
            AuthenticationSchemes = TokenAuthentication.SchemeName,
        }).AddEndpointFilter(RefuseWrongTokensAsync);
        reading.MapReading();
        reading.MapDataPackage();

        app.MapDataPackageForReaders();
        app.MapOpenApi(PageUrls.ApiDescriptionRoute).AllowAnonymous();
    }

    private static RouteGroupBuilder MapApi(this WebApplication app, AuthorizeAttribute authorization)
    {
        var api = app.MapGroup("").RequireAuthorization(authorization).RequireRateLimiting(ApiLimits.Policy).DisableAntiforgery().WithTags("v1");
        foreach (var status in ApiDescription.Refusals)
        {
            api.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ApiProblem), [ApiProblem.ContentType]));
        }

        return api;
    }

    // A token that has expired is told so, even where none is needed: it may have been sent for what it opens.
    private static ValueTask<object?> RefuseWrongTokensAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext is { Request.Headers.Authorization.Count: > 0, User.Identity: not { IsAuthenticated: true } }
            ? throw new ApiRefusal(ApiFault.Unauthorized, StatusCodes.Status401Unauthorized)
            : next(context);
}
