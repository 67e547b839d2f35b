using IndicatorDash.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Accounts;

/// <summary>
/// Asks how the accounts are now of those who made tokens and links of walls: what opens doors in somebody's name is not to
/// outlive their right to open them.
/// </summary>
public sealed class MakerQueries(IDbContextFactory<IndicatorDbContext> contexts, IOptions<AccountsOptions> options)
{
    private static readonly UpperInvariantLookupNormalizer Normalizer = new();

    /// <summary>The accounts of those names, as far as they are accounts.</summary>
    public async Task<Makers> FindAsync(IEnumerable<string> userNames, CancellationToken cancellationToken)
    {
        var names = userNames.Distinct().Select(Normalizer.NormalizeName).ToArray();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var accounts = await db.Users
            .Where(user => EF.Parameter(names).Contains(user.NormalizedUserName))
            .Select(user => new { user.UserName, user.Roles, user.RegionId, user.IsDisabled })
            .ToListAsync(cancellationToken);
        // A password that is to be changed keeps a person out for the moment, and takes no right from them.
        return new Makers(accounts.Select(account =>
            (Authority.Of(options.Value.Mode, account.UserName, account.Roles, account.RegionId), account.IsDisabled)));
    }
}
