using System.CommandLine;
using IndicatorDash.Auditing;
using IndicatorDash.Web.Auditing;

namespace IndicatorDash.Web.Commands;

/// <summary><c>verify-audit</c>: checks the chain of the audit log, and prints the code to check it against next time.</summary>
internal static class AuditCommand
{
    public static Command Create(CommandConsole console, Func<CommandHost> host)
    {
        var anchor = new Option<string>("--anchor");
        var command = new Command("verify-audit") { anchor };
        command.SetAction((given, cancellationToken) => RunAsync(console, host, given.GetValue(anchor), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CommandConsole console, Func<CommandHost> open, string? code, CancellationToken cancellationToken)
    {
        var anchor = code is null ? null : AuditAnchor.Read(code);
        if (code is not null && anchor is null)
        {
            await console.Error.WriteLineAsync(Text(nameof(AuditStrings.AnchorWrong)));
            return CommandLine.WrongUsage;
        }

        await using var host = open();
        await host.DemandStoreAsync(cancellationToken);
        var verdict = await host.Get<AuditVerifier>().VerifyAsync(anchor, cancellationToken);
        await host.Get<AuditLog>().AppendAsync(
            new(AuditActions.AuditVerified, CommandConsole.Actor, "", AuditText.Record(verdict)), cancellationToken);
        if (verdict.IsIntact)
        {
            await console.Error.WriteLineAsync(Text(nameof(AuditStrings.Intact), verdict.Anchor.Count));
            await console.Error.WriteLineAsync(Text(nameof(AuditStrings.KeepCode)));
            await console.Out.WriteLineAsync(verdict.Anchor.ToString());
            return 0;
        }

        await console.Error.WriteLineAsync(CommandText.InBoth(culture => AuditText.Fault(verdict, culture)));
        await console.Error.WriteLineAsync(Text(nameof(AuditStrings.GoodUntil), verdict.Anchor.Count));
        return CommandLine.Failed;
    }

    private static string Text(string key, params object[] values) => CommandText.InBoth(AuditStrings.ResourceManager, key, values);
}
