using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Tokens;

/// <summary>What is asked of the tokens.</summary>
public sealed class TokenQueries(IDbContextFactory<IndicatorDbContext> contexts)
{
    /// <summary>All tokens, the newest first.</summary>
    public async Task<IReadOnlyList<AccessToken>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.AccessTokens.OrderByDescending(token => token.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The token of a secret, whatever its state; <see langword="null"/> if there is none.</summary>
    public async Task<AccessToken?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        // What cannot be one is not looked for.
        if (!TokenSecret.LooksLikeOne(secret))
        {
            return null;
        }

        var hash = TokenSecret.HashOf(secret);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.AccessTokens.SingleOrDefaultAsync(token => token.SecretHash == hash, cancellationToken);
    }
}
