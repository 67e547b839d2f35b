using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace IndicatorDash.Web.Startup;

public sealed class OutageTests
{
    public static TheoryData<Exception, bool> Failures => new()
    {
        { new SqliteException("database is locked", 5), true },
        { new TimeoutException(), true },
        { new RetryLimitExceededException("6 times"), true },
        { new InvalidOperationException("transient", new SqliteException("no such table", 1)), true },
        { new InvalidOperationException("Sequence contains no elements"), false },
        { new InvalidOperationException("wrapped", new ArgumentException("ours")), false },
        { new ArgumentException("ours"), false },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void IsOutage_OfAFailure_TellsTheDatabasesFromOurs(Exception failure, bool expected) =>
        Assert.Equal(expected, failure.IsOutage());
}
