using IndicatorDash.Accounts;
using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using static IndicatorDash.Following.SampleFollows;
using static IndicatorDash.Testing.SampleCatalogue;

namespace IndicatorDash.Following;

public sealed class FollowingTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Follow_AndStop_IsKeptForOneAccountAlone(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var (administration, queries) = (store.Get<FollowAdministration>(), store.Get<FollowQueries>());

        Assert.True(await administration.FollowAsync(Reader, FollowKind.Indicator, Trained, default));
        Assert.True(await administration.FollowAsync(Reader, FollowKind.Indicator, Trained, default));
        Assert.True(await administration.FollowAsync(Reader, FollowKind.Region, Xining, default));

        Assert.True(await queries.IsFollowedAsync(Reader, FollowKind.Indicator, Trained, default));
        Assert.False(await queries.IsFollowedAsync(Reader, FollowKind.Region, Trained, default));
        Assert.Equal([Trained, Xining], (await queries.ListAsync(Reader, default)).Select(follow => follow.SubjectId));
        Assert.Empty(await queries.ListAsync(Other, default));
        Assert.Empty(await queries.ListAsync(Authority.Anonymous(isViewingOpen: true), default));

        await administration.UnfollowAsync(Other, FollowKind.Region, Xining, default);
        await administration.UnfollowAsync(Reader, FollowKind.Indicator, Trained, default);
        Assert.Equal([Xining], (await queries.ListAsync(Reader, default)).Select(follow => follow.SubjectId));
    }

    [Fact]
    public async Task Follow_MoreThanTheLimit_IsRefused()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var administration = store.Get<FollowAdministration>();
        for (var id = 1; id <= FollowAdministration.MaxFollows; id++)
        {
            Assert.True(await administration.FollowAsync(Reader, FollowKind.Region, id, default));
        }

        Assert.False(await administration.FollowAsync(Reader, FollowKind.Region, 1_000, default));
        Assert.True(await administration.FollowAsync(Reader, FollowKind.Region, 1, default));
    }

    [Fact]
    public async Task Following_ByWhoeverMayNotReadFigures_IsDenied()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var administration = store.Get<FollowAdministration>();

        foreach (var who in new[] { Auditor, Authority.None, Authority.Anonymous(isViewingOpen: true) })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => administration.FollowAsync(who, FollowKind.Region, 1, default));
            await Assert.ThrowsAsync<AccessDeniedException>(() => administration.UnfollowAsync(who, FollowKind.Region, 1, default));
            await Assert.ThrowsAsync<AccessDeniedException>(() => administration.MarkSeenAsync(who, 1, default));
            await Assert.ThrowsAsync<AccessDeniedException>(() => store.Get<DigestOutbox>().SetAddressAsync(who, "a@example.org", default));
            Assert.Empty((await store.Get<FollowQueries>().NewsAsync(who, 0, 10, default)).Changes);
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task News_AfterNewVersions_TellWhatIsNewChangedAndWithdrawn(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(
            Row(1, Trained, Xining, "2020", 1), Row(2, Trained, Haidong, "2020", 2), Row(3, Meetings, Xining, "2020", 3), Row(4, Villages, Haidong, "2020", 4));
        await store.Get<FollowAdministration>().FollowAsync(Reader, FollowKind.Indicator, Trained, default);
        await store.Get<FollowAdministration>().FollowAsync(Reader, FollowKind.Region, Xining, default);
        Assert.Empty((await NewsAsync(store)).Changes);

        await store.PublishAsync(
            Row(1, Trained, Xining, "2020", 5), Row(2, Trained, Haidong, "2021", 6), Row(3, Villages, Haidong, "2020", 7), Row(4, Villages, Xining, "2020", 8));
        await store.PublishAsync(
            Row(1, Trained, Xining, "2020", 9), Row(2, Meetings, Xining, "2020", 3, change: ChangeKind.Withdrawn));

        var news = await NewsAsync(store);
        Assert.Equal(3, news.Version);
        Assert.False(news.HasMore);
        Assert.Equal(
            [
                (Trained, Xining, 2020, 1m, 9m),
                (Trained, Haidong, 2021, null, 6m),
                (Villages, Xining, 2020, null, 8m),
                (Meetings, Xining, 2020, 3m, (decimal?)null),
            ],
            news.Changes.Select(change => (
                change.Key.IndicatorId, change.Key.RegionId, change.Key.Period.Year, change.Before?.Quantity?.Value, change.Now?.Quantity?.Value)));
        Assert.Equal(
            [ObservationChangeKind.Changed, ObservationChangeKind.Inserted, ObservationChangeKind.Inserted, ObservationChangeKind.Withdrawn],
            news.Changes.Select(change => change.Kind));
        Assert.Equal([3, 2, 2, 3], news.Changes.Select(change => change.Version));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task News_OnceSeen_AreNoneUntilTheNextVersion(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.Get<FollowAdministration>().FollowAsync(Reader, FollowKind.Indicator, Trained, default);
        await store.PublishAsync(Row(1, Trained, Xining, "2020", 1));
        await store.PublishAsync(Row(1, Trained, Xining, "2020", 2));

        Assert.Equal(2m, Assert.Single((await store.Get<FollowQueries>().NewsAsync(Reader, after: 1, 10, default)).Changes).Now!.Quantity!.Value.Value);
        await store.Get<FollowAdministration>().MarkSeenAsync(Reader, 2, default);
        await store.Get<FollowAdministration>().MarkSeenAsync(Reader, 1, default);
        Assert.Empty((await NewsAsync(store)).Changes);

        await store.PublishAsync(Row(1, Trained, Xining, "2020", 3));
        var change = Assert.Single((await NewsAsync(store)).Changes);
        Assert.Equal((2m, 3m), (change.Before!.Quantity!.Value.Value, change.Now!.Quantity!.Value.Value));
    }

    // However few are listed, what was and what is stand together.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(1_000)]
    public async Task News_CutAtALimit_AreTheFirstOfAll(int limit)
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var random = new Random(3);
        await store.PublishAsync(await RandomPlans.RowsAsync(store, random));
        foreach (var indicator in SampleCatalogue.Indicators)
        {
            await store.Get<FollowAdministration>().FollowAsync(Reader, FollowKind.Indicator, indicator.Id, default);
        }

        for (var i = 0; i < 4; i++)
        {
            await store.PublishAsync(await RandomPlans.RowsAsync(store, random));
        }

        var all = (await store.Get<FollowQueries>().NewsAsync(Reader, 0, 100_000, default)).Changes;
        var some = await store.Get<FollowQueries>().NewsAsync(Reader, 0, limit, default);

        Assert.True(all.Count > 7);
        Assert.True(some.Changes.Count <= limit);
        Assert.Equal(all.Take(some.Changes.Count).Select(IdsOf), some.Changes.Select(IdsOf));
        Assert.Equal(some.Changes.Count < all.Count, some.HasMore);
    }

    private static (long?, long?) IdsOf(ObservationDifference change) => (change.Before?.Id, change.Now?.Id);

    private static Task<FollowNews> NewsAsync(TestStore store) => store.Get<FollowQueries>().NewsAsync(Reader, 0, 100, default);
}
