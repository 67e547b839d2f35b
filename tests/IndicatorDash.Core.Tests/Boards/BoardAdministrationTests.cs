using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using static IndicatorDash.Boards.SampleBoards;

namespace IndicatorDash.Boards;

public sealed class BoardAdministrationTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Create_OfABoard_KeepsItForItsOwnerAlone(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);

        var board = await CreateAsync(store);

        Assert.Matches("^b-[0-9a-f]{12}$", board.Code);
        Assert.Equal(("培训看板", "张三", BoardSharing.Private, 1), (board.Name, board.Owner, board.Sharing, board.Version));
        var reading = await FindAsync(store, Owner, board);
        Assert.Equivalent(Document, reading!.Document, strict: true);
        Assert.Equal((1, "张三"), (reading.Version!.Number, reading.Version.SavedBy));
        Assert.NotNull(await FindAsync(store, Administrator, board));
        Assert.Null(await FindAsync(store, Other, board));
        Assert.Null(await FindAsync(store, Nobody, board));
        var record = Assert.Single(await AuditStore.AllAsync(store));
        Assert.Equal(
            (AuditActions.BoardCreated, "张三", $"培训看板 {board.Code}", "::1"), (record.Action, record.Actor, record.Subject, record.Address));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Save_OfWhatWasSeen_MakesAVersionAndKeepsTheEarlierOnes(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var board = await CreateAsync(store);
        var boards = store.Get<BoardAdministration>();

        var second = await boards.SaveAsync(Owner, board.Code, 1, Document with { Name = "另一个" }, default);
        var third = await boards.SaveAsync(Administrator, board.Code, second, Document, default);
        var same = await boards.SaveAsync(Owner, board.Code, third, Document, default);

        Assert.Equal((2, 3, 3), (second, third, same));
        var now = (await FindAsync(store, Owner, board))!;
        Assert.Equal((3, "培训看板", "张三"), (now.Board!.Version, now.Board.Name, now.Board.Owner));
        Assert.Equal("另一个", (await store.Get<BoardQueries>().FindAsync(Owner, board.Code, 2, default))!.Document.Name);
        Assert.Null(await store.Get<BoardQueries>().FindAsync(Owner, board.Code, 4, default));
        var saves = await store.Get<BoardQueries>().VersionsAsync(Owner, now.Board, default);
        Assert.Equal([(3, "管理员"), (2, "张三"), (1, "张三")], saves.Select(save => (save.Number, save.SavedBy)));
        Assert.Equal(
            [AuditActions.BoardCreated, AuditActions.BoardSaved, AuditActions.BoardSaved],
            (await AuditStore.AllAsync(store)).Select(record => record.Action));
        Assert.Equal($"另一个 {board.Code}", (await AuditStore.AllAsync(store))[1].Subject);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Restore_OfAnEarlierVersion_MakesTheNextOneAndRecordsWhich(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var board = await CreateAsync(store);
        var boards = store.Get<BoardAdministration>();
        var first = (await FindAsync(store, Owner, board))!.Version!;
        await boards.SaveAsync(Owner, board.Code, 1, Document with { Name = "另一个" }, default);

        await Assert.ThrowsAsync<BoardConflictException>(() => boards.RestoreAsync(Owner, board.Code, 1, first, default));
        Assert.Equal(3, await boards.RestoreAsync(Owner, board.Code, 2, first, default));

        var now = (await FindAsync(store, Owner, board))!;
        Assert.Equal((3, "培训看板"), (now.Version!.Number, now.Document.Name));
        var record = (await AuditStore.AllAsync(store))[^1];
        Assert.Equal(
            (AuditActions.BoardSaved, $"培训看板 {board.Code}", "2 → 3, restored 1"), (record.Action, record.Subject, record.Details));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Save_OfWhatSomebodyElseHasSavedMeanwhile_IsRefusedAndNamesThem(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var board = await CreateAsync(store);
        var boards = store.Get<BoardAdministration>();
        await boards.SaveAsync(Administrator, board.Code, 1, Document with { Name = "管理员的" }, default);

        var conflict = await Assert.ThrowsAsync<BoardConflictException>(() =>
            boards.SaveAsync(Owner, board.Code, 1, Document with { Name = "我的" }, default));

        Assert.Equal((2, "管理员"), (conflict.Current.Number, conflict.Current.SavedBy));
        Assert.Equal("管理员的", (await FindAsync(store, Owner, board))!.Document.Name);
    }

    [Fact]
    public async Task Save_OfWhatCannotBeKept_IsRefusedWithAllProblems()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var board = await CreateAsync(store);

        var refused = await Assert.ThrowsAsync<BoardException>(() => store.Get<BoardAdministration>().SaveAsync(
            Owner, board.Code, 1, Document with { Name = "", Region = "1" }, default));

        Assert.Equal([BoardProblemCode.WrongName, BoardProblemCode.UnknownRegion], refused.Problems.Select(problem => problem.Code));
        Assert.Equal(1, (await FindAsync(store, Owner, board))!.Board!.Version);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Share_OfABoard_OpensItAsFarAsTheRoleMay(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var board = await CreateAsync(store);
        var boards = store.Get<BoardAdministration>();

        await boards.ShareAsync(Owner, board.Code, BoardSharing.SignedIn, default);
        Assert.NotNull(await FindAsync(store, Other, board));
        Assert.Null(await FindAsync(store, Nobody, board));
        await Assert.ThrowsAsync<AccessDeniedException>(() => boards.SaveAsync(Other, board.Code, 1, Document, default));
        await Assert.ThrowsAsync<AccessDeniedException>(() => boards.ShareAsync(Owner, board.Code, BoardSharing.Everybody, default));

        await boards.ShareAsync(Administrator, board.Code, BoardSharing.Everybody, default);
        await boards.ShareAsync(Administrator, board.Code, BoardSharing.Everybody, default);
        Assert.NotNull(await FindAsync(store, Nobody, board));
        Assert.Equal([board.Id], (await store.Get<BoardQueries>().ListAsync(Nobody, default)).Select(listed => listed.Id));
        Assert.Null(await FindAsync(store, Authority.None, board));
        Assert.Empty(await store.Get<BoardQueries>().ListAsync(Authority.None, default));
        Assert.Equal(
            [AuditActions.BoardCreated, AuditActions.BoardShared, AuditActions.BoardShared],
            (await AuditStore.AllAsync(store)).Select(record => record.Action));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Limit_ToRoles_HidesItFromOthersWhoHaveSignedIn(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var board = await CreateAsync(store);
        var boards = store.Get<BoardAdministration>();
        var viewer = Authority.Of(AccountMode.Simple, "查看", [Role.Viewer], null);
        var reviewer = Authority.Of(AccountMode.Simple, "审核", [Role.Viewer, Role.Reviewer], null);
        await boards.ShareAsync(Owner, board.Code, BoardSharing.SignedIn, default);

        await boards.LimitAsync(Owner, board.Code, [Role.Reviewer, Role.Reporter, Role.Reviewer], default);
        await boards.LimitAsync(Owner, board.Code, [Role.Reporter, Role.Reviewer], default);

        Assert.Equal([Role.Reporter, Role.Reviewer], (await FindAsync(store, reviewer, board))!.Board!.Roles);
        Assert.Null(await FindAsync(store, viewer, board));
        Assert.Empty(await store.Get<BoardQueries>().ListAsync(viewer, default));
        Assert.NotNull(await FindAsync(store, Owner, board));
        Assert.NotNull(await FindAsync(store, Administrator, board));
        Assert.Null(await FindAsync(store, Nobody, board));
        Assert.EndsWith(" → Reporter;Reviewer", (await AuditStore.AllAsync(store))[^1].Details, StringComparison.Ordinal);

        await boards.LimitAsync(Owner, board.Code, [], default);
        Assert.NotNull(await FindAsync(store, viewer, board));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Delete_OfABoard_HidesItUntilItIsBroughtBack(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var board = await CreateAsync(store);
        var boards = store.Get<BoardAdministration>();
        await boards.ShareAsync(Owner, board.Code, BoardSharing.SignedIn, default);

        await boards.DeleteAsync(Owner, board.Code, default);

        Assert.Null(await FindAsync(store, Other, board));
        Assert.NotNull((await FindAsync(store, Owner, board))!.Board!.DeletedAtUtc);
        var refused = await Assert.ThrowsAsync<BoardException>(() => boards.SaveAsync(Owner, board.Code, 1, Document, default));
        Assert.Equal(BoardProblemCode.NotFound, Assert.Single(refused.Problems).Code);

        await boards.BringBackAsync(Owner, board.Code, default);
        await boards.BringBackAsync(Owner, board.Code, default);

        Assert.NotNull(await FindAsync(store, Other, board));
        Assert.Equal(
            [AuditActions.BoardCreated, AuditActions.BoardShared, AuditActions.BoardDeleted, AuditActions.BoardBroughtBack],
            (await AuditStore.AllAsync(store)).Select(record => record.Action));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Save_OfABoardThatEverybodySees_TakesWhoMayShareItSo(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var board = await CreateAsync(store);
        var boards = store.Get<BoardAdministration>();
        await boards.ShareAsync(Administrator, board.Code, BoardSharing.Everybody, default);
        var changed = Document with { Name = "改过的" };

        await Assert.ThrowsAsync<AccessDeniedException>(() => boards.SaveAsync(Owner, board.Code, 1, changed, default));
        Assert.Equal("培训看板", (await FindAsync(store, Nobody, board))!.Document.Name);
        await boards.DeleteAsync(Owner, board.Code, default);
        await Assert.ThrowsAsync<AccessDeniedException>(() => boards.BringBackAsync(Owner, board.Code, default));
        Assert.Null(await FindAsync(store, Nobody, board));

        await boards.BringBackAsync(Administrator, board.Code, default);
        Assert.Equal(2, await boards.SaveAsync(Administrator, board.Code, 1, changed, default));
        await boards.ShareAsync(Owner, board.Code, BoardSharing.SignedIn, default);
        Assert.Equal(3, await boards.SaveAsync(Owner, board.Code, 2, Document, default));
    }

    [Fact]
    public async Task EveryAct_OnSomebodyElsesBoard_IsRefusedAsIfThereWereNone()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var board = await CreateAsync(store);
        var boards = store.Get<BoardAdministration>();

        foreach (var act in new Func<Task>[]
        {
            () => boards.SaveAsync(Other, board.Code, 1, Document, default),
            () => boards.ShareAsync(Other, board.Code, BoardSharing.SignedIn, default),
            () => boards.LimitAsync(Other, board.Code, [Role.Viewer], default),
            () => boards.DeleteAsync(Other, board.Code, default),
            () => boards.BringBackAsync(Other, board.Code, default),
        })
        {
            var refused = await Assert.ThrowsAsync<BoardException>(act);
            Assert.Equal(BoardProblemCode.NotFound, Assert.Single(refused.Problems).Code);
        }

        await Assert.ThrowsAsync<AccessDeniedException>(() => boards.CreateAsync(Nobody, Document, default));
        await Assert.ThrowsAsync<AccessDeniedException>(() => store.Get<BoardQueries>().VersionsAsync(Other, board, default));
        Assert.Single(await AuditStore.AllAsync(store));
    }

    [Fact]
    public async Task Create_OfOneTooMany_IsRefusedUntilOneIsDeleted()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var boards = store.Get<BoardAdministration>();
        for (var made = 1; made < BoardLimits.MaxBoardsOfOne; made++)
        {
            await CreateAsync(store);
        }

        var last = await CreateAsync(store);
        var refused = await Assert.ThrowsAsync<BoardException>(() => CreateAsync(store));
        Assert.Equal(BoardProblemCode.TooManyBoards, Assert.Single(refused.Problems).Code);

        await boards.DeleteAsync(Owner, last.Code, default);
        await CreateAsync(store);
        await Assert.ThrowsAsync<BoardException>(() => boards.BringBackAsync(Owner, last.Code, default));
    }

    [Fact]
    public async Task Find_OfABuiltInBoard_FindsItForWhoeverMayReadFigures()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var queries = store.Get<BoardQueries>();

        Assert.Same(BuiltInBoards.Find("city"), (await queries.FindAsync(Nobody, "city", null, default))!.Document);
        Assert.Null(await queries.FindAsync(Authority.None, "city", null, default));
        Assert.Null(await queries.FindAsync(Nobody, "city", 1, default));
    }

    private static Task<BoardReading?> FindAsync(TestStore store, Authority who, Board board) =>
        store.Get<BoardQueries>().FindAsync(who, board.Code, null, default);
}
