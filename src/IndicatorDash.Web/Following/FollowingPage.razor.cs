using IndicatorDash.Catalogues;
using IndicatorDash.Following;
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
        return new FollowingModel(
            await Catalogues.GetAsync(cancellationToken),
            await Queries.ListAsync(who, cancellationToken),
            await Queries.NewsAsync(who, after: 0, MaxRows, cancellationToken))
        {
            MailAddress = Mail.Value.IsOn ? await Outbox.AddressAsync(who, cancellationToken) : null,
        };
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
