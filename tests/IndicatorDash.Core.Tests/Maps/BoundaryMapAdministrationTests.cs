using System.Text;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Storage;
using IndicatorDash.Testing;

namespace IndicatorDash.Maps;

public sealed class BoundaryMapAdministrationTests
{
    private static readonly Authority Administrator = Authority.Of(AccountMode.Simple, "张三", [Role.Administrator], null);

    private static readonly MapUpload Upload = new(
        SampleCatalogue.Shandong, "鲁SG（2023）026号", "山东.geojson", MapFiles.Of("\"adcode\":370100", "\"adcode\":370500"));

    [Theory, OnSqlite, OnSqlServer]
    public async Task Install_OfAMap_IsFoundListedAndRecorded(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);

        await store.Get<BoundaryMapAdministration>().InstallAsync(Administrator.From("::1"), Upload, default);

        var found = await store.Get<BoundaryMapQueries>().FindAsync(SampleCatalogue.Shandong, default);
        Assert.Equal("鲁SG(2023)026号", found!.Approval);
        Assert.Equal([370100, 370500], found.Shapes.Select(shape => shape.RegionId));
        Assert.Equal(
            [new(370000, "鲁SG(2023)026号", "山东.geojson", "张三", store.Time.GetUtcNow().UtcDateTime)],
            await store.Get<BoundaryMapQueries>().ListAsync(default));
        var record = Assert.Single(await AuditStore.AllAsync(store));
        Assert.Equal((AuditActions.MapInstalled, "张三", "山东省", "::1"), (record.Action, record.Actor, record.Subject, record.Address));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Install_OfAnother_TakesThePlaceOfTheFirst(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var queries = store.Get<BoundaryMapQueries>();
        await store.Get<BoundaryMapAdministration>().InstallAsync(Administrator, Upload, default);
        Assert.Equal(2, (await queries.FindAsync(SampleCatalogue.Shandong, default))!.Shapes.Count);
        store.Time.Advance(TimeSpan.FromSeconds(1));

        await store.Get<BoundaryMapAdministration>().InstallAsync(
            Administrator, Upload with { Content = MapFiles.Of("\"adcode\":370100") }, default);

        Assert.Single((await queries.FindAsync(SampleCatalogue.Shandong, default))!.Shapes);
        Assert.Single(await queries.ListAsync(default));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Remove_OfAMap_LeavesNoneAndIsRecordedOnce(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var administration = store.Get<BoundaryMapAdministration>();
        await administration.InstallAsync(Administrator, Upload, default);
        Assert.NotNull(await store.Get<BoundaryMapQueries>().FindAsync(SampleCatalogue.Shandong, default));

        Assert.True(await administration.RemoveAsync(Administrator, SampleCatalogue.Shandong, default));
        Assert.False(await administration.RemoveAsync(Administrator, SampleCatalogue.Shandong, default));

        Assert.Null(await store.Get<BoundaryMapQueries>().FindAsync(SampleCatalogue.Shandong, default));
        Assert.Equal([AuditActions.MapInstalled, AuditActions.MapRemoved], (await AuditStore.AllAsync(store)).Select(record => record.Action));
    }

    [Fact]
    public async Task Install_WithoutAnApprovalNumberAndOfNoMap_SaysBothAndChangesNothing()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);

        var refused = await Assert.ThrowsAsync<MapException>(() => store.Get<BoundaryMapAdministration>().InstallAsync(
            Administrator, Upload with { Approval = "无", Content = Encoding.UTF8.GetBytes("[]") }, default));

        Assert.Equal([new(MapProblemCode.NotFeatures), new(MapProblemCode.WrongApproval, "无")], refused.Problems);
        Assert.Empty(await store.Get<BoundaryMapQueries>().ListAsync(default));
        Assert.Empty(await AuditStore.AllAsync(store));
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Reporter)]
    [InlineData(Role.Reviewer)]
    public async Task InstallAndRemove_ByWhoMayNot_AreRefused(Role role)
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var who = Authority.Of(AccountMode.Simple, "李四", [role], role == Role.Reporter ? SampleCatalogue.Shandong : null);
        var administration = store.Get<BoundaryMapAdministration>();

        await Assert.ThrowsAsync<AccessDeniedException>(() => administration.InstallAsync(who, Upload, default));
        await Assert.ThrowsAsync<AccessDeniedException>(() => administration.RemoveAsync(who, SampleCatalogue.Shandong, default));
    }
}
