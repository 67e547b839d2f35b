using System.Globalization;
using IndicatorDash.Accounts;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Identity;

namespace IndicatorDash.Web.Accounts;

public sealed class AccountTextsTests
{
    [Fact]
    public void Roles_AllHaveWordsInBothLanguages() => Assert.All(
        Enum.GetNames<Role>().SelectMany(_ => Cultures.All, (role, culture) => (role, culture)),
        text => Assert.NotNull(AccountStrings.ResourceManager.GetString($"Role{text.role}", text.culture)));

    [Fact]
    public void Problems_AllHaveWordsOfTheirOwn()
    {
        CultureInfo.CurrentUICulture = Cultures.Chinese;
        string[] problems =
        [
            .. Enum.GetNames<RoleProblem>(),
            AccountProblems.NotFound, AccountProblems.OwnAccount, AccountProblems.UnknownRegion, AccountProblems.Concurrency,
            AccountProblems.RegionOfAdministrator, AccountProblems.DisplayNameTooLong,
            PasswordRules.ContainsName, PasswordRules.TooCommon, UserNameRules.Invalid, UserNameRules.Duplicate,
            nameof(IdentityErrorDescriber.PasswordTooShort), nameof(IdentityErrorDescriber.PasswordMismatch), OwnAccount.WrongCode,
        ];

        Assert.All(problems, problem => Assert.NotEqual(
            AccountStrings.ProblemUnknown, Assert.Single(AccountTexts.Of([problem], new AccountsOptions()))));
    }
}
