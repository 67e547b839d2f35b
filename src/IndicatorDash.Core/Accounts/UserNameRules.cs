using Microsoft.AspNetCore.Identity;

namespace IndicatorDash.Accounts;

/// <summary>User names are of any script, such as 张三 or zhangsan, and are told apart without regard to case.</summary>
public sealed class UserNameRules : IUserValidator<DashUser>
{
    /// <summary>The code of a name that cannot be one.</summary>
    public const string Invalid = "InvalidUserName";

    /// <summary>The code of a name that another account has.</summary>
    public const string Duplicate = "DuplicateUserName";

    private const int LeastLength = 2;

    /// <inheritdoc />
    public async Task<IdentityResult> ValidateAsync(UserManager<DashUser> manager, DashUser user)
    {
        if (user.UserName.Length is < LeastLength or > DashUser.MaxNameLength || !user.UserName.All(IsAllowed))
        {
            return Failed(Invalid, "The user name has characters or a length that cannot be.");
        }

        // The audit log would take them for somebody who had not signed in.
        if (string.Equals(user.UserName, ActorNames.Anonymous, StringComparison.OrdinalIgnoreCase))
        {
            return Failed(Invalid, "The user name stands for those who have not signed in.");
        }

        var other = await manager.FindByNameAsync(user.UserName);
        return other is null || other.Id == user.Id
            ? IdentityResult.Success
            : Failed(Duplicate, "There is such a user name already.");
    }

    private static bool IsAllowed(char character) => char.IsLetterOrDigit(character) || character is '.' or '-' or '_' or '@';

    private static IdentityResult Failed(string code, string description) =>
        IdentityResult.Failed(new IdentityError { Code = code, Description = description });
}
