using System.CommandLine;
using IndicatorDash.Auditing;
using IndicatorDash.Figures;

namespace IndicatorDash.Web.Commands;

/// <summary><c>rebuild-figures</c>: makes all figures anew from the observations.</summary>
internal static class FigureCommand
{
    public static Command Create(CommandConsole console, Func<CommandHost> host)
    {
        var command = new Command("rebuild-figures");
        command.SetAction((_, cancellationToken) => RunAsync(console, host, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandConsole console, Func<CommandHost> open, CancellationToken cancellationToken)
    {
        await using var host = open();
        await host.DemandStoreAsync(cancellationToken);
        await host.Get<FigureRebuild>().RunAsync(cancellationToken);
        await host.Get<AuditLog>().AppendAsync(new(AuditActions.FiguresRebuilt, CommandConsole.Actor, ""), cancellationToken);
        await console.Error.WriteLineAsync(CommandText.InBoth(nameof(CommandStrings.FiguresRebuilt)));
        return 0;
    }
}
