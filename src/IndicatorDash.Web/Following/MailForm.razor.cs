using IndicatorDash.Following;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Following;

/// <summary>Where the reader wants what they follow by mail.</summary>
public sealed partial class MailForm
{
    private string _address = "";
    private bool _isWrong;
    private string? _message;

    [Inject]
    public required DigestOutbox Outbox { get; init; }

    [Inject]
    public required AuthorityAccessor Authorities { get; init; }

    /// <summary>The address that is kept; <see langword="null"/> if none is.</summary>
    [Parameter]
    [EditorRequired]
    public string? Address { get; set; }

    protected override void OnInitialized() => _address = Address ?? "";

    private async Task SaveAsync()
    {
        try
        {
            var who = await Authorities.GetAsync(CancellationToken.None);
            _isWrong = !await Outbox.SetAddressAsync(who, _address, CancellationToken.None);
            _message = _isWrong ? FollowingStrings.MailWrong
                : string.IsNullOrWhiteSpace(_address) ? FollowingStrings.MailOff
                : FollowingStrings.MailSaved;
        }
        catch (Exception failure) when (failure.IsOutage())
        {
            _message = FollowingStrings.Failed;
        }
    }
}
