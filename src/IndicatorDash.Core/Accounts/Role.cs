namespace IndicatorDash.Accounts;

/// <summary>What somebody is in the product (角色). What each may do is said in <see cref="RoleRules"/>.</summary>
public enum Role
{
    /// <summary>查看者: reads, compares, prints and exports.</summary>
    Viewer = 0,

    /// <summary>填报员: uploads the figures of a region and of what lies in it.</summary>
    Reporter = 1,

    /// <summary>审核员: approves, returns, publishes and undoes.</summary>
    Reviewer = 2,

    /// <summary>管理员: everything, in <see cref="AccountMode.Simple"/> only.</summary>
    Administrator = 3,

    /// <summary>系统管理员: accounts and the system, in <see cref="AccountMode.Separated"/> only.</summary>
    SystemAdministrator = 4,

    /// <summary>安全管理员: roles, scopes and tokens, in <see cref="AccountMode.Separated"/> only.</summary>
    SecurityAdministrator = 5,

    /// <summary>审计员: reads the audit log, in <see cref="AccountMode.Separated"/> only.</summary>
    Auditor = 6,
}
