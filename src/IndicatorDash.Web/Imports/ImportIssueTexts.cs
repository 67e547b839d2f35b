using System.Globalization;
using IndicatorDash.Imports;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Imports;

/// <summary>The sentences of issues: what each kind is called, what is wrong, and what to do.</summary>
public static class ImportIssueTexts
{
    /// <summary>What a kind of problem is called.</summary>
    public static string Title(ImportIssueCode code) => Text(code, "Title");

    /// <summary>What is wrong.</summary>
    public static string Wrong(ImportIssue issue) => Filled(issue, IsOfANewRegion(issue) ? "WrongYet" : LiesElsewhere(issue) ? "WrongHere" : "Wrong");

    /// <summary>What to do about it.</summary>
    public static string Do(ImportIssue issue) => Filled(issue, "Do");

    /// <summary>What to do about a kind of problem, without what a file says.</summary>
    public static string Do(ImportIssueCode code) => Text(code, "Do");

    /// <summary>What is wrong, and what to do about it.</summary>
    public static string Message(ImportIssue issue) => Wrong(issue) + (Cultures.IsEnglish ? " " : "") + Do(issue);

    private static bool LiesElsewhere(ImportIssue issue) => issue is { Code: ImportIssueCode.UnknownRegion, Arguments.Count: > 0 };

    // It has not ended.
    private static bool IsOfANewRegion(ImportIssue issue) => issue is { Code: ImportIssueCode.RegionNotInForce, Arguments: [_, _, "", ..] };

    // Beside the arguments there may be none: a region without a successor leaves a dash.
    private static string Filled(ImportIssue issue, string part) => string.Format(
        CultureInfo.CurrentCulture,
        Text(issue.Code, part),
        [.. issue.Arguments.Select(argument => argument.Length == 0 ? "—" : issue.Code == ImportIssueCode.HiddenContent ? WordOf(argument) : argument)]);

    private static string WordOf(string hidden) =>
        ImportIssueStrings.ResourceManager.GetString(hidden, CultureInfo.CurrentUICulture) ?? hidden;

    private static string Text(ImportIssueCode code, string part) =>
        ImportIssueStrings.ResourceManager.GetString($"{code}{part}", CultureInfo.CurrentUICulture)
            ?? throw new InvalidOperationException($"There is no text {code}{part}.");
}
