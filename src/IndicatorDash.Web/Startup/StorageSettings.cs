using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using IndicatorDash.Storage;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace IndicatorDash.Web.Startup;

/// <summary>Registers the store after its settings have been checked.</summary>
internal static class StorageSettings
{
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        Check(builder.Configuration.GetSection(StorageOptions.Section));
        builder.Services.AddIndicatorDashCore(builder.Configuration);
        builder.Services.AddSingleton<DatabaseStartup>();
        builder.Services.AddHostedService(services => services.GetRequiredService<DatabaseStartup>());
        builder.Services.AddHostedService<Checkpointing>();
    }

    // Before anything is bound: a binder's failure names a type, not what may be written.
    private static void Check(IConfigurationSection section)
    {
        var setting = $"{StorageOptions.Section}:{nameof(StorageOptions.Provider)}";
        var written = section[nameof(StorageOptions.Provider)];
        var options = new StorageOptions();
        if (written is not null)
        {
            options.Provider = Enum.TryParse<StorageProvider>(written, ignoreCase: true, out var provider) && Enum.IsDefined(provider)
                ? provider
                : throw StartupFailure.WrongValue(setting, written, Enum.GetNames<StorageProvider>());
        }

        options.ConnectionString = section[nameof(StorageOptions.ConnectionString)] ?? options.ConnectionString;
        setting = $"{StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)}";
        if (!Validator.TryValidateObject(options, new ValidationContext(options), null, validateAllProperties: true))
        {
            throw StartupFailure.MissingValue(setting);
        }

        try
        {
            DbConnectionStringBuilder _ = options.Provider == StorageProvider.Sqlite
                ? new SqliteConnectionStringBuilder(options.ConnectionString)
                : new SqlConnectionStringBuilder(options.ConnectionString);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            throw StartupFailure.WrongConnection(setting, options.Provider.ToString(), failure.Message);
        }
    }
}
