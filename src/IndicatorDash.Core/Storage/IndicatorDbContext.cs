using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Boards;
using IndicatorDash.Figures;
using IndicatorDash.Following;
using IndicatorDash.Imports;
using IndicatorDash.Indicators;
using IndicatorDash.Layouts;
using IndicatorDash.Maps;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using IndicatorDash.Tokens;
using IndicatorDash.Walls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Storage;

/// <summary>
/// Everything that is stored. One short-lived context for each operation, without tracking unless it is asked for.
/// </summary>
/// <remarks>
/// A change of the model needs a migration for each provider:
/// <c>dotnet ef migrations add NAME -p src/IndicatorDash.Core --context SqliteIndicatorDbContext -o Storage/Migrations/Sqlite</c>
/// and the same with <c>SqlServerIndicatorDbContext</c> and <c>Storage/Migrations/SqlServer</c>.
/// </remarks>
public abstract class IndicatorDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Theme> Themes => Set<Theme>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<Headline> Headlines => Set<Headline>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<Region> Regions => Set<Region>();

    public DbSet<SourceDocument> Sources => Set<SourceDocument>();

    public DbSet<ImportBatch> Batches => Set<ImportBatch>();

    public DbSet<PlannedObservation> PlannedObservations => Set<PlannedObservation>();

    public DbSet<UploadedFile> UploadedFiles => Set<UploadedFile>();

    public DbSet<ImportDraft> ImportDrafts => Set<ImportDraft>();

    public DbSet<ImportIssue> ImportIssues => Set<ImportIssue>();

    public DbSet<DataVersion> DataVersions => Set<DataVersion>();

    public DbSet<Observation> Observations => Set<Observation>();

    public DbSet<Figure> Figures => Set<Figure>();

    public DbSet<CoverageCell> CoverageCells => Set<CoverageCell>();

    public DbSet<AuditRecord> AuditRecords => Set<AuditRecord>();

    public DbSet<SavedLayout> SavedLayouts => Set<SavedLayout>();

    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    public DbSet<Board> Boards => Set<Board>();

    public DbSet<BoardVersion> BoardVersions => Set<BoardVersion>();

    public DbSet<WallLink> WallLinks => Set<WallLink>();

    public DbSet<BoundaryMap> BoundaryMaps => Set<BoundaryMap>();

    public DbSet<Follow> Follows => Set<Follow>();

    public DbSet<FollowMail> FollowMails => Set<FollowMail>();

    public DbSet<Digest> Digests => Set<Digest>();

    public DbSet<DashUser> Users => Set<DashUser>();

    public DbSet<SetupToken> SetupTokens => Set<SetupToken>();

    public DbSet<EndedSession> EndedSessions => Set<EndedSession>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(IndicatorDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Period>()
            .HaveConversion<PeriodConverter>().HaveMaxLength(Period.MaxLength).AreUnicode(false);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Conventions.Replace<ForeignKeyIndexConvention>(services =>
            new ForeignKeyIndexes(services.GetRequiredService<ProviderConventionSetBuilderDependencies>()));
    }
}
