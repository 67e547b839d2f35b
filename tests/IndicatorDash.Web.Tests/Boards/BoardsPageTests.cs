using Bunit;
using IndicatorDash.Boards;
using Microsoft.AspNetCore.Components.Forms;

namespace IndicatorDash.Web.Boards;

public sealed class BoardsPageTests : BoardComponentTest
{
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

    private IRenderedComponent<BoardsPage> Open()
    {
        var page = Render<BoardsPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#built-in")));
        return page;
    }
}
