using IndicatorDash.Web;
using IndicatorDash.Web.Commands;
using IndicatorDash.Web.Startup;

try
{
    if (CommandLine.IsAsked(args))
    {
        return await CommandLine.RunAsync(args, CommandConsole.System);
    }

    var builder = WebApplication.CreateBuilder(args);
    builder.AddIndicatorDashWeb();
    var app = builder.Build();
    app.UseIndicatorDash();
    await app.RunAsync();
}
catch (Exception failure) when (StartupFailure.IsExplained(failure))
{
    StartupFailure.Report(failure);
}

return Environment.ExitCode;
