namespace IndicatorDash.Storage;

/// <summary>The databases that figures can be kept in.</summary>
public enum StorageProvider
{
    /// <summary>A file, embedded; nothing to install.</summary>
    Sqlite = 0,

    /// <summary>SQL Server 2019 or later.</summary>
    SqlServer = 1,
}
