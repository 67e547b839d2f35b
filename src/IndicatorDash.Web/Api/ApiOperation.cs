using System.Globalization;
using IndicatorDash.Web.Api.Reading;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Api;

/// <summary>What an address does and takes: said once, for whoever reads requests, the OpenAPI document and the page of the API.</summary>
/// <param name="Name">Names its text.</param>
/// <param name="Parameters">What its query may say.</param>
public sealed record ApiOperation(string Name, IReadOnlyList<QueryParameter> Parameters)
{
    /// <summary>What it does, in a language; the reader's if none is given.</summary>
    public string Summary(CultureInfo? culture = null) => ApiTexts.Of($"Operation{Name}", culture);
}

/// <summary>Describes addresses.</summary>
internal static class ApiOperations
{
    public static TBuilder Describe<TBuilder>(this TBuilder endpoint, string name, params IReadOnlyList<QueryParameter> parameters)
        where TBuilder : IEndpointConventionBuilder
    {
        var operation = new ApiOperation(name, parameters);
        return endpoint.WithMetadata(operation).WithSummary(operation.Summary(Cultures.English));
    }
}
