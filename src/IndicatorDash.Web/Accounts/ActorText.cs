using IndicatorDash.Accounts;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Accounts;

/// <summary>Whoever did something, in the reader's language.</summary>
internal static class ActorText
{
    /// <summary>A user by name; in words whatever else is recorded under <see cref="ActorNames"/>.</summary>
    public static string Of(string actor) =>
        actor == ActorNames.Product ? AccountStrings.ActorProduct
        : actor == ActorNames.Anonymous ? AccountStrings.ActorNotSignedIn
        : ActorNames.ConsoleOf(actor) is { } account ? AccountStrings.ActorConsole.Fill(account)
        : ActorNames.TokenOf(actor) is { } token ? AccountStrings.ActorToken.Fill(token)
        : actor;

    /// <summary>The actor that somebody means who writes one as <see cref="Of"/> shows it, or as it is recorded.</summary>
    public static string Read(string shown) =>
        shown == AccountStrings.ActorNotSignedIn ? ActorNames.Anonymous
        : Within(AccountStrings.ActorConsole, shown) is { } account ? ActorNames.Console(account)
        : Within(AccountStrings.ActorToken, shown) is { } token ? ActorNames.Token(token)
        : shown;

    // What stands in the place of {0}.
    private static string? Within(string text, string shown)
    {
        var parts = text.Split("{0}");
        return shown.Length > parts[0].Length + parts[1].Length
            && shown.StartsWith(parts[0], StringComparison.Ordinal) && shown.EndsWith(parts[1], StringComparison.Ordinal)
            ? shown[parts[0].Length..^parts[1].Length]
            : null;
    }
}
