using Bunit;
using IndicatorDash.Boards;

namespace IndicatorDash.Web.Boards;

/// <summary>An editor that stays open while somebody else saves.</summary>
public sealed class BoardEditPageTests : BoardComponentTest
{
    [Fact]
    public async Task Restore_OverWhatSomebodyElseSaved_RestoresTheVersionThatWasAskedFor()
    {
        var board = await CreateAsync(Reader, BoardDocument.Empty("一"));
        var page = Open(board);
        Rename(page, "二");
        Click(page, "保存");
        page.WaitForAssertion(() => Assert.Equal("已保存为第2版。", page.Find("[role=status]").TextContent));
        Assert.Equal("编辑：二", page.Find("h1").TextContent);
        await SaveAsync(board, 2, "三");

        page.Find("[aria-label=恢复到第1版]").Click();

        page.WaitForAssertion(() => Assert.Contains("李四", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("你的修改还在这里", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.Find("[role=status]").TextContent);
        Assert.Equal("3", page.Find("tr:has(.chip) th[scope=row]").TextContent);

        Click(page, "仍恢复到第1版");

        page.WaitForAssertion(() => Assert.Equal("已按第1版的内容保存。", page.Find("[role=status]").TextContent));
        Assert.Equal((4, "一"), await NowAsync(board));
        Assert.Equal("编辑：一", page.Find("h1").TextContent);
    }

    [Fact]
    public async Task Save_OverWhatSomebodyElseSaved_KeepsWhatWasTypedAndSavesIt()
    {
        var board = await CreateAsync(Reader, BoardDocument.Empty("一"));
        var page = Open(board);
        await SaveAsync(board, 1, "二");
        Rename(page, "我的");

        Click(page, "保存");
        page.WaitForAssertion(() => Assert.Contains("你的修改还在这里", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Click(page, "仍以我的为准，保存为新版");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=alert]")));
        Assert.Equal((3, "我的"), await NowAsync(board));
    }

    private static void Rename(IRenderedComponent<BoardEditPage> page, string name) => page.Find("#name").Change(name);

    private static void Click(IRenderedComponent<BoardEditPage> page, string name) =>
        page.FindAll("button").Single(button => button.TextContent.Trim() == name).Click();

    private Task<int> SaveAsync(Board board, int seen, string name) =>
        Store.Get<BoardAdministration>().SaveAsync(Other, board.Code, seen, BoardDocument.Empty(name), default);

    private async Task<(int Number, string Name)> NowAsync(Board board)
    {
        var now = (await Store.Get<BoardQueries>().FindAsync(Reader, board.Code, null, default))!;
        return (now.Version!.Number, now.Document.Name);
    }

    private IRenderedComponent<BoardEditPage> Open(Board board)
    {
        var page = Render<BoardEditPage>(parameters => parameters.Add(edited => edited.Code, board.Code));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#name")));
        return page;
    }
}
