using System.Globalization;
using IndicatorDash.Catalogues;
using IndicatorDash.Following;
using IndicatorDash.Publication;
using IndicatorDash.Web.Localization;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Mailing;

/// <summary>Makes the digests of a new data version, and sends what waits.</summary>
public sealed class DigestWork(
    DigestOutbox outbox,
    FollowQueries follows,
    VersionQueries versions,
    CatalogueStore catalogues,
    SmtpSender sender,
    IOptions<MailOptions> options,
    ILogger<DigestWork> logger)
{
    /// <summary>Does what is to be done now. A mail that cannot be sent waits, and keeps no other from being sent.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Mails are in the language of the product.
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Cultures.Chinese, Cultures.Chinese);
        await QueueAsync(cancellationToken);
        while (await outbox.TakeAsync(cancellationToken) is { } digest)
        {
            await SendAsync(digest, cancellationToken);
        }
    }

    private async Task QueueAsync(CancellationToken cancellationToken)
    {
        if (await versions.CurrentAsync(cancellationToken) is not { Version.Number: var version })
        {
            return;
        }

        while (await outbox.PendingAsync(version, cancellationToken) is { Count: > 0 } pending)
        {
            var catalogue = await catalogues.GetAsync(cancellationToken);
            foreach (var (mail, who) in pending)
            {
                var news = await follows.NewsAsync(who, mail.QueuedVersion, DigestText.MaxLines, cancellationToken);
                var text = DigestText.Of(news, catalogue, options.Value.SiteUrl);

                // What was published meanwhile is told of already.
                await outbox.QueueAsync(mail, Math.Max(version, news.Version), text, cancellationToken);
            }
        }
    }

    private async Task SendAsync(Digest digest, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(digest, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(failure, "Digest {Digest} could not be sent, and waits", digest.Id);
            return;
        }

        await outbox.SentAsync(digest, CancellationToken.None);
    }
}
