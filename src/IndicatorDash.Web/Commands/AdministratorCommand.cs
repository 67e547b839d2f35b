using System.CommandLine;
using IndicatorDash.Accounts;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Localization;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Commands;

/// <summary><c>create-admin</c>: creates an administrator, with a password that is read from the input.</summary>
internal static class AdministratorCommand
{
    public static Command Create(CommandConsole console, Func<CommandHost> host)
    {
        var name = new Argument<string>("NAME");
        var role = new Option<Role?>("--role");
        var command = new Command("create-admin") { name, role };
        command.SetAction((given, cancellationToken) =>
            RunAsync(console, host, given.GetValue(name)!, given.GetValue(role), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CommandConsole console, Func<CommandHost> open, string name, Role? asked, CancellationToken cancellationToken)
    {
        await using var host = open();
        var roles = RoleRules.FirstRolesOf(host.Get<IOptions<AccountsOptions>>().Value.Mode);
        if (asked is { } other && !roles.Contains(other))
        {
            throw new CommandFailure(CommandText.InBoth(nameof(CommandStrings.AdminWrongRole), string.Join(", ", roles)));
        }

        // One line: what follows a line break is no part of a password.
        if (await console.In.ReadLineAsync(cancellationToken) is not { Length: > 0 } password)
        {
            throw new CommandFailure(CommandText.InBoth(nameof(CommandStrings.AdminNoPassword)));
        }

        await host.PrepareAsync(cancellationToken);
        var result = await host.Get<ConsoleAdministration>().CreateAsync(
            name, asked ?? roles[0], password, CommandConsole.Actor, cancellationToken);
        if (!result.Succeeded)
        {
            var options = host.Get<IOptions<AccountsOptions>>().Value;
            throw new CommandFailure(CommandText.InBoth(
                () => CommandStrings.AdminRefused.Fill(string.Join(' ', AccountTexts.Of(result.Problems, options)))));
        }

        await console.Error.WriteLineAsync(CommandText.InBoth(nameof(CommandStrings.AdminCreated), name.Trim()));
        return 0;
    }
}
