using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using IndicatorDash.Web.Tokens;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Api;

/// <summary>Keeps one program from taking what is there for all: so many requests for each token, or else for each address.</summary>
internal sealed class ApiLimits(IOptions<ApiOptions> options) : IRateLimiterPolicy<string>
{
    /// <summary>The name of the policy.</summary>
    public const string Policy = "api";

    /// <summary>Says when to come back; <see cref="ApiErrors"/> says the rest.</summary>
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = (context, _) =>
    {
        if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            context.HttpContext.Response.Headers.RetryAfter =
                Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        context.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return ValueTask.CompletedTask;
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
