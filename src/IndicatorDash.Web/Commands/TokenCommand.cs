using System.CommandLine;
using System.Globalization;
using IndicatorDash.Accounts;
using IndicatorDash.Tokens;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Commands;

/// <summary><c>create-token</c>: issues an access token and prints it, this once, alone on the output.</summary>
internal static class TokenCommand
{
    private const int DefaultDays = 365;

    public static Command Create(CommandConsole console, Func<CommandHost> host)
    {
        var role = new Option<Role>("--role") { Required = true };
        var region = new Option<int?>("--region");
        var name = new Option<string>("--name") { DefaultValueFactory = _ => "console" };
        var days = new Option<int>("--days") { DefaultValueFactory = _ => DefaultDays };
        var command = new Command("create-token") { role, region, name, days };
        command.SetAction((given, cancellationToken) => RunAsync(
            console,
            host,
            new TokenRequest(
                given.GetValue(name)!,
                given.GetValue(role),
                given.GetValue(region),
                TimeSpan.FromDays(Math.Clamp(given.GetValue(days), 0, (int)TokenIssuer.MaxLifetime.TotalDays + 1))),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CommandConsole console, Func<CommandHost> open, TokenRequest request, CancellationToken cancellationToken)
    {
        await using var host = open();
        var mode = host.Get<IOptions<AccountsOptions>>().Value.Mode;
        await host.PrepareAsync(cancellationToken);
        var (token, secret) = await IssueAsync(host, mode, request, cancellationToken);
        var until = TimeZoneInfo.ConvertTimeFromUtc(token.ExpiresAtUtc, host.Get<TimeProvider>().LocalTimeZone);
        await console.Error.WriteLineAsync(CommandText.InBoth(
            nameof(CommandStrings.TokenIssued), token.Name, until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        await console.Out.WriteLineAsync(secret);
        return 0;
    }

    private static async Task<IssuedToken> IssueAsync(
        CommandHost host, AccountMode mode, TokenRequest request, CancellationToken cancellationToken)
    {
        // Whoever runs commands on the machine acts as the role that issues tokens.
        var issuing = RoleRules.RolesOf(mode).First(role => RoleRules.CapabilitiesOf(mode, role).Contains(Capability.ManageTokens));
        try
        {
            return await host.Get<TokenIssuer>().IssueAsync(
                Authority.Of(mode, CommandConsole.Actor, [issuing], null), request, cancellationToken);
        }
        catch (TokenException failure) when (failure.Problem == TokenProblem.WrongRole)
        {
            throw new CommandFailure(CommandText.InBoth(
                nameof(CommandStrings.TokenWrongRole), string.Join(", ", RoleRules.RolesOf(mode))));
        }
    }
}
