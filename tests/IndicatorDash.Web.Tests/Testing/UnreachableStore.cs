using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Web.Testing;

/// <summary>A database that does not answer.</summary>
internal sealed class UnreachableStore : IDbContextFactory<IndicatorDbContext>
{
    public IndicatorDbContext CreateDbContext() => throw new TimeoutException();
}
