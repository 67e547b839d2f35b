using System.Reflection;

namespace IndicatorDash.Auditing;

/// <summary>What the audit log records. The words are stored: they may be added to, never changed.</summary>
public static class AuditActions
{
    public const string SignedIn = "account.signed-in";
    public const string SignInFailed = "account.sign-in-failed";
    public const string LockedOut = "account.locked-out";
    public const string SignedOut = "account.signed-out";
    public const string AccountCreated = "account.created";
    public const string AccountDisabled = "account.disabled";
    public const string AccountEnabled = "account.enabled";
    public const string PasswordChanged = "account.password-changed";
    public const string PasswordReset = "account.password-reset";
    public const string SecondFactorChanged = "account.second-factor-changed";

    /// <summary>The roles or the region scope of an account.</summary>
    public const string RolesChanged = "account.roles-changed";

    public const string DisplayNameChanged = "account.display-name-changed";

    public const string TokenIssued = "token.issued";
    public const string TokenRevoked = "token.revoked";

    public const string Uploaded = "batch.uploaded";
    public const string Submitted = "batch.submitted";
    public const string Approved = "batch.approved";
    public const string Returned = "batch.returned";
    public const string Discarded = "batch.discarded";
    public const string Published = "batch.published";
    public const string Undone = "batch.undone";

    public const string IndicatorChanged = "catalogue.indicator-changed";
    public const string RegionChanged = "catalogue.region-changed";
    public const string SourceChanged = "catalogue.source-changed";

    /// <summary>A newer release of the curated files says something else than an administrator has set, which stands.</summary>
    public const string EditsKept = "catalogue.edits-kept";

    public const string MapInstalled = "map.installed";
    public const string MapRemoved = "map.removed";

    public const string BoardCreated = "board.created";
    public const string BoardSaved = "board.saved";
    public const string BoardShared = "board.shared";
    public const string BoardDeleted = "board.deleted";
    public const string BoardBroughtBack = "board.brought-back";

    public const string WallLinkIssued = "wall.link-issued";
    public const string WallLinkRevoked = "wall.link-revoked";

    public const string Exported = "data.exported";
    public const string AuditExported = "audit.exported";
    public const string AuditVerified = "audit.verified";

    public const string FiguresRebuilt = "system.figures-rebuilt";
    public const string BackedUp = "system.backed-up";
    public const string Restored = "system.restored";

    /// <summary>All of them, in the order above.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(AuditActions).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!),
    ];
}
