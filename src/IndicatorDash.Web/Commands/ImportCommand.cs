using System.CommandLine;
using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Imports;
using IndicatorDash.Regions;
using IndicatorDash.Web.Imports;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Commands;

/// <summary><c>import</c>: makes a batch of a file, prints what is to be said of it, and publishes it where it is asked to.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandConsole console, Func<CommandHost> host)
    {
        var file = new Argument<string>("FILE");
        var region = new Option<int?>("--region");
        var publish = new Option<bool>("--publish");
        var command = new Command("import") { file, region, publish };
        command.SetAction((given, cancellationToken) => RunAsync(
            console, host, given.GetValue(file)!, given.GetValue(region) ?? Region.NationId, given.GetValue(publish), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CommandConsole console, Func<CommandHost> open, string file, int region, bool isPublished, CancellationToken cancellationToken)
    {
        await using var host = open();
        var who = Importer(host.Get<IOptions<AccountsOptions>>().Value.Mode, region);
        if (isPublished && !who.Allows(Capability.PublishAlone))
        {
            throw new CommandFailure(CommandText.InBoth(nameof(CommandStrings.ImportNotAlone)));
        }

        var content = await File.ReadAllBytesAsync(file, cancellationToken);
        await host.PrepareAsync(cancellationToken);
        if ((await host.Get<CatalogueStore>().GetAsync(cancellationToken)).Regions.Find(region) is null)
        {
            throw new CommandFailure(CommandText.InBoth(nameof(CommandStrings.TokenRegionUnknown)));
        }

        try
        {
            var upload = new FileUpload { FileName = Path.GetFileName(file), Content = content, RegionId = region };
            var id = await host.Get<ImportWorkflow>().UploadAsync(who, upload, progress: null, cancellationToken);
            var isFit = await ImportReport.WriteAsync(console, host.Get<ImportQueries>(), who, id, cancellationToken);
            return isPublished ? await PublishAsync(console, host, who, id, cancellationToken) : isFit ? 0 : CommandLine.Failed;
        }
        catch (ImportRefusedException refused)
        {
            var options = host.Get<IOptions<ImportOptions>>().Value;
            throw new CommandFailure(CommandText.InBoth(() => ImportRefusalTexts.Of(refused, options)));
        }
    }

    // Whoever runs commands on the machine acts as the role that brings files.
    private static Authority Importer(AccountMode mode, int region) => mode == AccountMode.Separated
        ? Authority.Of(mode, CommandConsole.Actor, [Role.Reporter], region)
        : Authority.Of(mode, CommandConsole.Actor, [Role.Administrator], null);

    private static async Task<int> PublishAsync(
        CommandConsole console, CommandHost host, Authority who, int id, CancellationToken cancellationToken)
    {
        var batch = (await host.Get<ImportQueries>().BatchAsync(who, id, cancellationToken))!.Batch;
        var version = await host.Get<ImportWorkflow>().PublishAloneAsync(who, id, batch.Revision, comment: null, cancellationToken);
        await console.Error.WriteLineAsync(CommandText.InBoth(nameof(CommandStrings.ImportPublished), id, version.Number));
        return 0;
    }
}
