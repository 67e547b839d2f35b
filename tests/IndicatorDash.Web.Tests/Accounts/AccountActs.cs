using IndicatorDash.Accounts;
using IndicatorDash.Web.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Accounts;

/// <summary>What an administrator does meanwhile.</summary>
internal static class AccountActs
{
    private static readonly Authority Administrator = Authority.Of(AccountMode.Simple, "somebody else", [Role.Administrator], null);

    public static async Task<AccountResult> OnAsync(
        WebHost host, string userName, Func<UserAdministration, Authority, int, Task<AccountResult>> act)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var user = (await scope.ServiceProvider.GetRequiredService<UserManager<DashUser>>().FindByNameAsync(userName))!;
        var result = await act(scope.ServiceProvider.GetRequiredService<UserAdministration>(), Administrator, user.Id);
        Assert.Empty(result.Problems);
        return result;
    }
}
