using IndicatorDash.Accounts;
using Microsoft.AspNetCore.Identity;

namespace IndicatorDash.Web.Accounts;

/// <summary>Lets nobody in whose account is disabled.</summary>
internal sealed class EnabledAccounts : IUserConfirmation<DashUser>
{
    public Task<bool> IsConfirmedAsync(UserManager<DashUser> manager, DashUser user) => Task.FromResult(!user.IsDisabled);
}
