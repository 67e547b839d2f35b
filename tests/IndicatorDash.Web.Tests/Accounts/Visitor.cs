using System.Net;
using System.Text.RegularExpressions;
using IndicatorDash.Accounts;
using IndicatorDash.Storage;
using IndicatorDash.Web.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Accounts;

/// <summary>Somebody with a browser that keeps cookies, follows no redirects and sends the forms of pages.</summary>
internal sealed partial class Visitor(WebHost host)
{
    public const string Password = "a phrase of some length";

    public HttpClient Client { get; } =
        host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });

    /// <summary>Makes an account whose password is <see cref="Password"/>.</summary>
    public static async Task<DashUser> AddAccountAsync(WebHost host, string userName, params Role[] roles)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var user = new DashUser { UserName = userName, Roles = roles, RegionId = 370000, CreatedAtUtc = DateTime.UnixEpoch };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<DashUser>>().CreateAsync(user, Password);
        Assert.Empty(made.Errors);
        return user;
    }

    public static async Task<IReadOnlyList<string>> AuditedAsync(WebHost host)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<IndicatorDbContext>>().CreateDbContextAsync();
        return await db.AuditRecords.OrderBy(record => record.Sequence).Select(record => record.Action).ToListAsync();
    }

    public async Task<string> ReadAsync(string url)
    {
        using var response = await Client.GetAsync(url);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Where a request is led; <see langword="null"/> where it is answered.</summary>
    public async Task<string?> LedToAsync(string url)
    {
        using var response = await Client.GetAsync(url);
        return LocationOf(response);
    }

    /// <summary>Opens a page and sends its form with these fields.</summary>
    public async Task<(HttpStatusCode Status, string? Location, string Html)> SendAsync(
        string url, params (string Name, string Value)[] fields)
    {
        var page = await ReadAsync(url);
        var hidden = Hidden().Matches(page).Select(match => (match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value)))
            .Where(field => field.Item1.Length > 0);
        using var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var response = await Client.PostAsync(url, content);
        return (response.StatusCode, LocationOf(response), await response.Content.ReadAsStringAsync());
    }

    public Task<(HttpStatusCode Status, string? Location, string Html)> SignInAsync(
        string userName, string password = Password, string? returnUrl = null) =>
        SendAsync(PageUrls.SignIn(returnUrl), ("UserName", userName), ("Password", password));

    /// <summary>Whether the visitor's session is alive; this does not keep it so.</summary>
    public async Task<bool> IsSignedInAsync() => await LedToAsync(PageUrls.Password()) is null;

    private static string? LocationOf(HttpResponseMessage response) => response.Headers.Location is { } location
        ? location.IsAbsoluteUri && location.Host == "localhost" ? location.PathAndQuery : location.OriginalString
        : null;

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
