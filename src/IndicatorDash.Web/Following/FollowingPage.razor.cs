using IndicatorDash.Catalogues;
using IndicatorDash.Following;
using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Mailing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Following;

/// <summary>What the reader follows, and what newer data versions changed in it.</summary>
public sealed partial class FollowingPage
{
    // More are found by nobody in a list; the pages of figures have them all.
    private const int MaxRows = 200;

    [Inject]
    public required FollowQueries Queries { get; init; }

    [Inject]
    public required VersionQueries Versions { get; init; }

    [Inject]
    public required CatalogueStore Catalogues { get; init; }

    [Inject]
    public required OwnFollowing Following { get; init; }

    [Inject]
    public required DigestOutbox Outbox { get; init; }

    [Inject]
    public required IOptions<MailOptions> Mail { get; init; }

    [Inject]
    public required AuthorityAccessor Authorities { get; init; }

    protected override async Task<FollowingModel?> LoadAsync(CancellationToken cancellationToken)
    {
        var who = await Authorities.GetAsync(cancellationToken);
        var news = await Queries.NewsAsync(who, after: 0, MaxRows, cancellationToken);
        return new FollowingModel(await Catalogues.GetAsync(cancellationToken), await Queries.ListAsync(who, cancellationToken), news)
        {
            ByVersion = await ByVersionAsync(news.Changes, cancellationToken),
            MailAddress = Mail.Value.IsOn ? await Outbox.AddressAsync(who, cancellationToken) : null,
        };
    }

    private async Task<IReadOnlyList<VersionNews>> ByVersionAsync(
        IReadOnlyList<ObservationDifference> changes, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
        {
            return [];
        }

        var ofVersion = changes.ToLookup(change => change.Version);
        var (first, last) = (ofVersion.Min(group => group.Key), ofVersion.Max(group => group.Key));
        return
        [
            .. from version in await Versions.BetweenAsync(first - 1, last + 1, last - first + 1, cancellationToken)
               where ofVersion.Contains(version.Version.Number)
               select new VersionNews(version, [.. ofVersion[version.Version.Number]]),
        ];
    }

    // Up to the version that is shown: what was published meanwhile is news still.
    private async Task MarkSeenAsync()
    {
        await Following.MarkSeenAsync(Model!.News.Version);
        await ReloadInPlaceAsync();
    }

    private async Task UnfollowAsync(FollowedSubject subject)
    {
        await Following.FollowAsync(subject.Kind, subject.Id, follows: false);
        await ReloadInPlaceAsync();
    }
}
