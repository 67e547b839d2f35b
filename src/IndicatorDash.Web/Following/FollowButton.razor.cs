using IndicatorDash.Following;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Following;

/// <summary>Follows what the page is of, or stops following it; nothing for whoever may not.</summary>
public sealed partial class FollowButton : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private (FollowKind Kind, int Id)? _asked;
    private bool? _isFollowed;
    private string? _message;

    [Inject]
    public required OwnFollowing Following { get; init; }

    [Parameter]
    [EditorRequired]
    public FollowKind Kind { get; set; }

    /// <summary>The id of the indicator or the region.</summary>
    [Parameter]
    [EditorRequired]
    public int SubjectId { get; set; }

    /// <summary>What it is called.</summary>
    [Parameter]
    [EditorRequired]
    public required string Name { get; set; }

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_asked == (Kind, SubjectId))
        {
            return;
        }

        (_asked, _isFollowed, _message) = ((Kind, SubjectId), null, null);
        try
        {
            var isFollowed = await Following.IsFollowedAsync(Kind, SubjectId, _left.Token);
            if (_asked == (Kind, SubjectId))
            {
                _isFollowed = isFollowed;
            }
        }
        catch (Exception failure) when (failure.IsOutage() || _left.IsCancellationRequested)
        {
            // The page itself tells that figures cannot be read.
        }
    }

    private async Task ToggleAsync()
    {
        var follows = _isFollowed != true;
        try
        {
            _isFollowed = await Following.FollowAsync(Kind, SubjectId, follows);
            _message = follows && _isFollowed != true ? FollowingStrings.TooMany.Fill(FollowAdministration.MaxFollows) : null;
        }
        catch (Exception failure) when (failure.IsOutage())
        {
            _message = FollowingStrings.Failed;
        }
    }
}
