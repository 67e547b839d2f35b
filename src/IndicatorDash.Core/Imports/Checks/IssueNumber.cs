using System.Globalization;

namespace IndicatorDash.Imports.Checks;

/// <summary>Numbers as arguments of issues: in invariant notation, to the four decimals that are kept.</summary>
internal static class IssueNumber
{
    public static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
