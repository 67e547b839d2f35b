using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using IndicatorDash.Storage;
using IndicatorDash.Tokens;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Walls;

/// <summary>What a link opens.</summary>
/// <param name="Link">The link.</param>
/// <param name="State">How it stands now.</param>
/// <param name="Reading">The board; <see langword="null"/> where the link is not valid, or the board is deleted.</param>
public sealed record WallLinkOpening(WallLink Link, TokenState State, BoardReading? Reading);

/// <summary>Says what a secret opens, and notes that it was used.</summary>
public sealed class WallLinkOpener(
    IDbContextFactory<IndicatorDbContext> contexts, WallLinkQueries links, BoardQueries boards, MakerQueries makers,
    TimeProvider time)
{
    /// <summary>What the link of a secret opens; <see langword="null"/> if there is none.</summary>
    public async Task<WallLinkOpening?> OpenAsync(string secret, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (await links.FindAsync(secret, cancellationToken) is not { } link)
        {
            return null;
        }

        var reading = await boards.FindForLinkAsync(link.BoardCode, cancellationToken);
        var maker = reading is null
            ? MakerStanding.MayStill
            : link.StandingIn(await makers.FindAsync([link.CreatedBy], cancellationToken), reading.Board);
        var state = link.StateAt(now, maker);
        if (state != TokenState.Valid)
        {
            return new(link, state, null);
        }

        // A wall asks every few seconds, and must not cost a write each time.
        var hour = now.AddTicks(-(now.Ticks % TokenVerifier.UsePrecision.Ticks));
        if (link.LastUsedAtUtc is not { } last || last < hour)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await db.WallLinks.Where(other => other.Id == link.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(other => other.LastUsedAtUtc, hour), cancellationToken);
        }

        return new(link, state, reading);
    }
}
