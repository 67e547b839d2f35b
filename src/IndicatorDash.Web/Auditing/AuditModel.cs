using IndicatorDash.Auditing;

namespace IndicatorDash.Web.Auditing;

/// <summary>What the page of the audit log shows.</summary>
/// <param name="Search">What was asked.</param>
/// <param name="IsNewest">Whether nothing newer fits.</param>
/// <param name="Slice">The records.</param>
public sealed record AuditModel(AuditSearch Search, bool IsNewest, AuditSlice Slice);
