using System.Security.Cryptography;
using System.Text;
using IndicatorDash.Auditing;
using IndicatorDash.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Accounts;

/// <summary>
/// The first accounts: there is no default one, but while there is none at all a link with a secret makes the first
/// administrators, once. Whoever reads the console of the host holds it.
/// </summary>
public sealed class FirstRun(
    UserManager<DashUser> users,
    IDbContextFactory<IndicatorDbContext> contexts,
    AuditLog audit,
    IOptions<AccountsOptions> options,
    TimeProvider time)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private const int TokenBytes = 32;
    private readonly AccountMode _mode = options.Value.Mode;

    /// <summary>Issues a secret while there is no account; <see langword="null"/> if there is one.</summary>
    public async Task<string?> IssueAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Users.AnyAsync(cancellationToken))
        {
            await db.SetupTokens.ExecuteDeleteAsync(cancellationToken);
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        await db.SetupTokens.Where(token => token.ExpiresAtUtc <= now).ExecuteDeleteAsync(cancellationToken);
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        db.Add(new SetupToken { Hash = HashOf(secret), ExpiresAtUtc = now + Life });
        await db.SaveChangesAsync(cancellationToken);
        return secret;
    }

    /// <summary>Whether a secret works now.</summary>
    public async Task<bool> IsAliveAsync(string? secret, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return !await db.Users.AnyAsync(cancellationToken) && await Alive(db, secret).AnyAsync(cancellationToken);
    }

    /// <summary>Makes the first accounts, one for each of <see cref="RoleRules.FirstRolesOf"/> in this order, and ends the link.</summary>
    /// <param name="secret">What the link carries.</param>
    /// <param name="accounts">As they were typed.</param>
    /// <param name="address">The network address that they were sent from.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The problems of each account, and the link's under -1; none if the accounts were made.</returns>
    public async Task<IReadOnlyList<(int Account, string Problem)>> CompleteAsync(
        string? secret, IReadOnlyList<FirstAccount> accounts, string? address, CancellationToken cancellationToken)
    {
        var roles = RoleRules.FirstRolesOf(_mode);
        ArgumentOutOfRangeException.ThrowIfNotEqual(accounts.Count, roles.Count);
        var made = roles.Zip(accounts, (role, account) => (Account: account, User: UserOf(account, role))).ToList();
        var problems = await CheckAsync(made, cancellationToken);
        if (problems.Count > 0)
        {
            return problems;
        }

        if (!await IsAliveAsync(secret, cancellationToken) || !await UseUpAsync(secret, cancellationToken))
        {
            return [(-1, AccountProblems.SetupLinkDead)];
        }

        foreach (var (account, user) in made)
        {
            var created = await users.CreateAsync(user, account.Password);
            if (!created.Succeeded)
            {
                throw new InvalidOperationException($"The account “{user.UserName}” was fit, but could not be made.");
            }

            await audit.AppendAsync(
                new AuditEntry(AuditActions.AccountCreated, "", user.UserName, $"first run: {user.Roles[0]}", address), cancellationToken);
        }

        return [];
    }

    private static IQueryable<SetupToken> Alive(IndicatorDbContext db, string? secret, DateTime now)
    {
        var hash = HashOf(secret ?? "");
        return db.SetupTokens.Where(token => token.Hash == hash && token.ExpiresAtUtc > now);
    }

    private static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private IQueryable<SetupToken> Alive(IndicatorDbContext db, string? secret) =>
        Alive(db, secret, time.GetUtcNow().UtcDateTime);

    // One statement takes all links away where this one works: of two who follow links at once, one finds nothing left.
    private async Task<bool> UseUpAsync(string? secret, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var alive = Alive(db, secret);
        return await db.SetupTokens.Where(token => alive.Any()).ExecuteDeleteAsync(cancellationToken) > 0;
    }

    private async Task<IReadOnlyList<(int Account, string Problem)>> CheckAsync(
        List<(FirstAccount Account, DashUser User)> made, CancellationToken cancellationToken)
    {
        var problems = new List<(int, string)>();
        for (var i = 0; i < made.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (account, user) = made[i];
            foreach (var validator in users.UserValidators)
            {
                problems.AddRange((await validator.ValidateAsync(users, user)).Errors.Select(error => (i, error.Code)));
            }

            foreach (var validator in users.PasswordValidators)
            {
                problems.AddRange((await validator.ValidateAsync(users, user, account.Password)).Errors.Select(error => (i, error.Code)));
            }

            if (made.Take(i).Any(other => users.NormalizeName(other.User.UserName) == users.NormalizeName(user.UserName)))
            {
                problems.Add((i, UserNameRules.Duplicate));
            }
        }

        return problems;
    }

    private DashUser UserOf(FirstAccount account, Role role) => new()
    {
        UserName = account.UserName.Trim(),
        DisplayName = account.DisplayName.Trim(),
        Roles = [role],
        CreatedAtUtc = time.GetUtcNow().UtcDateTime,
    };
}
