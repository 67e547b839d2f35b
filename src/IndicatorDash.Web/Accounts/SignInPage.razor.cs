using IndicatorDash.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Accounts;

/// <summary>The first step of signing in. What is wrong is not told: it would tell which names there are.</summary>
public sealed partial class SignInPage
{
    private bool _isRefused;

    [Inject]
    public required SignInService SignIn { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IOptions<AccountsOptions> Options { get; init; }

    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    public string? Reason { get; set; }

    [SupplyParameterFromForm]
    public string? UserName { get; set; }

    [SupplyParameterFromForm]
    public string? Password { get; set; }

    private string? ReasonText => Reason switch
    {
        "idle" => AccountTexts.Of(SessionEnd.Idle, Options.Value),
        "over" => AccountTexts.Of(SessionEnd.Over, Options.Value),
        _ => null,
    };

    private async Task SignInAsync()
    {
        switch (await SignIn.ByPasswordAsync(UserName?.Trim() ?? "", Password ?? ""))
        {
            case SignInOutcome.Done:
                Navigation.NavigateTo(PageUrls.LocalOrOverview(ReturnUrl));
                break;
            case SignInOutcome.CodeNeeded:
                Navigation.NavigateTo(PageUrls.SignInCode(PageUrls.LocalOrOverview(ReturnUrl)));
                break;
            default:
                _isRefused = true;
                break;
        }
    }
}
