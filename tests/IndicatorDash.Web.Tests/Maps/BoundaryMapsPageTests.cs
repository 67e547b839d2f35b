using System.Security.Claims;
using Bunit;
using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Maps;
using IndicatorDash.Testing;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Testing;
using IndicatorDash.Web.Tokens;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Maps;

public sealed class BoundaryMapsPageTests : ComponentTest
{
    private CuratedStore? _made;

    private CuratedStore Store => _made!;

    public override async Task InitializeAsync()
    {
        _made = await CuratedStore.CreateAsync();
        Services.AddSingleton<IOptions<AccountsOptions>>(Options.Create(new AccountsOptions()));
        Services.AddSingleton(Store.Get<BoundaryMapAdministration>());
        Services.AddSingleton(Store.Get<BoundaryMapQueries>());
        Services.AddSingleton(Store.Get<CatalogueStore>());
        Services.AddSingleton(Store.Get<SessionCheck>());
        Services.AddAuthorizationCore();
        // Added by hand, for a placeholder of the test context is there already.
        Services.AddSingleton<IAuthorizationService, DefaultAuthorizationService>();
        Services.AddSingleton<IAuthorizationPolicyProvider, CapabilityPolicies>();
        Services.AddSingleton<IAuthorizationHandler, CapabilityHandler>();
        Services.AddCascadingAuthenticationState();
        Services.AddScoped<AuthenticationStateProvider>(_ => new Administrator());
        Services.AddScoped<AuthorityAccessor>();
    }

    [Fact]
    public async Task File_CheckedAndInstalled_IsPreviewedWithItsFindingsThenListed()
    {
        var page = Open();
        Fill(page, "鲁SG（2023）026号", BoundaryFiles.Json("\"adcode\":370100", "\"name\":\"东营市\"", "\"name\":\"无此地\""));

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("2个地区有边界。", page.Find(".checks").TextContent, StringComparison.Ordinal));
        Assert.Contains("第3个要素：无此地", page.Find(".checks").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll("svg.bs g[role=img]").Count);
        Assert.Empty(await Store.Get<BoundaryMapQueries>().ListAsync(default));

        page.Find("section button.primary").Click();

        page.WaitForAssertion(() => Assert.Equal("已安装山东省的边界地图。", page.Find(".message.ok").TextContent.Trim()));
        Assert.Contains("鲁SG(2023)026号", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Equal((370000, "张三"), Assert.Single(await Store.Get<BoundaryMapQueries>().ListAsync(default)) is var map ? (map.RegionId, map.InstalledBy) : default);
    }

    [Fact]
    public void File_ThatIsNoMapWithoutApproval_SaysBothAndKeepsWhatWasTyped()
    {
        var page = Open();
        Fill(page, "无", "[]");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[role=alert] p").Count));
        Assert.Equal("无", page.Find("#map-approval").GetAttribute("value"));
        Assert.Empty(page.FindAll("svg.bs"));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        // Called twice, as tests of components are disposed of in both ways.
        Interlocked.Exchange(ref _made, null)?.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static void Fill(IRenderedComponent<BoundaryMapsPage> page, string approval, string json)
    {
        page.Find("#map-scope").Change("370000");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(json, "山东.geojson"));
        page.Find("#map-approval").Change(approval);
    }

    private IRenderedComponent<BoundaryMapsPage> Open()
    {
        var page = Render<BoundaryMapsPage>();
        page.WaitForElement("form");
        return page;
    }

    // Rights come with the claims of a token: no account is needed.
    private sealed class Administrator : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(
            new ClaimsIdentity([new(ClaimTypes.Name, "张三"), new(ClaimTypes.Role, $"{Role.Administrator}"), new(TokenClaims.TokenId, "1")], "test"))));
    }
}
