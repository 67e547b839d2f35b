using IndicatorDash.Web.Shell;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/", () => ShellStrings.ProductName);
await app.RunAsync();
