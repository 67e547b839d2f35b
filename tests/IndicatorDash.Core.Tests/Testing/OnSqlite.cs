using System.Reflection;
using IndicatorDash.Storage;
using Xunit.Sdk;

namespace IndicatorDash.Testing;

/// <summary>Runs a theory on an SQLite file.</summary>
[DataDiscoverer("Xunit.Sdk.DataDiscoverer", "xunit.core")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StorageProvider.Sqlite]];
}

/// <summary>Runs a theory on the SQL Server of <see cref="Variable"/>, and is reported as skipped where there is none.</summary>
[DataDiscoverer("Xunit.Sdk.DataDiscoverer", "xunit.core")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqlServerAttribute : DataAttribute
{
    /// <summary>The environment variable with a connection string whose login may create databases.</summary>
    public const string Variable = "INDICATORDASH_TEST_SQLSERVER";

    public OnSqlServerAttribute()
    {
        if (ConnectionString is null)
        {
            Skip = $"{Variable} is not set: nothing ran on SQL Server.";
        }
    }

    public static string? ConnectionString =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StorageProvider.SqlServer]];
}
