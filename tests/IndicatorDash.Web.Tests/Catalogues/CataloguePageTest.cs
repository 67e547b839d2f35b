using System.Security.Claims;
using Bunit;
using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Sources;
using IndicatorDash.Testing;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Shell;
using IndicatorDash.Web.Testing;
using IndicatorDash.Web.Tokens;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Catalogues;

/// <summary>What tests of the pages of the catalogue share: an administrator, and a store with the curated data.</summary>
public abstract class CataloguePageTest : ComponentTest
{
    /// <summary>Somebody else who looks after the catalogue.</summary>
    protected static readonly Authority Other = Authority.Of(AccountMode.Simple, "李四", [Role.Administrator], null);

    private CuratedStore? _made;

    /// <summary>What the reader of the page is.</summary>
    protected Role Role { get; set; } = Role.Administrator;

    private protected CuratedStore Store => _made!;

    protected CatalogueStore Catalogues => Store.Get<CatalogueStore>();

    public override async Task InitializeAsync()
    {
        _made = await CuratedStore.CreateAsync();
        var options = Options.Create(new AccountsOptions());
        ComponentFactories.AddStub<AdministratorNav>();
        Services.AddSingleton<IOptions<AccountsOptions>>(options);
        Services.AddSingleton(Catalogues);
        Services.AddSingleton(Store.Get<SourceQueries>());
        Services.AddSingleton(Store.Get<FormulaTrials>());
        Services.AddSingleton(Store.Get<IndicatorAdministration>());
        Services.AddSingleton(Store.Get<RegionAdministration>());
        Services.AddSingleton(Store.Get<SourceAdministration>());
        Services.AddScoped(_ => new AuthorityAccessor(new Reader(() => Role), Store.Get<SessionCheck>(), options));
    }

    /// <summary>Opens a page at an address and waits for what it shows.</summary>
    protected IRenderedComponent<T> Open<T>(string url)
        where T : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(url);
        var page = Render<T>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".filters")));
        return page;
    }

    protected static void Type<T>(IRenderedComponent<T> page, string field, string text)
        where T : IComponent => page.Find($"#field-{field}").Change(text);

    protected static string ValueOf<T>(IRenderedComponent<T> page, string field)
        where T : IComponent => page.Find($"#field-{field}").GetAttribute("value") ?? "";

    protected static void Save<T>(IRenderedComponent<T> page)
        where T : IComponent => page.Find("form.form").Submit();

    /// <summary>Waits until something is told, and gives it back.</summary>
    protected static string Told<T>(IRenderedComponent<T> page, string role)
        where T : IComponent
    {
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll($"[role={role}]")));
        return page.Find($"[role={role}]").TextContent;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        // Called twice, as tests of components are disposed of in both ways.
        Interlocked.Exchange(ref _made, null)?.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    // Rights come with the claims of a token: no account is needed.
    private sealed class Reader(Func<Role> role) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(
            new ClaimsIdentity([new(ClaimTypes.Name, "张三"), new(ClaimTypes.Role, role().ToString()), new(TokenClaims.TokenId, "1")], "test"))));
    }
}
