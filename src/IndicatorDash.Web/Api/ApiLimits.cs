using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Tokens;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Api;

/// <summary>
/// Keeps one program from taking what is there for all: so many requests for each token, or else for each address. Readers
/// who take everything away at once are counted with the programs of their address.
/// </summary>
internal sealed class ApiLimits(IOptions<ApiOptions> options) : IRateLimiterPolicy<string>
{
    /// <summary>The name of the policy.</summary>
    public const string Policy = "api";

    /// <summary>Says when to come back; to programs <see cref="ApiErrors"/> says the rest.</summary>
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = async (context, cancellationToken) =>
    {
        var http = context.HttpContext;
        var seconds = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
            ? Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture)
            : "60";
        http.Response.Headers.RetryAfter = seconds;
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (!http.Request.Path.StartsWithSegments(PageUrls.ApiRoute))
        {
            http.WithoutStatusPage();
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(ApiStrings.TooManyDownloads.Fill(seconds), cancellationToken);
        }
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        httpContext.User.FindFirstValue(TokenClaims.TokenId) is { } token
            ? Bucket($"token {token}", options.Value.RequestsPerMinute)
            : Bucket($"address {httpContext.Connection.RemoteIpAddress}", options.Value.AnonymousRequestsPerMinute);

    private static RateLimitPartition<string> Bucket(string key, int perMinute) => RateLimitPartition.GetTokenBucketLimiter(
        key,
        _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
            QueueLimit = 0,
        });
}
