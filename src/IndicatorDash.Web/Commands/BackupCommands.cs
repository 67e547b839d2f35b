using System.CommandLine;
using IndicatorDash.Backups;

namespace IndicatorDash.Web.Commands;

/// <summary><c>backup</c> and <c>restore</c>: the whole store to a file, and back.</summary>
internal static class BackupCommands
{
    public static Command CreateBackup(CommandConsole console, Func<CommandHost> host) => Create(
        "backup",
        nameof(CommandStrings.BackedUp),
        console,
        host,
        (backup, file, cancellationToken) => backup.BackupAsync(file, CommandConsole.Actor, cancellationToken));

    public static Command CreateRestore(CommandConsole console, Func<CommandHost> host) => Create(
        "restore",
        nameof(CommandStrings.Restored),
        console,
        host,
        (backup, file, cancellationToken) => backup.RestoreAsync(file, CommandConsole.Actor, cancellationToken));

    private static Command Create(
        string name, string done, CommandConsole console, Func<CommandHost> open, Func<StoreBackup, string, CancellationToken, Task> action)
    {
        var file = new Argument<string>("FILE");
        var command = new Command(name) { file };
        command.SetAction(async (given, cancellationToken) =>
        {
            await using var host = open();
            await action(host.Get<StoreBackup>(), given.GetValue(file)!, cancellationToken);
            await console.Error.WriteLineAsync(CommandText.InBoth(done, given.GetValue(file)!));
            return 0;
        });
        return command;
    }
}
