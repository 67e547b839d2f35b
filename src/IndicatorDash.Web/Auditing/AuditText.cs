using System.Globalization;
using IndicatorDash.Auditing;

namespace IndicatorDash.Web.Auditing;

/// <summary>The words of the audit log.</summary>
internal static class AuditText
{
    /// <summary>An action in the reader's language; as it is stored where it is of a later version of the product.</summary>
    public static string Action(string action) =>
        Find("Action", action) ?? action;

    /// <summary>A moment where the server is, to the second.</summary>
    public static string Moment(DateTime utc, TimeProvider time) => TimeZoneInfo.ConvertTimeFromUtc(utc, time.LocalTimeZone)
        .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>What is wrong, and where.</summary>
    public static string Fault(AuditVerdict verdict, CultureInfo culture)
    {
        var text = AuditStrings.ResourceManager.GetString($"Fault{verdict.Fault}", culture)!;
        return string.Format(culture, text, verdict.BrokenAt);
    }

    /// <summary>What a verification is recorded as having found.</summary>
    public static string Record(AuditVerdict verdict) =>
        verdict.IsIntact ? $"intact {verdict.Anchor}" : $"{verdict.Fault} {verdict.BrokenAt}";

    /// <summary>
    /// The text for a word that is stored: with <c>Action</c>, of <c>account.signed-in</c> the one with the key
    /// <c>ActionAccountSignedIn</c>; <see langword="null"/> where there is none.
    /// </summary>
    public static string? Find(string kind, string word) => AuditStrings.ResourceManager.GetString(
        kind + string.Concat(word.Split('.', '-', ' ').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..])),
        CultureInfo.CurrentUICulture);
}
