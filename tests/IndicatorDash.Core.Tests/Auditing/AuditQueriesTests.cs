using IndicatorDash.Storage;
using IndicatorDash.Testing;

namespace IndicatorDash.Auditing;

public sealed class AuditQueriesTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Search_WithoutAFilter_FindsTheNewestFirstPageByPage(StorageProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);

        // Three of the same moment, then three a minute apart.
        await AppendAsync(store, 3, TimeSpan.Zero);
        await AppendAsync(store, 3, TimeSpan.FromMinutes(1));

        Assert.Equal([[6, 5], [4, 3], [2, 1]], await PagesAsync(store, new(), 2));
        Assert.Equal([[6, 5, 4, 3], [2, 1]], await PagesAsync(store, new(), 4));
        Assert.Equal([[6, 5, 4, 3, 2, 1]], await PagesAsync(store, new(), 6));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Search_WithAFilter_FindsWhatFits(StorageProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var log = store.Get<AuditLog>();
        var start = store.Time.GetUtcNow().UtcDateTime;
        foreach (var (action, actor, subject) in new[]
        {
            (AuditActions.SignedIn, "张三", ""),
            (AuditActions.Uploaded, "张三", "2020年培训_100%.xlsx"),
            (AuditActions.Uploaded, "张三丰", "2021年培训.xlsx"),
            (AuditActions.Published, "李四", "2020年培训_100%.xlsx"),
        })
        {
            await log.AppendAsync(new(action, actor, subject), default);
            store.Time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal([[2, 1]], await PagesAsync(store, new() { Actor = "张三" }, 9));
        Assert.Equal([[3, 2]], await PagesAsync(store, new() { Action = AuditActions.Uploaded }, 9));
        Assert.Equal([[4, 3, 2]], await PagesAsync(store, new() { Subject = "培训" }, 9));
        Assert.Equal([[4, 2]], await PagesAsync(store, new() { Subject = "_100%" }, 9));
        Assert.Equal([[2]], await PagesAsync(store, new() { Actor = "张三", Subject = "2020" }, 9));
        Assert.Equal([[3, 2]], await PagesAsync(store, new() { FromUtc = start.AddHours(1), UntilUtc = start.AddHours(3) }, 9));
        Assert.Equal([[]], await PagesAsync(store, new() { Actor = "nobody" }, 9));
        Assert.Equal([[3], [2]], await PagesAsync(store, new() { Action = AuditActions.Uploaded }, 1));

        var all = new List<long>();
        await foreach (var record in store.Get<AuditQueries>().AllAsync(new() { Subject = "培训" }, default))
        {
            all.Add(record.Sequence);
        }

        Assert.Equal([4, 3, 2], all);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Search_AfterARecordThatIsNotThere_FindsNothing(StorageProvider provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await AppendAsync(store, 2, TimeSpan.Zero);

        Assert.Empty((await store.Get<AuditQueries>().SearchAsync(new(), 99, 10, default)).Records);
    }

    [Fact]
    public void Actions_AllOfThem_DifferAndFit()
    {
        Assert.Equal(AuditActions.All.Count, AuditActions.All.Distinct().Count());
        Assert.All(AuditActions.All, action => Assert.InRange(action.Length, 1, AuditRecord.MaxActionLength));
    }

    private static async Task<List<List<long>>> PagesAsync(TestStore store, AuditFilter filter, int limit)
    {
        var pages = new List<List<long>>();
        for (long? after = null; pages.Count == 0 || after is not null;)
        {
            var slice = await store.Get<AuditQueries>().SearchAsync(filter, after, limit, default);
            pages.Add([.. slice.Records.Select(record => record.Sequence)]);
            after = slice.Older;
        }

        return pages;
    }

    private static async Task AppendAsync(TestStore store, int count, TimeSpan step)
    {
        for (var i = 0; i < count; i++)
        {
            store.Time.Advance(step);
            await store.Get<AuditLog>().AppendAsync(new(AuditActions.SignedIn, "x", ""), default);
        }
    }
}
