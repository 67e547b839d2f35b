using IndicatorDash.Auditing;
using IndicatorDash.Catalogues;

namespace IndicatorDash.Web.Auditing;

/// <summary>What the page of the audit log shows.</summary>
/// <param name="Search">What was asked.</param>
/// <param name="IsNewest">Whether nothing newer fits.</param>
/// <param name="Slice">The records.</param>
/// <param name="Catalogue">Names what they record by its code.</param>
public sealed record AuditModel(AuditSearch Search, bool IsNewest, AuditSlice Slice, Catalogue Catalogue);
