using Microsoft.AspNetCore.Identity;

namespace IndicatorDash.Accounts;

/// <summary>How a change of an account ended.</summary>
/// <param name="Problems">Codes (<see cref="AccountProblems"/>); none if it was made.</param>
/// <param name="Password">A temporary password, to be told once.</param>
public sealed record AccountResult(IReadOnlyList<string> Problems, string? Password = null)
{
    public static AccountResult Done { get; } = new([]);

    public bool Succeeded => Problems.Count == 0;

    public static AccountResult Failed(params IReadOnlyList<string> problems) => new(problems);

    internal static AccountResult Of(IdentityResult result, string? password = null) =>
        result.Succeeded ? new([], password) : new([.. result.Errors.Select(error => error.Code)]);
}
