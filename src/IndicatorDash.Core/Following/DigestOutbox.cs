using System.Net.Mail;
using IndicatorDash.Accounts;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Following;

/// <summary>
/// The mails to those who want what they follow by mail. That a digest was made and that it waits are one transaction, so that
/// none is lost and none is made twice; a digest that could not be sent, or whose sender went down, is taken again later.
/// </summary>
/// <remarks>
/// Where the sender goes down between the handing over of a mail and the deletion of its digest, the mail is sent again: with the
/// same number, by which it can be told.
/// </remarks>
public sealed class DigestOutbox(IDbContextFactory<IndicatorDbContext> contexts, SessionCheck sessions, TimeProvider time)
{
    /// <summary>For how long a digest is left to whoever took it first; twice as long with each attempt.</summary>
    public static readonly TimeSpan FirstLease = TimeSpan.FromMinutes(5);

    /// <summary>The longest that a digest waits to be taken again.</summary>
    public static readonly TimeSpan LongestLease = TimeSpan.FromHours(6);

    // So many are made at a time.
    private const int MaxPending = 100;

    /// <summary>The address that they want mail at; <see langword="null"/> if they want none.</summary>
    public async Task<string?> AddressAsync(Authority who, CancellationToken cancellationToken)
    {
        if (!who.MayFollow())
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.FollowMails.Where(mail => mail.UserName == who.UserName)
            .Select(mail => mail.Address).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Sets where they want mail, from the current data version on; with nothing, no more mail, and none that waits.</summary>
    /// <returns>Whether it is an address.</returns>
    /// <exception cref="AccessDeniedException">They may not follow.</exception>
    public async Task<bool> SetAddressAsync(Authority who, string? address, CancellationToken cancellationToken)
    {
        who.DemandFollowing();
        var written = address?.Trim() ?? "";
        if (written.Length > FollowMail.MaxAddressLength
            || (written.Length > 0 && (!MailAddress.TryCreate(written, out var read) || read.Address != written)))
        {
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = db.Digests.Where(digest => digest.UserName == who.UserName);
        var own = db.FollowMails.Where(mail => mail.UserName == who.UserName);
        if (written.Length == 0)
        {
            await own.ExecuteDeleteAsync(cancellationToken);
            await waiting.ExecuteDeleteAsync(cancellationToken);
            return true;
        }

        await waiting.ExecuteUpdateAsync(set => set.SetProperty(digest => digest.Address, written), cancellationToken);
        if (await own.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.Address, written), cancellationToken) == 0)
        {
            var version = await db.DataVersions.MaxAsync(row => (int?)row.Number, cancellationToken) ?? 0;
            db.Add(new FollowMail { UserName = who.UserName, Address = written, QueuedVersion = version });
            await db.SaveChangesAsync(cancellationToken);
        }

        return true;
    }

    /// <summary>Those who want mail and for whom a data version was not put into the queue yet, with what they may do now.</summary>
    public async Task<IReadOnlyList<(FollowMail Mail, Authority Who)>> PendingAsync(int version, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var pending = await (
            from mail in db.FollowMails
            where mail.QueuedVersion < version
            join user in db.Users on mail.UserName equals user.UserName
            where !user.IsDisabled
            orderby mail.QueuedVersion, mail.UserName
            select new { mail, user.Roles, user.RegionId }).Take(MaxPending).ToListAsync(cancellationToken);
        return
        [
            .. pending.Select(row => (
                row.mail, sessions.AuthorityOf(row.mail.UserName, row.Roles, row.RegionId, mustChangePassword: false))),
        ];
    }

    /// <summary>Notes that a data version was looked at for somebody, and puts the mail about it into the queue if there is one.</summary>
    /// <param name="mail">As it was found pending; where another node was first, nothing is done.</param>
    /// <param name="version">The number of the data version.</param>
    /// <param name="text">What to send; <see langword="null"/> where nothing that they follow was changed.</param>
    /// <param name="cancellationToken">Stops; nothing is noted then.</param>
    public async Task QueueAsync(
        FollowMail mail, int version, (string Subject, string Body)? text, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
            async token =>
            {
                db.ChangeTracker.Clear();
                var isFirst = await db.FollowMails
                    .Where(row => row.UserName == mail.UserName && row.QueuedVersion == mail.QueuedVersion)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.QueuedVersion, version), token) == 1;
                if (isFirst && text is { } written)
                {
                    db.Add(new Digest
                    {
                        UserName = mail.UserName,
                        Version = version,
                        Address = mail.Address,
                        Subject = written.Subject,
                        Body = written.Body,
                        DueAtUtc = time.GetUtcNow().UtcDateTime,
                    });
                    await db.SaveChangesAsync(token);
                }
            },
            // Asked where the answer to the commit was lost: it must not be done twice.
            token => db.FollowMails.AnyAsync(row => row.UserName == mail.UserName && row.QueuedVersion >= version, token),
            cancellationToken);
    }

    /// <summary>Takes the digest that is due for longest, to send it; <see langword="null"/> if none is due.</summary>
    public async Task<Digest?> TakeAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        while (await db.Digests.Where(digest => digest.DueAtUtc <= now)
            .OrderBy(digest => digest.DueAtUtc).ThenBy(digest => digest.Id).FirstOrDefaultAsync(cancellationToken) is { } due)
        {
            var next = now + LeaseOf(due.Attempts);
            var taken = await db.Digests.Where(digest => digest.Id == due.Id && digest.Attempts == due.Attempts)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(digest => digest.Attempts, due.Attempts + 1).SetProperty(digest => digest.DueAtUtc, next),
                    cancellationToken);
            if (taken == 1)
            {
                return due;
            }
        }

        return null;
    }

    /// <summary>Notes that a digest was sent.</summary>
    public async Task SentAsync(Digest digest, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Digests.Where(row => row.Id == digest.Id).ExecuteDeleteAsync(cancellationToken);
    }

    private static TimeSpan LeaseOf(int attempts)
    {
        const int MostDoublings = 10;
        var lease = FirstLease * Math.Pow(2, Math.Min(attempts, MostDoublings));
        return lease < LongestLease ? lease : LongestLease;
    }
}
