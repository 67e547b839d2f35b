using System.CommandLine;
using IndicatorDash.Web.Startup;

namespace IndicatorDash.Web.Commands;

/// <summary>What the program does other than run the site, when its first argument is a word.</summary>
public static class CommandLine
{
    /// <summary>The exit code of a command that was not understood.</summary>
    public const int WrongUsage = 2;

    /// <summary>The exit code of a command that could not be done, or that found something wrong.</summary>
    public const int Failed = 1;

    private static readonly string[] Help = ["help", "--help", "-h", "-?", "/?"];

    /// <summary>Whether arguments are a command; settings of the host, such as <c>--urls</c>, are none.</summary>
    public static bool IsAsked(IReadOnlyList<string> args) =>
        args is [var first, ..] && (Help.Contains(first) || !first.StartsWith('-') && !first.StartsWith('/') && !first.Contains('='));

    /// <summary>Does what is asked for.</summary>
    /// <param name="args">The arguments of the program.</param>
    /// <param name="console">Where it reads and writes.</param>
    /// <param name="configure">Changes the settings, for tests.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, CommandConsole console, Action<WebApplicationBuilder>? configure = null)
    {
        if (Help.Contains(args[0]))
        {
            await console.Out.WriteLineAsync(CommandText.InBoth(nameof(CommandStrings.Usage)));
            return 0;
        }

        var root = RootOf(console, () => new CommandHost(configure));
        if (Parse(root, args) is { Errors.Count: 0 } command)
        {
            return await InvokeAsync(command, console);
        }

        await console.Error.WriteLineAsync(CommandText.InBoth(nameof(CommandStrings.WrongUsage)));
        await console.Error.WriteLineAsync(CommandText.InBoth(() => ProblemsOf(root, args)));
        await console.Error.WriteLineAsync();
        await console.Error.WriteLineAsync(CommandText.InBoth(nameof(CommandStrings.Usage)));
        return WrongUsage;
    }

    private static Command RootOf(CommandConsole console, Func<CommandHost> host)
    {
        var root = new Command("IndicatorDash.Web")
        {
            AdministratorCommand.Create(console, host),
            TokenCommand.Create(console, host),
            ImportCommand.Create(console, host),
            FigureCommand.Create(console, host),
            AuditCommand.Create(console, host),
            BackupCommands.CreateBackup(console, host),
            BackupCommands.CreateRestore(console, host),
        };
        // Never reached; without it, the parser says of every unknown word that a command is missing besides.
        root.SetAction(_ => WrongUsage);
        return root;
    }

    private static async Task<int> InvokeAsync(ParseResult command, CommandConsole console)
    {
        try
        {
            return await command.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (StartupFailure.IsExplained(failure) && failure is not (IOException or UnauthorizedAccessException))
        {
            await console.Error.WriteLineAsync(StartupFailure.TextOf(failure));
            return Failed;
        }
        catch (Exception failure) when (CommandFailure.TextOf(failure) is { } text)
        {
            await console.Error.WriteLineAsync(text);
            return Failed;
        }
    }

    // A file name may begin with an at sign.
    private static ParseResult Parse(Command root, IReadOnlyList<string> args) =>
        root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });

    // The parser's own texts are in the language of the thread.
    private static string ProblemsOf(Command root, IReadOnlyList<string> args) =>
        string.Join(Environment.NewLine, Parse(root, args).Errors.Select(error => "  " + error.Message).Distinct());
}
