using IndicatorDash.Web;
using IndicatorDash.Web.Startup;

try
{
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
