using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace IndicatorDash.Storage;

/// <summary>Lets <c>dotnet ef</c> make the SQLite context.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteIndicatorDbContext>
{
    public SqliteIndicatorDbContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqliteIndicatorDbContext>();
        builder.UseIndicatorSqlite("Data Source=:memory:");
        return new SqliteIndicatorDbContext(builder.Options);
    }
}

/// <summary>Lets <c>dotnet ef</c> make the SQL Server context; it opens no connection.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerIndicatorDbContext>
{
    public SqlServerIndicatorDbContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqlServerIndicatorDbContext>();
        builder.UseIndicatorSqlServer("Server=.;Database=IndicatorDash");
        return new SqlServerIndicatorDbContext(builder.Options);
    }
}
