using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Storage;

/// <summary>The store on SQL Server.</summary>
public sealed class SqlServerIndicatorDbContext(DbContextOptions<SqlServerIndicatorDbContext> options) : IndicatorDbContext(options);
