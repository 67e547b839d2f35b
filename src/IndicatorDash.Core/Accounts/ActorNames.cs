namespace IndicatorDash.Accounts;

/// <summary>
/// The names under which is recorded what nobody with an account did. None is a user name: those have no colon, and
/// <see cref="Anonymous"/> is refused (<see cref="UserNameRules"/>).
/// </summary>
public static class ActorNames
{
    /// <summary>The product itself.</summary>
    public const string Product = "";

    /// <summary>Readers who have not signed in.</summary>
    public const string Anonymous = "anonymous";

    private const string ConsolePrefix = "console:";
    private const string TokenPrefix = "token:";

    /// <summary>Somebody with an account on the machine, who ran a command there.</summary>
    public static string Console(string machineAccount) => ConsolePrefix + machineAccount;

    /// <summary>Another program, by the name of its token.</summary>
    public static string Token(string tokenName) => TokenPrefix + tokenName;

    /// <summary>Reads back what <see cref="Console"/> made; <see langword="null"/> for any other.</summary>
    public static string? ConsoleOf(string actor) => After(ConsolePrefix, actor);

    /// <summary>Reads back what <see cref="Token"/> made; <see langword="null"/> for any other.</summary>
    public static string? TokenOf(string actor) => After(TokenPrefix, actor);

    private static string? After(string prefix, string actor) =>
        actor.StartsWith(prefix, StringComparison.Ordinal) ? actor[prefix.Length..] : null;
}
