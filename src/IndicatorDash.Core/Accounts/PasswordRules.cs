using Microsoft.AspNetCore.Identity;

namespace IndicatorDash.Accounts;

/// <summary>
/// What a password must not be, beside too short: the user name, a word that everybody tries first, one character over and
/// over. Length protects; kinds of characters only make people write passwords down.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<DashUser>
{
    /// <summary>The code of a password with the user name in it.</summary>
    public const string ContainsName = "PasswordContainsUserName";

    /// <summary>The code of a password that others have too.</summary>
    public const string TooCommon = "PasswordTooCommon";

    private const int LeastDistinct = 5;
    private const int ShortestTellingName = 3;

    private static readonly string[] Common =
    [
        "password", "passw0rd", "p@ssw0rd", "p@ssword", "123456", "654321", "112233", "111111", "000000", "888888", "666666",
        "qwerty", "asdfgh", "zxcvbn", "1qaz2wsx", "qazwsx", "1q2w3e4r", "abc123", "abcdef", "a123456", "aa123456", "admin",
        "administrator", "letmein", "welcome", "iloveyou", "woaini", "5201314", "1314520", "dangjian", "zuzhibu", "indicatordash",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<DashUser> manager, DashUser user, string? password)
    {
        var written = password ?? "";
        if (user.UserName.Length >= ShortestTellingName && written.Contains(user.UserName, StringComparison.OrdinalIgnoreCase))
        {
            return Failed(ContainsName, "The password contains the user name.");
        }

        return IsCommon(written) ? Failed(TooCommon, "The password is among the first to be tried.") : Task.FromResult(IdentityResult.Success);
    }

    // What is left of a password such as Password12345678 without the common words is not enough to be one.
    private static bool IsCommon(string password)
    {
        var rest = password.ToLowerInvariant();
        foreach (var word in Common.OrderByDescending(word => word.Length))
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }

        rest = rest.TrimEnd("0123456789!@#$%^&*.?".ToCharArray());
        return rest.Distinct().Count() < LeastDistinct;
    }

    private static Task<IdentityResult> Failed(string code, string description) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = description }));
}
