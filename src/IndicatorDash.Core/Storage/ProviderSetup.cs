using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace IndicatorDash.Storage;

/// <summary>How a context is set up on each provider; the one place, for the host, tools and tests.</summary>
public static class ProviderSetup
{
    /// <summary>
    /// Sets a context up on SQLite. Lists of ids go as one parameter: as one each, a small question takes twice as long.
    /// </summary>
    public static DbContextOptionsBuilder UseIndicatorSqlite(this DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseSqlite(
                connectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .ReplaceService<IMigrationsSqlGenerator, ClusteringSqliteMigrationsSqlGenerator>()
            .AddInterceptors(new SqlitePragmas())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

    /// <summary>Sets a context up on SQL Server; passing faults of the network are tried again.</summary>
    public static DbContextOptionsBuilder UseIndicatorSqlServer(this DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseSqlServer(connectionString, server => server.EnableRetryOnFailure())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
}
