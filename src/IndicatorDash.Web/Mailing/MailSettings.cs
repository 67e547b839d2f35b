using System.Globalization;
using System.Net.Mail;
using IndicatorDash.Web.Startup;

namespace IndicatorDash.Web.Mailing;

/// <summary>Checks the settings of mail at the start: what is wrong in them would else be noticed by nobody.</summary>
internal static class MailSettings
{
    private const int MaxPort = 65_535;

    /// <exception cref="SettingsException">A setting is wrong, or one is missing.</exception>
    public static void Check(IConfigurationSection section)
    {
        if (string.IsNullOrEmpty(section[nameof(MailOptions.Host)]))
        {
            return;
        }

        Check(section, nameof(MailOptions.From), "name@example.org", isNeeded: true, written => MailAddress.TryCreate(written, out _));
        Check(section, nameof(MailOptions.SiteUrl), "https://dash.example.org", isNeeded: true, IsSite);
        Check(section, nameof(MailOptions.Port), $"1–{MaxPort}", isNeeded: false, IsPort);
        Check(section, nameof(MailOptions.UseTls), "true, false", isNeeded: false, written => bool.TryParse(written, out _));
        Check(section, nameof(MailOptions.Password), "", !string.IsNullOrEmpty(section[nameof(MailOptions.User)]), _ => true);
    }

    private static void Check(IConfigurationSection section, string name, string allowed, bool isNeeded, Func<string, bool> isRight)
    {
        var (setting, written) = ($"{MailOptions.Section}:{name}", section[name]);
        if (string.IsNullOrEmpty(written))
        {
            if (isNeeded)
            {
                throw StartupFailure.MissingValue(setting);
            }
        }
        else if (!isRight(written))
        {
            throw StartupFailure.WrongValue(setting, written, [allowed]);
        }
    }

    private static bool IsPort(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= MaxPort;

    private static bool IsSite(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var site) && (site.Scheme == Uri.UriSchemeHttps || site.Scheme == Uri.UriSchemeHttp);
}
