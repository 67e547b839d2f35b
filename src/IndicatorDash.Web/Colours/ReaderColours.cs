namespace IndicatorDash.Web.Colours;

/// <summary>
/// The colours that a reader sees, cascaded to every page. Until the browser has told, whether the system is dark is
/// taken from the last visit's cookie, and light without one.
/// </summary>
/// <param name="Scheme">What was chosen.</param>
/// <param name="IsDark">What that comes to on this reader's system.</param>
public sealed record ReaderColours(ColourScheme Scheme, bool IsDark)
{
    /// <summary>The cookie of the choice; scripts write it too.</summary>
    public const string SchemeCookie = "theme";

    /// <summary>The cookie in which a script notes whether the reader's system is dark.</summary>
    public const string SystemCookie = "scheme";

    /// <summary>The word for the choice in cookies and on the page.</summary>
    public string Name => NameOf(Scheme);

    /// <summary>Reads the cookies; what they do not say is the system's, and light.</summary>
    public static ReaderColours From(IRequestCookieCollection cookies)
    {
        var scheme = Parse(cookies[SchemeCookie]) ?? ColourScheme.System;
        var systemIsDark = Parse(cookies[SystemCookie]) == ColourScheme.Dark;
        return new ReaderColours(scheme, scheme == ColourScheme.Dark || (scheme == ColourScheme.System && systemIsDark));
    }

    /// <summary>The scheme of that word; <see langword="null"/> for anything else.</summary>
    public static ColourScheme? Parse(string? name) => name switch
    {
        "system" => ColourScheme.System,
        "light" => ColourScheme.Light,
        "dark" => ColourScheme.Dark,
        _ => null,
    };

    /// <summary>The word for a scheme in cookies, addresses and on the page.</summary>
    public static string NameOf(ColourScheme scheme) => scheme switch
    {
        ColourScheme.Light => "light",
        ColourScheme.Dark => "dark",
        _ => "system",
    };
}
