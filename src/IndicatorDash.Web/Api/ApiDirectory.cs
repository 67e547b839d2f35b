using IndicatorDash.Accounts;
using IndicatorDash.Web.Accounts;

namespace IndicatorDash.Web.Api;

/// <summary>An address of the API.</summary>
/// <param name="Method">How it is asked.</param>
/// <param name="Path">The address, with names of what stands in it in braces.</param>
/// <param name="Operation">What it does and takes.</param>
/// <param name="Needs">Any one of these is needed.</param>
public sealed record ApiAddress(string Method, string Path, ApiOperation Operation, IReadOnlyList<Capability> Needs)
{
    /// <summary>Whether it changes nothing, and whoever may see the pages may ask it.</summary>
    public bool IsReading => Needs.Contains(Capability.ViewFigures);
}

/// <summary>The addresses of the API as they are served: nothing is written down twice.</summary>
public sealed class ApiDirectory(IEnumerable<EndpointDataSource> sources)
{
    /// <summary>All that are described, in the order they are served in.</summary>
    public IReadOnlyList<ApiAddress> All() =>
    [
        .. sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith(PageUrls.ApiRoute, StringComparison.Ordinal) == true)
            .Select(AddressOf)
            .OfType<ApiAddress>(),
    ];

    private static ApiAddress? AddressOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ApiOperation>() is { } operation
            ? new ApiAddress(
                endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0],
                endpoint.RoutePattern.RawText!.Replace(":int}", "}", StringComparison.Ordinal),
                operation,
                endpoint.Metadata.GetMetadata<RequiresAttribute>()?.AnyOf ?? [Capability.ViewFigures])
            : null;
}
