using IndicatorDash.Accounts;

namespace IndicatorDash.Web.Commands;

/// <summary>Where a command reads and writes: results on the output, everything said about them on the other.</summary>
public sealed record CommandConsole(TextReader In, TextWriter Out, TextWriter Error)
{
    /// <summary>That of the process.</summary>
    public static CommandConsole System { get; } = new(Console.In, Console.Out, Console.Error);

    /// <summary>The name under which commands are recorded: that of the account on this machine.</summary>
    public static string Actor { get; } = ActorNames.Console(Environment.UserName);
}
