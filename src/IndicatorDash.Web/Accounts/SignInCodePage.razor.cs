using IndicatorDash.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Accounts;

/// <summary>The second step of signing in; whoever has not taken the first is led to it.</summary>
public sealed partial class SignInCodePage
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

    /// <summary>Whether a recovery code is asked for.</summary>
    [SupplyParameterFromQuery]
    public bool Recovery { get; set; }

    [SupplyParameterFromForm]
    public string? Code { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (!await SignIn.IsCodeAwaitedAsync())
        {
            Navigation.NavigateTo(PageUrls.SignIn(ReturnUrl));
        }
    }

    private async Task SignInAsync()
    {
        if (await SignIn.ByCodeAsync(Code ?? "", Recovery) == SignInOutcome.Done)
        {
            Navigation.NavigateTo(PageUrls.LocalOrOverview(ReturnUrl));
        }
        else
        {
            _isRefused = true;
        }
    }
}
