namespace IndicatorDash.Backups;

/// <summary>Why a backup cannot be made or restored.</summary>
public enum BackupProblem
{
    /// <summary>There is no database of ours to back up.</summary>
    NoDatabase,

    /// <summary>The file to be written is there already.</summary>
    FileExists,

    /// <summary>The file to be restored is not there.</summary>
    FileMissing,

    /// <summary>The file is no database, or a damaged one.</summary>
    Damaged,

    /// <summary>It is a database, and not of this product.</summary>
    NotOurs,

    /// <summary>It was made by a later version of the product.</summary>
    FromLaterVersion,

    /// <summary>Somebody uses the database that would be replaced.</summary>
    InUse,

    /// <summary>The database server refused.</summary>
    Refused,
}

/// <summary>A backup cannot be made or restored; everything is as it was.</summary>
/// <param name="problem">Why.</param>
/// <param name="detail">The file, or what the database said.</param>
/// <param name="cause">What led to it.</param>
public sealed class BackupException(BackupProblem problem, string detail, Exception? cause = null)
    : Exception($"{problem}: {detail}", cause)
{
    public BackupProblem Problem { get; } = problem;

    public string Detail { get; } = detail;
}
