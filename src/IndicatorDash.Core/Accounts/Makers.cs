namespace IndicatorDash.Accounts;

/// <summary>Whether whoever made something that opens doors without them may still make it.</summary>
public enum MakerStanding
{
    MayStill = 0,

    /// <summary>Their account is disabled (已停用).</summary>
    IsDisabled = 1,

    /// <summary>Their roles no longer allow it, or what it opens is no longer theirs.</summary>
    MayNoLonger = 2,
}

/// <summary>Those who made something, as their accounts are now.</summary>
public sealed class Makers
{
    private readonly Dictionary<string, (Authority Who, bool IsDisabled)> _accounts;

    internal Makers(IEnumerable<(Authority Who, bool IsDisabled)> accounts) =>
        _accounts = accounts.ToDictionary(account => account.Who.UserName, StringComparer.Ordinal);

    /// <summary>
    /// How somebody stands. Accounts are never deleted: a name that none has is the console of the machine, and whoever runs
    /// programs there may do so still.
    /// </summary>
    /// <param name="userName">Who made it.</param>
    /// <param name="may">Whether somebody may make such a one.</param>
    public MakerStanding StandingOf(string userName, Func<Authority, bool> may) =>
        !_accounts.TryGetValue(userName, out var account) ? MakerStanding.MayStill
        : account.IsDisabled ? MakerStanding.IsDisabled
        : may(account.Who) ? MakerStanding.MayStill
        : MakerStanding.MayNoLonger;
}
