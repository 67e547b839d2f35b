using IndicatorDash.Accounts;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Tokens;

/// <summary>Says whose a secret is, and notes that it was used.</summary>
public sealed class TokenVerifier(
    IDbContextFactory<IndicatorDbContext> contexts, TokenQueries tokens, MakerQueries makers, TimeProvider time)
{
    /// <summary>How exactly the last use is noted: a busy token must not cost a write for each of its requests.</summary>
    public static readonly TimeSpan UsePrecision = TimeSpan.FromHours(1);

    /// <summary>The valid token of a secret; <see langword="null"/> if it is unknown, expired or revoked, or its issuer gone.</summary>
    public async Task<AccessToken?> VerifyAsync(string secret, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (await tokens.FindAsync(secret, cancellationToken) is not { } token
            || token.StateAt(now, token.StandingIn(await makers.FindAsync([token.CreatedBy], cancellationToken))) != TokenState.Valid)
        {
            return null;
        }

        var hour = now.AddTicks(-(now.Ticks % UsePrecision.Ticks));
        if (token.LastUsedAtUtc is not { } last || last < hour)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await db.AccessTokens.Where(other => other.Id == token.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(other => other.LastUsedAtUtc, hour), cancellationToken);
        }

        return token;
    }
}
