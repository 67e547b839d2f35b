using IndicatorDash.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Accounts;

/// <summary>Sets one's own second factor up, or takes it away.</summary>
public sealed partial class SecondFactorPage
{
    private const string Issuer = "IndicatorDash";
    private const int KeyGroup = 4;

    private DashUser? _user;
    private string? _key;
    private int _codesLeft;
    private IReadOnlyList<string> _codes = [];
    private IReadOnlyList<string> _problems = [];

    [Inject]
    public required OwnAccount Own { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IOptions<AccountsOptions> Options { get; init; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm]
    public string? Code { get; set; }

    [SupplyParameterFromForm]
    public string? Password { get; set; }

    /// <summary>Which of the two buttons was used.</summary>
    [SupplyParameterFromForm]
    public string? Action { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _user = await Own.FindAsync(HttpContext.User);
        if (_user is null)
        {
            Navigation.NavigateTo(PageUrls.SignIn());
            return;
        }

        await ShowAsync(_user);
    }

    private static string Grouped(string key) =>
        string.Join(' ', key.Chunk(KeyGroup).Select(group => new string(group)));

    private string Uri(string key) =>
        $"otpauth://totp/{Issuer}:{System.Uri.EscapeDataString(_user!.UserName)}?secret={key}&issuer={Issuer}&digits=6";

    private async Task EnrolAsync()
    {
        var (result, codes) = await Own.EnrolAsync(_user!, Code ?? "");
        Show(result, codes);
    }

    private async Task ChangeAsync()
    {
        if (Action == "remove")
        {
            Show(await Own.RemoveSecondFactorAsync(_user!, Password ?? ""), []);
        }
        else
        {
            var (result, codes) = await Own.RenewCodesAsync(_user!, Password ?? "");
            Show(result, codes);
        }

        await ShowAsync(_user!);
    }

    private void Show(AccountResult result, IReadOnlyList<string> codes)
    {
        _codes = codes;
        _problems = AccountTexts.Of(result.Problems, Options.Value);
    }

    private async Task ShowAsync(DashUser user)
    {
        _codesLeft = user.RecoveryCodes.Split(';', StringSplitOptions.RemoveEmptyEntries).Length;
        _key = user.HasSecondFactor ? null : await Own.KeyAsync(user);
    }
}
