using System.Text.Json;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Tokens;

/// <summary>Issues and revokes tokens; each is recorded in the audit log, in the same transaction.</summary>
public sealed class TokenIssuer(
    IDbContextFactory<IndicatorDbContext> contexts, AuditLog audit, IOptions<AccountsOptions> options, TimeProvider time)
{
    /// <summary>The longest that a token may be valid.</summary>
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(2 * 366);

    /// <summary>Issues a token. Its secret is in the answer, and nowhere else.</summary>
    /// <param name="authority">Whoever asks for it.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Stops; nothing is issued then.</param>
    /// <exception cref="AccessDeniedException">They may not issue tokens.</exception>
    /// <exception cref="TokenException">It cannot be issued as asked for.</exception>
    public async Task<IssuedToken> IssueAsync(
        Authority authority, TokenRequest request, CancellationToken cancellationToken)
    {
        authority.Demand(Capability.ManageTokens);
        Check(request);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (request.RegionId is { } region && !await db.Regions.AnyAsync(other => other.Id == region, cancellationToken))
        {
            throw new TokenException(TokenProblem.RegionUnknown);
        }

        var secret = TokenSecret.Create();
        var now = time.GetUtcNow().UtcDateTime;
        AccessToken token = null!;
        await InTransactionAsync(
            db,
            async cancellation =>
            {
                db.ChangeTracker.Clear();
                token = new AccessToken
                {
                    Name = request.Name.Trim(),
                    Role = request.Role,
                    RegionId = request.RegionId,
                    Prefix = secret[..TokenSecret.PrefixLength],
                    SecretHash = TokenSecret.HashOf(secret),
                    CreatedBy = authority.UserName,
                    CreatedAtUtc = now,
                    ExpiresAtUtc = now + request.Lifetime,
                };
                db.Add(token);
                await db.SaveChangesAsync(cancellation);
                var details = JsonSerializer.Serialize(
                    new { token.Prefix, Role = $"{token.Role}", Region = token.RegionId, Expires = token.ExpiresAtUtc });
                await audit.AppendAsync(db, new(AuditActions.TokenIssued, authority.UserName, token.Name, details, authority.Address), cancellation);
            },
            verify: cancellation => db.AccessTokens.AnyAsync(other => other.SecretHash == TokenSecret.HashOf(secret), cancellation),
            cancellationToken);
        return new(token, secret);
    }

    /// <summary>Revokes a token: from now on it opens nothing.</summary>
    /// <returns>Whether it was not revoked before.</returns>
    /// <exception cref="AccessDeniedException">They may not revoke tokens.</exception>
    public async Task<bool> RevokeAsync(Authority authority, int id, CancellationToken cancellationToken)
    {
        authority.Demand(Capability.ManageTokens);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var isDone = false;
        await InTransactionAsync(
            db,
            async cancellation =>
            {
                DateTime? now = time.GetUtcNow().UtcDateTime;
                isDone = await db.AccessTokens
                    .Where(token => token.Id == id && token.RevokedAtUtc == null)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(token => token.RevokedAtUtc, now).SetProperty(token => token.RevokedBy, authority.UserName),
                        cancellation) > 0;
                if (isDone)
                {
                    var revoked = await db.AccessTokens.SingleAsync(token => token.Id == id, cancellation);
                    var details = JsonSerializer.Serialize(new { revoked.Prefix });
                    await audit.AppendAsync(
                        db, new(AuditActions.TokenRevoked, authority.UserName, revoked.Name, details, authority.Address), cancellation);
                }
            },
            // Revoked by somebody is revoked.
            verify: cancellation => db.AccessTokens.AnyAsync(token => token.Id == id && token.RevokedAtUtc != null, cancellation),
            cancellationToken);
        return isDone;
    }

    private void Check(TokenRequest request)
    {
        if (request.Name.Trim() is not { Length: > 0 and <= AccessToken.MaxNameLength })
        {
            throw new TokenException(TokenProblem.WrongName);
        }

        if (request.Lifetime <= TimeSpan.Zero || request.Lifetime > MaxLifetime)
        {
            throw new TokenException(TokenProblem.WrongLifetime);
        }

        if (RoleRules.Check(options.Value.Mode, [request.Role], request.RegionId) is [var problem, ..])
        {
            throw new TokenException(problem == RoleProblem.RegionMissing ? TokenProblem.RegionMissing : TokenProblem.WrongRole);
        }
    }

    private static Task InTransactionAsync(
        IndicatorDbContext db,
        Func<CancellationToken, Task> action,
        Func<CancellationToken, Task<bool>> verify,
        CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(action, verify, cancellationToken);
}
