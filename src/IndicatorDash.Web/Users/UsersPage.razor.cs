using System.Globalization;
using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Users;

/// <summary>Accounts: who there is, what they may do, and what administrators do about it.</summary>
public sealed partial class UsersPage
{
    private UserForm? _edited;
    private (string UserName, string Password)? _told;
    private IReadOnlyList<string> _problems = [];

    [Inject]
    public required UserAdministration Administration { get; init; }

    [Inject]
    public required AuthorityAccessor Authorities { get; init; }

    [Inject]
    public required CatalogueStore Catalogues { get; init; }

    [Inject]
    public required IOptions<AccountsOptions> Options { get; init; }

    protected override async Task<UsersModel?> LoadAsync(CancellationToken cancellationToken)
    {
        var authority = await Authorities.GetAsync(cancellationToken);
        var catalogue = await Catalogues.GetAsync(cancellationToken);
        return new UsersModel(await Administration.ListAsync(authority, cancellationToken), catalogue.Regions, authority);
    }

    private string RolesText(AccountSummary account) =>
        account.Roles.Count > 0 ? UsersModel.Join(account.Roles.Select(RoleText)) : UsersStrings.NoRoles;

    private string RoleText(Role role) => RoleRules.RolesOf(Options.Value.Mode).Contains(role)
        ? AccountTexts.Of(role)
        : UsersStrings.RoleVoid.Fill(AccountTexts.Of(role));

    private string LastSignIn(AccountSummary account) => account.LastSignInUtc is { } time
        ? TimeZoneInfo.ConvertTimeFromUtc(time, Time.LocalTimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        : UsersStrings.Never;

    private bool IsOwn(AccountSummary account) =>
        string.Equals(account.UserName, Model!.Authority.UserName, StringComparison.OrdinalIgnoreCase);

    private void Edit(UserForm form) => (_edited, _told, _problems) = (form, null, []);

    private void Close() => (_edited, _problems) = (null, []);

    private async Task SaveAsync()
    {
        var form = _edited!;
        if (!form.TryReadRegion(Model!.Regions, out var region))
        {
            _problems = AccountTexts.Of([AccountProblems.UnknownRegion], Options.Value);
            return;
        }

        IReadOnlyList<Role> roles = [.. form.Roles.Order()];
        var isOutdated = false;
        var isDone = await TryAsync(async authority =>
        {
            var result = form.Account is { } account
                ? await SaveAsync(authority, form, account, roles, region)
                : await Administration.CreateAsync(authority, form.UserName, form.DisplayName, roles, region, CancellationToken.None);
            isOutdated = result.Problems.Contains(AccountProblems.RightsChanged);
            return result;
        });
        if (isDone)
        {
            _edited = null;
            await ReloadAsync();
        }
        else if (isOutdated)
        {
            await ReloadInPlaceAsync();
            _edited = Model?.Accounts.FirstOrDefault(account => account.Id == form.Account!.Id) is { } now ? form.Over(now) : form;
        }
    }

    // Only what is changed, so that somebody may whose rights are for that alone; what can be refused first.
    private async Task<AccountResult> SaveAsync(
        Authority authority, UserForm form, AccountSummary account, IReadOnlyList<Role> roles, int? region)
    {
        // What somebody else gave or took meanwhile is shown before it is given or taken again.
        var assigned = Model!.MayAssign && form.HasOtherRights(region)
            ? await Administration.AssignAsync(authority, account.Id, roles, region, CancellationToken.None, seen: account)
            : AccountResult.Done;
        return assigned.Succeeded && form.IsRenamed
            ? await Administration.RenameAsync(authority, account.Id, form.DisplayName, CancellationToken.None)
            : assigned;
    }

    private Task ResetPasswordAsync() => ActAsync(authority =>
        Administration.ResetPasswordAsync(authority, _edited!.Account!.Id, CancellationToken.None));

    private Task ResetSecondFactorAsync() => ActAsync(authority =>
        Administration.ResetSecondFactorAsync(authority, _edited!.Account!.Id, CancellationToken.None));

    private Task SetDisabledAsync(bool isDisabled) => ActAsync(authority =>
        Administration.SetDisabledAsync(authority, _edited!.Account!.Id, isDisabled, CancellationToken.None));

    // Of an account as it stands: what is typed in its form and not saved stays there.
    private async Task ActAsync(Func<Authority, Task<AccountResult>> action)
    {
        if (!await TryAsync(action))
        {
            return;
        }

        await ReloadInPlaceAsync();
        _edited = Model is { } model && _edited!.IsChanged(model.Regions, Options.Value.Mode)
            ? _edited.Over(model.Accounts.Single(account => account.Id == _edited.Account!.Id))
            : null;
    }

    private async Task<bool> TryAsync(Func<Authority, Task<AccountResult>> action)
    {
        var userName = _edited!.UserName.Trim();
        try
        {
            var result = await action(await Authorities.GetAsync(CancellationToken.None));
            _problems = AccountTexts.Of(result.Problems, Options.Value);
            _told = result.Password is { } password ? (userName, password) : null;
            return result.Succeeded;
        }
        catch (AccessDeniedException)
        {
            _problems = [AccountStrings.DeniedText];
            return false;
        }
    }
}
