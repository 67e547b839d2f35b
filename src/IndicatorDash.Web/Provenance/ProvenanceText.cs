using System.Globalization;
using System.Text.RegularExpressions;
using IndicatorDash.Numbers;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Provenance;

/// <summary>What stands in the panel, in the reader's language.</summary>
public static partial class ProvenanceText
{
    // yyyy-MM-dd
    private const int DayLength = 10;

    /// <summary>A place in a source in words: <c>¶13</c> is 第 13 段; a sheet and cell stay as they are.</summary>
    public static string Locator(string locator) => Paragraph().Match(locator) is { Success: true } match
        ? ProvenanceStrings.Paragraph.Fill(match.Groups[1].Value)
        : locator;

    /// <summary>What a qualifier says; <see langword="null"/> where it says nothing.</summary>
    public static string? Qualifier(ValueQualifier qualifier) => qualifier switch
    {
        ValueQualifier.About => ProvenanceStrings.QualifierAbout,
        ValueQualifier.AtLeast => ProvenanceStrings.QualifierAtLeast,
        ValueQualifier.AtMost => ProvenanceStrings.QualifierAtMost,
        ValueQualifier.All => ProvenanceStrings.QualifierAll,
        _ => null,
    };

    /// <summary>A moment where the server is, to the minute.</summary>
    public static string Moment(DateTime utc, TimeProvider time) => TimeZoneInfo
        .ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), time.LocalTimeZone)
        .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A day where the server is.</summary>
    public static string Day(DateTime utc, TimeProvider time) => Moment(utc, time)[..DayLength];

    /// <summary>Whether an attribute stands in a list such as <c>period;title</c>.</summary>
    public static bool IsInferred(string? inferred, string attribute) =>
        inferred?.Split(';', StringSplitOptions.TrimEntries).Contains(attribute) == true;

    [GeneratedRegex(@"^¶(\d+)$")]
    private static partial Regex Paragraph();
}
