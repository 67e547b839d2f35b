using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Accounts;

/// <summary>A store with accounts in it, and what acts on them.</summary>
internal sealed class AccountStore : IAsyncDisposable
{
    public static readonly Authority Administrator = Authority.Of(AccountMode.Simple, "admin", [Role.Administrator], null);

    private readonly TestStore _store;
    private readonly AsyncServiceScope _scope;

    private AccountStore(TestStore store) => (_store, _scope) = (store, store.Scope());

    public UserAdministration Administration => _scope.ServiceProvider.GetRequiredService<UserAdministration>();

    public FirstRun FirstRun => _scope.ServiceProvider.GetRequiredService<FirstRun>();

    public SessionCheck Sessions => _store.Get<SessionCheck>();

    public UserManager<DashUser> Users => _scope.ServiceProvider.GetRequiredService<UserManager<DashUser>>();

    public TestStore Store => _store;

    public static async Task<AccountStore> CreateAsync(
        StorageProvider provider = StorageProvider.Sqlite, AccountMode mode = AccountMode.Simple) =>
        new(await TestStore.CreateSampleAsync(provider, new() { ["Accounts:Mode"] = mode.ToString() }));

    /// <summary>Makes an account and returns it as it is stored, with its temporary password.</summary>
    public async Task<(DashUser User, string Password)> AddAsync(string name, params Role[] roles)
    {
        var made = await Administration.CreateAsync(Administrator, name, "", roles, null, default);
        Assert.Empty(made.Problems);
        return ((await Users.FindByNameAsync(name))!, made.Password!);
    }

    public async Task<string[]> AuditedAsync()
    {
        await using var db = _store.Open();
        return await db.AuditRecords.OrderBy(record => record.Sequence).Select(record => record.Action).ToArrayAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _store.DisposeAsync();
    }
}
