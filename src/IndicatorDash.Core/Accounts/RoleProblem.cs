namespace IndicatorDash.Accounts;

/// <summary>Why roles cannot be given as asked for.</summary>
public enum RoleProblem
{
    /// <summary>A role does not exist in the configured mode.</summary>
    NotInThisMode = 0,

    /// <summary>An administrator of the separated mode has another role beside.</summary>
    RolesExcludeEachOther = 1,

    /// <summary>A reporter has no region to report for.</summary>
    RegionMissing = 2,
}
