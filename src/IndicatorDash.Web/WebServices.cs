using System.Text.Encodings.Web;
using System.Text.Unicode;
using IndicatorDash.Accounts;
using IndicatorDash.Web.About;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Api;
using IndicatorDash.Web.Api.Reading;
using IndicatorDash.Web.Boards;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Comparison;
using IndicatorDash.Web.Coverage;
using IndicatorDash.Web.Exports;
using IndicatorDash.Web.Following;
using IndicatorDash.Web.Imports;
using IndicatorDash.Web.Indicators;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Mailing;
using IndicatorDash.Web.Overview;
using IndicatorDash.Web.Provenance;
using IndicatorDash.Web.Regions;
using IndicatorDash.Web.Search;
using IndicatorDash.Web.Shell;
using IndicatorDash.Web.Sources;
using IndicatorDash.Web.Startup;
using IndicatorDash.Web.Templates;
using IndicatorDash.Web.Tokens;
using IndicatorDash.Web.Versions;
using IndicatorDash.Web.Walls;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;
using MudBlazor.Services;
using MudBlazor;

namespace IndicatorDash.Web;

/// <summary>Registers what the host offers.</summary>
public static class WebServices
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>Registers the core and the host.</summary>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static void AddIndicatorDashWeb(this WebApplicationBuilder builder)
    {
        builder.UseDefaultAddress();
        // Run from its build output as well as published, in any environment.
        builder.WebHost.UseStaticWebAssets();
        // What keeps the host from starting is told once, by Program.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        OptionSettings.Check<AccountsOptions>(builder.Configuration.GetSection(AccountsOptions.Section));
        OptionSettings.Check<ApiOptions>(builder.Configuration.GetSection(ApiOptions.Section));
        MailSettings.Check(builder.Configuration.GetSection(MailOptions.Section));
        builder.AddStorage();

        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddAccountPages();
        services.AddMudServices(options => options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter);
        services.AddTransient<MudLocalizer, ChineseMudLocalizer>();
        services.AddCultures();
        // Chinese is sent as it is; escaped, a page would be twice as long and nobody could read its source.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddShell();
        services.AddVersions();
        services.AddSearch();
        services.AddFollowing();
        services.AddMailing(builder.Configuration);
        services.AddSingleton<OverviewReader>();
        services.AddBoards();
        services.AddWalls();
        services.AddAboutPage();
        services.AddComparePage();
        services.AddCoveragePage();
        services.AddImportPages();
        services.AddSingleton<TemplateReader>();
        services.AddScoped<ExportAnswers>();
        services.AddScoped<ShownCharts>();
        services.AddRegionPages();
        services.AddSourcePages();
        services.AddProvenance();
        services.AddIndicatorPages();
        services.AddTokens();
        services.AddApi();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database");
        services.AddDataProtection().SetApplicationName("IndicatorDash");
        // Pages hold no secret of the reader's beside what the reader sends, which is what makes compression unsafe over TLS;
        // those that do are sent as they are (WebPipeline).
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, AnswerFormats.Csv, AnswerFormats.SdmxCsv, ApiProblem.ContentType];
        });
        // An open page would hold up a stop for as long as it may.
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(3));
    }

    // Not in appsettings.json, where it would outrank ASPNETCORE_URLS.
    private static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        string[] settings = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];
        if (settings.All(setting => string.IsNullOrEmpty(builder.Configuration[setting]))
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }
    }
}
