using IndicatorDash.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Accounts;

/// <summary>Changes one's own password.</summary>
public sealed partial class PasswordPage
{
    private IReadOnlyList<string> _current = [];
    private IReadOnlyList<string> _password = [];
    private IReadOnlyList<string> _repeat = [];
    private bool _isDone;

    [Inject]
    public required OwnAccount Own { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IOptions<AccountsOptions> Options { get; init; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    [SupplyParameterFromForm]
    public string? Current { get; set; }

    [SupplyParameterFromForm]
    public string? Password { get; set; }

    [SupplyParameterFromForm]
    public string? Repeat { get; set; }

    private async Task ChangeAsync()
    {
        if (await Own.FindAsync(HttpContext.User) is not { } user)
        {
            Navigation.NavigateTo(PageUrls.SignIn());
            return;
        }

        if (Password != Repeat)
        {
            _repeat = [AccountStrings.PasswordsDiffer];
            return;
        }

        if (Password == Current)
        {
            _password = [AccountStrings.PasswordSame];
            return;
        }

        var result = await Own.ChangePasswordAsync(user, Current ?? "", Password ?? "");
        _isDone = result.Succeeded;
        const string Mismatch = nameof(IdentityErrorDescriber.PasswordMismatch);
        _current = AccountTexts.Of(result.Problems.Where(problem => problem == Mismatch), Options.Value);
        _password = AccountTexts.Of(result.Problems.Where(problem => problem != Mismatch), Options.Value);
    }
}
