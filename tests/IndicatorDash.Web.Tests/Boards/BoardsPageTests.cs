using Bunit;
using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using Microsoft.AspNetCore.Components.Forms;

namespace IndicatorDash.Web.Boards;

public sealed class BoardsPageTests : BoardComponentTest
{
    [Fact]
    public async Task Administrator_SeesWhatNobodySharesApartFromWhatIsShared()
    {
        var clerk = Who("李四", Role.Viewer);
        await CreateAsync(clerk, BoardDocument.Empty("私下"));
        await ShareAsync(clerk, await CreateAsync(clerk, BoardDocument.Empty("大家")));
        await CreateAsync(Reader, BoardDocument.Empty("我的"));
        Reading = Role.Administrator;

        var page = Open();

        Assert.Equal(["大家"], Listed(page, "shared"));
        Assert.Equal(["私下"], Listed(page, "unshared"));
        Assert.Equal("其他人的看板", page.Find("#unshared").TextContent);
    }

    [Fact]
    public void Account_ThatMayNotCompose_IsToldSoAndNotToSignIn()
    {
        Reading = null;

        var page = Open();

        Assert.Contains("你的账户不能新建和复制看板", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("登录后可以新建", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_OfABoardWithIndicatorsThatAreNotKnownHere_NamesThemAndSaysWhatToDo()
    {
        var card = new BoardCard { Kind = CardKind.Ranking, Indicators = ["gone"] };
        var document = BoardDocument.Empty("外来") with { Cards = [card, new() { Kind = CardKind.Figure, Indicators = ["gone", "lost"] }, card with { Indicators = [] }] };
        var page = Open();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(BoardJson.Write(document), "board.json"));

        page.WaitForAssertion(() => Assert.Equal(
            ["本系统没有这些指标：gone、lost。请管理员在指标目录中增加，或从文件中去掉用到它们的卡片（第1、2张）后再导入。", "第3张卡片：还没有选择指标。"],
            page.FindAll("[role=alert] p").Select(line => line.TextContent)));
    }

    private static IEnumerable<string> Listed(IRenderedComponent<BoardsPage> page, string section) =>
        page.FindAll($"section[aria-labelledby={section}] li a").Select(link => link.TextContent);

    private Task ShareAsync(Authority who, Board board) =>
        Store.Get<BoardAdministration>().ShareAsync(who, board.Code, BoardSharing.SignedIn, default);

    private IRenderedComponent<BoardsPage> Open()
    {
        var page = Render<BoardsPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#built-in")));
        return page;
    }
}
