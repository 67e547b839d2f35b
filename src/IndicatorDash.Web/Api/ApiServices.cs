using IndicatorDash.Imports;
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
        services.AddOpenApi(options => options.DescribeApi());
    }

    /// <summary>Answers problems of the API as programs read them.</summary>
    public static void UseApi(this WebApplication app) => app.UseWhen(
        http => http.Request.Path.StartsWithSegments(PageUrls.ApiRoute), branch => branch.UseMiddleware<ApiErrors>());

    public static void MapApi(this WebApplication app)
    {
        // Only tokens open it. A browser adds none by itself, so nothing has to be proved against forgery.
        var api = app.MapGroup("")
            .RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = TokenAuthentication.SchemeName })
            .DisableAntiforgery()
            .WithTags("v1");
        foreach (var status in ApiDescription.Refusals)
        {
            api.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ApiProblem), [ApiProblem.ContentType]));
        }

        api.MapImports(app.Services.GetRequiredService<IOptions<ImportOptions>>());
        api.MapIndicators();
        app.MapOpenApi(PageUrls.ApiDescriptionRoute).AllowAnonymous();
    }
}
