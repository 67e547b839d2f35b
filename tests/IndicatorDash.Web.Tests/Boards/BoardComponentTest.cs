using System.Security.Claims;
using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using IndicatorDash.Catalogues;
using IndicatorDash.Testing;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Coverage;
using IndicatorDash.Web.Testing;
using IndicatorDash.Web.Tokens;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Boards;

/// <summary>What tests of the pages of boards share: a store, and who reads them.</summary>
public abstract class BoardComponentTest : ComponentTest
{
    private CuratedStore? _made;

    internal CuratedStore Store => _made!;

    /// <summary>What the reader may do; nothing but read, if there is none.</summary>
    protected Role? Reading { get; set; } = Role.Viewer;

    protected static Authority Reader { get; } = Who("张三", Role.Viewer);

    protected static Authority Other { get; } = Who("李四", Role.Administrator);

    public override async Task InitializeAsync()
    {
        _made = await CuratedStore.CreateAsync(configure: services => services.AddBoards().AddCoveragePage());
        Services.AddSingleton(Options.Create(new AccountsOptions()));
        Services.AddSingleton(Store.Get<BoardReader>());
        Services.AddSingleton(Store.Get<BoardQueries>());
        Services.AddSingleton(Store.Get<BoardAdministration>());
        Services.AddSingleton(Store.Get<CatalogueStore>());
        Services.AddSingleton(Store.Get<SessionCheck>());
        Services.AddScoped<AuthenticationStateProvider>(_ => new Session(() => Reading));
        Services.AddScoped<AuthorityAccessor>();
    }

    protected static Authority Who(string name, params Role[] roles) => Authority.Of(AccountMode.Simple, name, roles, null);

    internal Task<Board> CreateAsync(Authority who, BoardDocument document) =>
        Store.Get<BoardAdministration>().CreateAsync(who, document, default);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        // Called twice, as tests of components are disposed of in both ways.
        Interlocked.Exchange(ref _made, null)?.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    // Rights come with the claims of a token: no account is needed.
    private sealed class Session(Func<Role?> role) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync()
        {
            List<Claim> claims = [new(ClaimTypes.Name, "张三"), new(TokenClaims.TokenId, "1")];
            if (role() is { } one)
            {
                claims.Add(new(ClaimTypes.Role, one.ToString()));
            }

            return Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(claims, "test"))));
        }
    }
}
