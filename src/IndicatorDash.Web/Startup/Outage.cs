using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace IndicatorDash.Web.Startup;

/// <summary>Tells a database that does not answer, which may pass, from a fault of ours.</summary>
internal static class Outage
{
    /// <summary>Whether the database could not be asked or did not answer.</summary>
    public static bool IsOutage(this Exception failure) => failure switch
    {
        DbException or TimeoutException or RetryLimitExceededException => true,
        // EF Core wraps what it takes for a passing fault.
        InvalidOperationException { InnerException: { } inner } => inner.IsOutage(),
        _ => false,
    };
}
