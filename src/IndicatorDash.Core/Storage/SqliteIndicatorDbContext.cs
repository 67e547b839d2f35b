using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Storage;

/// <summary>The store on SQLite.</summary>
public sealed class SqliteIndicatorDbContext(DbContextOptions<SqliteIndicatorDbContext> options) : IndicatorDbContext(options);
