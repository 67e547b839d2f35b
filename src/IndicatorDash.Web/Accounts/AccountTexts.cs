using System.Globalization;
using IndicatorDash.Accounts;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Accounts;

/// <summary>The words for roles, and for what is wrong with an account.</summary>
public static class AccountTexts
{
    public static string Of(Role role) => Text($"Role{role}") ?? role.ToString();

    /// <summary>What the problems are (<see cref="AccountProblems"/>), in words.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> problems, AccountsOptions options) =>
        [.. problems.Distinct().Select(problem => (Text($"Problem{problem}") ?? AccountStrings.ProblemUnknown).Fill(options.PasswordLength))];

    /// <summary>Why a session is over, as far as it may be told to whoever is at the page.</summary>
    public static string Of(SessionEnd end, AccountsOptions options) =>
        end == SessionEnd.Idle ? AccountStrings.EndedIdle.Fill(options.IdleMinutes) : AccountStrings.EndedOver;

    private static string? Text(string key) => AccountStrings.ResourceManager.GetString(key, CultureInfo.CurrentUICulture);
}
