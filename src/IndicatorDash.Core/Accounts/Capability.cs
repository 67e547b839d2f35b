namespace IndicatorDash.Accounts;

/// <summary>What can be allowed (权限). The one table of who may what is in <see cref="RoleRules"/>.</summary>
public enum Capability
{
    /// <summary>Read every page of figures and its downloads.</summary>
    ViewFigures = 0,

    /// <summary>Upload a file, work on its batch and submit it, within one's region.</summary>
    Upload = 1,

    /// <summary>Approve or return what somebody else has submitted.</summary>
    Review = 2,

    /// <summary>Publish an approved batch.</summary>
    Publish = 3,

    /// <summary>Publish what one has uploaded oneself, without a second person.</summary>
    PublishAlone = 4,

    /// <summary>Undo what was published.</summary>
    UndoPublication = 5,

    /// <summary>Define indicators, regions and sources.</summary>
    ManageCatalogue = 6,

    /// <summary>Create accounts, disable them, reset their passwords and second factors.</summary>
    ManageUsers = 7,

    /// <summary>Give and take roles and region scopes.</summary>
    AssignRoles = 8,

    /// <summary>Issue and revoke tokens of the API.</summary>
    ManageTokens = 9,

    /// <summary>See and change how the system runs.</summary>
    ManageSystem = 10,

    /// <summary>Read, export and verify the audit log.</summary>
    ReadAudit = 11,

    /// <summary>Compose boards of one's own, and share them with those who have signed in.</summary>
    ComposeBoards = 12,

    /// <summary>Change anybody's boards, and share them with everybody.</summary>
    ManageBoards = 13,
}
