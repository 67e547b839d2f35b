using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace IndicatorDash.Web.Testing;

/// <summary>The whole product in the process of the tests, with an SQLite file of its own and the curated data.</summary>
public sealed class WebHost : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("indicatordash_").FullName;

    /// <summary>A client that follows no redirects and keeps no cookies.</summary>
    public HttpClient CreatePlainClient() =>
        CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Storage:ConnectionString", $"Data Source={Path.Combine(_folder, "store.db")}");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}

/// <summary>One host for the tests that only read.</summary>
[CollectionDefinition(Name)]
public sealed class SharedWebHost : ICollectionFixture<WebHost>
{
    public const string Name = "Web host";
}
