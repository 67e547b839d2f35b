using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Backups;
using IndicatorDash.Boards;
using IndicatorDash.Catalogues;
using IndicatorDash.Curation;
using IndicatorDash.Exports;
using IndicatorDash.Figures;
using IndicatorDash.Following;
using IndicatorDash.Imports;
using IndicatorDash.Imports.Plans;
using IndicatorDash.Layouts;
using IndicatorDash.Maps;
using IndicatorDash.Provenance;
using IndicatorDash.Publication;
using IndicatorDash.Sources;
using IndicatorDash.Spreadsheets;
using IndicatorDash.Storage;
using IndicatorDash.Templates;
using IndicatorDash.Tokens;
using IndicatorDash.Walls;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IndicatorDash;

/// <summary>Registers what the core offers.</summary>
public static class CoreServices
{
    /// <summary>
    /// Adds the store (<see cref="StorageOptions"/>), its preparation (<see cref="CurationOptions"/>), the reading of
    /// spreadsheets (<see cref="SpreadsheetOptions"/>) and the questions that pages ask. Each operation opens a context of its
    /// own, so all but what Identity asks for per scope is a singleton.
    /// </summary>
    public static IServiceCollection AddIndicatorDashCore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<CurationOptions>()
            .Bind(configuration.GetSection(CurationOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SpreadsheetOptions>()
            .Bind(configuration.GetSection(SpreadsheetOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);

        services.AddPooledDbContextFactory<SqliteIndicatorDbContext>((provider, builder) =>
            builder.UseIndicatorSqlite(Options(provider).ConnectionString));
        services.AddPooledDbContextFactory<SqlServerIndicatorDbContext>((provider, builder) =>
            builder.UseIndicatorSqlServer(Options(provider).ConnectionString));
        services.AddSingleton<IDbContextFactory<IndicatorDbContext>>(provider => Options(provider).Provider switch
        {
            StorageProvider.SqlServer => Factory<SqlServerIndicatorDbContext>(provider),
            _ => Factory<SqliteIndicatorDbContext>(provider),
        });

        services.AddSingleton<CatalogueStore>();
        services.AddSingleton<Publisher>();
        services.AddSingleton<PublishedPlans>();
        services.AddSingleton<WriteAheadLog>();
        services.AddSingleton<CuratedDataLoader>();
        services.AddSingleton(provider => new StorePreparation(
            provider.GetRequiredService<IDbContextFactory<IndicatorDbContext>>(),
            provider.GetRequiredService<CatalogueStore>(),
            provider.GetRequiredService<CuratedDataLoader>(),
            provider.GetRequiredService<IOptions<CurationOptions>>()));
        services.AddSingleton<SpreadsheetReader>();
        services.AddSingleton<FigureRebuild>();
        services.AddSingleton<FigureQueries>();
        services.AddSingleton<CoverageQueries>();
        services.AddSingleton<FormulaTrials>();
        services.AddSingleton<ProvenanceQueries>();
        services.AddSingleton<SourceQueries>();
        services.AddSingleton<IndicatorSourceQueries>();
        services.AddSingleton<VersionQueries>();
        services.AddSingleton<ObservationQueries>();
        AddImports(services, configuration);
        services.AddSingleton<LayoutMemory>();
        services.AddAccounts(configuration);
        services.AddSingleton<AuditLog>();
        services.AddSingleton<AuditVerifier>();
        services.AddSingleton<AuditQueries>();
        services.AddSingleton<StoreBackup>();
        services.AddSingleton<TokenQueries>();
        services.AddSingleton<TokenVerifier>();
        services.AddSingleton<TokenIssuer>();
        services.AddSingleton<WallLinkQueries>();
        services.AddSingleton<WallLinkOpener>();
        services.AddSingleton<WallLinkIssuer>();
        services.AddSingleton<IndicatorAdministration>();
        services.AddSingleton<RegionAdministration>();
        services.AddSingleton<SourceAdministration>();
        services.AddSingleton<BoundaryMapQueries>();
        services.AddSingleton<BoundaryMapAdministration>();
        services.AddSingleton<BoardQueries>();
        services.AddSingleton<BoardAdministration>();
        services.AddSingleton<FollowQueries>();
        services.AddSingleton<FollowAdministration>();
        services.AddSingleton<DigestOutbox>();
        return services;
    }

    private static void AddImports(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ImportOptions>()
            .Bind(configuration.GetSection(ImportOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<IFileReader, SpreadsheetFileReader>();
        services.AddSingleton<BatchStore>();
        services.AddSingleton<BatchPlanning>();
        services.AddSingleton(provider => new ImportWorkflow(
            provider.GetRequiredService<BatchStore>(),
            provider.GetRequiredService<BatchPlanning>(),
            provider.GetRequiredService<CatalogueStore>(),
            provider.GetRequiredService<Publisher>(),
            provider.GetRequiredService<AuditLog>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IOptions<ImportOptions>>(),
            provider.GetRequiredService<LayoutMemory>()));
        services.AddSingleton<ImportQueries>();
        services.AddSingleton<UploadedWorkbooks>();
        services.AddSingleton<TemplateMaker>();
        services.AddSingleton<ExportMaker>();
    }

    private static StorageOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<StorageOptions>>().Value;

    private static ProviderContextFactory<T> Factory<T>(IServiceProvider provider)
        where T : IndicatorDbContext => new(provider.GetRequiredService<IDbContextFactory<T>>());
}
