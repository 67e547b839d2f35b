using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using IndicatorDash.Accounts;
using IndicatorDash.Tokens;
using IndicatorDash.Web.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Api;

/// <summary>What an answer says.</summary>
internal sealed record Answer(HttpStatusCode Status, string? Type, JsonElement Body)
{
    public string? Code => Body.TryGetProperty("code", out var code) ? code.GetString() : null;

    public string Title => Body.GetProperty("title").GetString()!;
}

/// <summary>A program with a token, or without one.</summary>
internal sealed class Machine
{
    private Machine(WebHost host, AccessToken? token, string? secret)
    {
        (Client, Token) = (host.CreatePlainClient(), token);
        if (secret is not null)
        {
            Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        }
    }

    public HttpClient Client { get; }

    public AccessToken? Token { get; }

    public static Machine WithoutToken(WebHost host) => new(host, null, null);

    public static async Task<Machine> AsAsync(WebHost host, Role role, int? region = null)
    {
        var mode = host.Services.GetRequiredService<IOptions<AccountsOptions>>().Value.Mode;
        var (token, secret) = await host.Services.GetRequiredService<TokenIssuer>().IssueAsync(
            Issuer(mode), new TokenRequest($"{role} {Guid.NewGuid():N}", role, region, TimeSpan.FromDays(1)), default);
        return new Machine(host, token, secret);
    }

    public static Authority Issuer(AccountMode mode) => Authority.Of(
        mode, "issuer", [mode == AccountMode.Separated ? Role.SecurityAdministrator : Role.Administrator], null);

    public Task<Answer> UploadAsync(string csv, params (string Name, string Value)[] fields) =>
        UploadAsync("a.csv", Encoding.UTF8.GetBytes(csv), fields);

    public async Task<Answer> UploadAsync(string fileName, byte[] content, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", fileName } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        using var response = await Client.PostAsync(PageUrls.ApiImportsRoute, form);
        return await ReadAsync(response);
    }

    public async Task<Answer> PostAsync(string url, object? body = null)
    {
        using var content = body is null ? null : JsonContent.Create(body);
        using var response = await Client.PostAsync(url, content);
        return await ReadAsync(response);
    }

    public async Task<Answer> GetAsync(string url)
    {
        using var response = await Client.GetAsync(url);
        return await ReadAsync(response);
    }

    private static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        using var json = JsonDocument.Parse(text);
        return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, json.RootElement.Clone());
    }
}
