using IndicatorDash.Following;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Shell;

namespace IndicatorDash.Web.Following;

/// <summary>What the reader follows. One for each reader: the page, the button and the count show the same.</summary>
public sealed class OwnFollowing(
    FollowQueries queries, FollowAdministration administration, AuthorityAccessor authorities, LatestVersion latest)
{
    /// <summary>More news than this are not counted.</summary>
    public const int MaxCount = 99;

    private (int Version, int Count)? _counted;

    /// <summary>Raised when something was followed, left or seen.</summary>
    public event Func<Task>? Changed;

    /// <summary>How many followed figures newer versions changed, at most one more than <see cref="MaxCount"/>.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var version = (await latest.CurrentAsync(cancellationToken))?.Number ?? 0;
        if (_counted?.Version != version)
        {
            var news = await queries.NewsAsync(await authorities.GetAsync(cancellationToken), after: 0, MaxCount + 1, cancellationToken);
            _counted = (version, news.Changes.Count);
        }

        return _counted.Value.Count;
    }

    /// <summary>Whether the reader follows it; <see langword="null"/> if they may not.</summary>
    public async Task<bool?> IsFollowedAsync(FollowKind kind, int subjectId, CancellationToken cancellationToken)
    {
        var who = await authorities.GetAsync(cancellationToken);
        return who.MayFollow() ? await queries.IsFollowedAsync(who, kind, subjectId, cancellationToken) : null;
    }

    /// <summary>Follows, or stops following.</summary>
    /// <returns>Whether it is followed now.</returns>
    public async Task<bool> FollowAsync(FollowKind kind, int subjectId, bool follows)
    {
        var who = await authorities.GetAsync(CancellationToken.None);
        var isFollowed = false;
        if (follows)
        {
            isFollowed = await administration.FollowAsync(who, kind, subjectId, CancellationToken.None);
        }
        else
        {
            await administration.UnfollowAsync(who, kind, subjectId, CancellationToken.None);
        }

        await TellAsync();
        return isFollowed;
    }

    /// <summary>Marks everything as seen up to a data version.</summary>
    public async Task MarkSeenAsync(int version)
    {
        await administration.MarkSeenAsync(await authorities.GetAsync(CancellationToken.None), version, CancellationToken.None);
        await TellAsync();
    }

    private async Task TellAsync()
    {
        _counted = null;
        if (Changed is { } changed)
        {
            await Task.WhenAll(changed.GetInvocationList().Cast<Func<Task>>().Select(tell => tell()));
        }
    }
}
