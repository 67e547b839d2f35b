using IndicatorDash.Following;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;

namespace IndicatorDash.Web.Mailing;

/// <summary>Hands mails over to the server (<see cref="MailOptions"/>).</summary>
public sealed class SmtpSender(IOptions<MailOptions> options, TimeProvider time)
{
    private const int PortOfTls = 465;

    // Far less than a digest is left to whoever took it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Hands a digest over; whatever is thrown, it may be tried again.</summary>
    public async Task SendAsync(Digest digest, CancellationToken cancellationToken)
    {
        var mail = options.Value;
        using var message = MessageOf(digest, mail);
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        var security = !mail.UseTls ? SecureSocketOptions.None
            : mail.Port == PortOfTls ? SecureSocketOptions.SslOnConnect
            : SecureSocketOptions.StartTls;
        await client.ConnectAsync(mail.Host, mail.Port, security, cancellationToken);
        if (mail.User.Length > 0)
        {
            await client.AuthenticateAsync(mail.User, mail.Password, cancellationToken);
        }

        await client.SendAsync(message, cancellationToken);
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or ProtocolException or ServiceNotConnectedException or OperationCanceledException)
        {
            // It was taken already; sent again, it would be there twice.
        }
    }

    private MimeMessage MessageOf(Digest digest, MailOptions mail)
    {
        var message = new MimeMessage
        {
            Subject = digest.Subject,
            Date = time.GetUtcNow(),
            // The same each time that it is tried: whoever gets it twice can tell.
            MessageId = FormattableString.Invariant($"digest-{digest.Id}-{digest.Version}@{new Uri(mail.SiteUrl).Host}"),
            Body = new TextPart(TextFormat.Plain) { Text = digest.Body },
        };
        message.From.Add(MailboxAddress.Parse(mail.From));
        message.To.Add(MailboxAddress.Parse(digest.Address));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
