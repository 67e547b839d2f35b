using IndicatorDash.Web.Api.Reading;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace IndicatorDash.Web.Api;

/// <summary>What the description of the API (OpenAPI) says beside what its code says.</summary>
internal static class ApiDescription
{
    private const string Bearer = "bearer";

    /// <summary>The statuses of answers that tell a problem.</summary>
    public static IReadOnlyList<int> Refusals { get; } =
    [
        StatusCodes.Status400BadRequest,
        StatusCodes.Status401Unauthorized,
        StatusCodes.Status403Forbidden,
        StatusCodes.Status404NotFound,
        StatusCodes.Status409Conflict,
        StatusCodes.Status413PayloadTooLarge,
        StatusCodes.Status415UnsupportedMediaType,
        StatusCodes.Status422UnprocessableEntity,
        StatusCodes.Status429TooManyRequests,
        StatusCodes.Status503ServiceUnavailable,
    ];

    public static void DescribeApi(this OpenApiOptions options)
    {
        options.ShouldInclude = endpoint => $"/{endpoint.RelativePath}".StartsWith(PageUrls.ApiRoute, StringComparison.Ordinal);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "IndicatorDash", Version = "v1" };
            // Where it is served is where it is read.
            document.Servers?.Clear();
            document.AddComponent<IOpenApiSecurityScheme>(Bearer, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer });
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            foreach (var parameter in context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().SelectMany(own => own.Parameters))
            {
                (operation.Parameters ??= []).Add(Of(parameter));
            }

            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(ApiProblem) && schema.Properties?["code"] is OpenApiSchema code)
            {
                code.Enum = [.. ApiProblem.Codes.Select(word => System.Text.Json.Nodes.JsonValue.Create(word))];
            }

            return Task.CompletedTask;
        });
    }

    private static OpenApiParameter Of(QueryParameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.TextIn(Cultures.English),
        Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Enum = parameter.Words.Count == 0 ? null : [.. parameter.Words.Select(word => System.Text.Json.Nodes.JsonValue.Create(word))],
        },
    };
}
