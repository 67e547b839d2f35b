using System.ComponentModel.DataAnnotations;

namespace IndicatorDash.Storage;

/// <summary>Where figures are kept: the section <c>Storage</c> of the configuration.</summary>
public sealed class StorageOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Storage";

    /// <value>The default is <see cref="StorageProvider.Sqlite"/>.</value>
    [EnumDataType(typeof(StorageProvider))]
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <value>The default is a file <c>indicatordash.db</c> in the folder <c>App_Data</c>, for SQLite only.</value>
    [Required]
    public string ConnectionString { get; set; } = "Data Source=App_Data/indicatordash.db";
}
