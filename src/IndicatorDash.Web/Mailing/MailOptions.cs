namespace IndicatorDash.Web.Mailing;

/// <summary>Where mail is sent from: the section <c>Mail</c> of the configuration. Without a host, none is sent.</summary>
public sealed class MailOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Mail";

    /// <summary>The server that takes mail by SMTP.</summary>
    /// <value>The default is empty: no mail.</value>
    public string Host { get; set; } = "";

    /// <summary>Its port; 465 is encrypted from the first byte on.</summary>
    /// <value>The default is 587.</value>
    public int Port { get; set; } = 587;

    /// <summary>The account at the server.</summary>
    /// <value>The default is empty: none is needed.</value>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The address that mail comes from.</summary>
    public string From { get; set; } = "";

    /// <summary>Whether mail is sent only if the connection is encrypted.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool UseTls { get; set; } = true;

    /// <summary>The address of the product, for the links of mails.</summary>
    public string SiteUrl { get; set; } = "";

    /// <summary>Whether mail is sent at all.</summary>
    public bool IsOn => Host.Length > 0;
}
