using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Testing;

/// <summary>The whole product in the process of the tests, with an SQLite file of its own and the curated data.</summary>
public sealed class WebHost : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("indicatordash_").FullName;

    /// <summary>Settings beside those of the store.</summary>
    public Dictionary<string, string> Settings { get; init; } = [];

    /// <summary>The clock; the machine's, if none is given.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A client that follows no redirects and keeps no cookies.</summary>
    public HttpClient CreatePlainClient() =>
        CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Storage:ConnectionString", $"Data Source={Path.Combine(_folder, "store.db")}");
        // All tests come from one address.
        builder.UseSetting("Api:AnonymousRequestsPerMinute", "1000000");
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services => services.AddSingleton(Time));
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
