using System.Net;
using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Boards;

/// <summary>Boards as they are sent, to whom.</summary>
public sealed class BoardPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly Authority Administrator = Authority.Of(AccountMode.Simple, "管理员", [Role.Administrator], null);

    public static TheoryData<string> BuiltIn => new(BuiltInBoards.All.Select(board => board.Key));

    [Theory, MemberData(nameof(BuiltIn))]
    public async Task BuiltInBoard_AndItsWall_AreSentToEverybodyWithTheirFigures(string code)
    {
        var visitor = new Visitor(host);

        var page = await visitor.ReadAsync(PageUrls.Board(code));
        var wall = await visitor.ReadAsync(PageUrls.Display(code));

        Assert.All([page, wall], html =>
        {
            Assert.Contains(BuiltInBoards.Find(code)!.Name, html, StringComparison.Ordinal);
            Assert.Contains("class=\"fv", html, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("blazor-component", wall, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_ForARegionAndAYear_ShowsThatRegionsFigures()
    {
        var html = await new Visitor(host).ReadAsync(PageUrls.Board("overview", "630000", 2020));

        Assert.Contains("20.6万", html, StringComparison.Ordinal);
        Assert.Contains("fact=members-trained-times.630000.2020", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wall_OfTheDefaultBoard_SaysItsVersionAndHowManyAreMissing()
    {
        var html = await new Visitor(host).ReadAsync(PageUrls.Display());

        Assert.Matches(@"数据版本\d+ · \d{4}-\d{2}-\d{2}发布", html);
        Assert.Matches(@"<b[^>]*>缺\d+项</b>（\d+项未公布", html);
        Assert.Contains("data-theme=\"dark\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/display?every=5", "5")]
    [InlineData("/display?every=1", "5")]
    [InlineData("/display?every=9999", "600")]
    [InlineData("/display?every=x", "30")]
    public async Task Wall_OfSoManySeconds_KeepsWithinTheLimits(string url, string seconds) =>
        Assert.Contains($"data-every=\"{seconds}\"", await new Visitor(host).ReadAsync(url), StringComparison.Ordinal);

    [Theory]
    [InlineData("/boards/nothing")]
    [InlineData("/boards/overview?region=1")]
    [InlineData("/boards/overview?year=20x")]
    [InlineData("/boards/overview?revision=1")]
    [InlineData("/boards/overview/edit")]
    [InlineData("/boards/nothing/export")]
    [InlineData("/display/nothing")]
    public async Task Address_ThatLeadsNowhere_IsNotFound(string url)
    {
        var name = $"chief{Guid.NewGuid():N}"[..12];
        await Visitor.AddAccountAsync(host, name, Role.Administrator);
        var visitor = new Visitor(host);
        await visitor.SignInAsync(name);

        using var response = await visitor.Client.GetAsync(url);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Board_ThatIsPrivate_IsThereForNobodyElse()
    {
        await Visitor.AddAccountAsync(host, "owner", Role.Viewer);
        await Visitor.AddAccountAsync(host, "other", Role.Viewer);
        var (owner, other, nobody) = (new Visitor(host), new Visitor(host), new Visitor(host));
        await owner.SignInAsync("owner");
        await other.SignInAsync("other");
        var boards = host.Services.GetRequiredService<BoardAdministration>();
        var document = BoardDocument.Empty("私下") with { Cards = [new() { Kind = CardKind.Text, Text = "<script>alert(1)</script>" }] };
        var board = await boards.CreateAsync(Authority.Of(AccountMode.Simple, "owner", [Role.Viewer], null), document, default);
        string[] addresses = [PageUrls.Board(board.Code), PageUrls.BoardExport(board.Code), PageUrls.Display(board.Code)];

        Assert.All(await StatusesAsync(owner, addresses), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.All(await StatusesAsync(other, addresses), status => Assert.Equal(HttpStatusCode.NotFound, status));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound], await StatusesAsync(owner, PageUrls.BoardEdit(board.Code), PageUrls.Board(board.Code, revision: 2)));
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", await owner.ReadAsync(PageUrls.Board(board.Code)), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert(1)", await owner.ReadAsync(PageUrls.Display(board.Code)), StringComparison.Ordinal);
        Assert.Contains("私下", await owner.ReadAsync(PageUrls.Boards()), StringComparison.Ordinal);
        Assert.DoesNotContain("私下", await other.ReadAsync(PageUrls.Boards()), StringComparison.Ordinal);

        await boards.ShareAsync(Administrator, board.Code, BoardSharing.Everybody, default);

        Assert.All(await StatusesAsync(nobody, addresses), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.All(await StatusesAsync(other, PageUrls.BoardEdit(board.Code)), status => Assert.Equal(HttpStatusCode.NotFound, status));
    }

    [Fact]
    public async Task Export_OfABoard_CanBeImportedAgain()
    {
        var json = await new Visitor(host).ReadAsync(PageUrls.BoardExport("year"));

        Assert.Equivalent(BuiltInBoards.Find("year"), BoardJson.Read(json), strict: true);
    }

    [Fact]
    public async Task EarlierVersion_OfABoard_IsWhatIsExportedAndOnNoWall()
    {
        await Visitor.AddAccountAsync(host, "keeper", Role.Viewer);
        var visitor = new Visitor(host);
        await visitor.SignInAsync("keeper");
        var keeper = Authority.Of(AccountMode.Simple, "keeper", [Role.Viewer], null);
        var boards = host.Services.GetRequiredService<BoardAdministration>();
        var board = await boards.CreateAsync(keeper, BoardDocument.Empty("旧版"), default);
        await boards.SaveAsync(keeper, board.Code, 1, BoardDocument.Empty("新版"), default);

        var earlier = await visitor.ReadAsync(PageUrls.Board(board.Code, revision: 1));
        var now = await visitor.ReadAsync(PageUrls.Board(board.Code));

        Assert.Contains($"href=\"{PageUrls.BoardExport(board.Code, 1)}\"", earlier, StringComparison.Ordinal);
        Assert.DoesNotContain(PageUrls.Display(board.Code), earlier, StringComparison.Ordinal);
        Assert.Contains($"href=\"{PageUrls.Display(board.Code)}\"", now, StringComparison.Ordinal);
        Assert.Equal("旧版", BoardJson.Read(await visitor.ReadAsync(PageUrls.BoardExport(board.Code, 1))).Name);
        Assert.Equal("新版", BoardJson.Read(await visitor.ReadAsync(PageUrls.BoardExport(board.Code))).Name);
    }

    [Fact]
    public async Task Wall_OfADeletedBoard_IsThereForNobody()
    {
        await Visitor.AddAccountAsync(host, "remover", Role.Viewer);
        var visitor = new Visitor(host);
        await visitor.SignInAsync("remover");
        var remover = Authority.Of(AccountMode.Simple, "remover", [Role.Viewer], null);
        var boards = host.Services.GetRequiredService<BoardAdministration>();
        var board = await boards.CreateAsync(remover, BoardDocument.Empty("撤下"), default);
        Assert.Contains("data-gone=\"这个看板已撤下", await visitor.ReadAsync(PageUrls.Display(board.Code)), StringComparison.Ordinal);

        await boards.DeleteAsync(remover, board.Code, default);

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK], await StatusesAsync(visitor, PageUrls.Display(board.Code), PageUrls.Board(board.Code)));
        Assert.DoesNotContain(PageUrls.Display(board.Code), await visitor.ReadAsync(PageUrls.Board(board.Code)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_InAYearWithoutFigures_SaysWhichYearItIs()
    {
        var html = await new Visitor(host).ReadAsync(PageUrls.Board("overview", "370100", 2020));

        Assert.Matches(@"aria-current=""true""[^>]*>2020</a>", html);
    }

    [Fact]
    public async Task Card_WithNothingToShow_IsNotMadeAsHighAsOthers()
    {
        var document = BoardDocument.Empty("空卡") with
        {
            Cards =
            [
                new() { Kind = CardKind.Trend, Indicators = ["community-canteens"], Region = "370100" },
                new() { Kind = CardKind.Table, Own = true, Indicators = ["community-canteens"] },
            ],
        };
        var boards = host.Services.GetRequiredService<BoardAdministration>();
        var board = await boards.CreateAsync(Administrator, document, default);
        await boards.ShareAsync(Administrator, board.Code, BoardSharing.Everybody, default);

        var html = await new Visitor(host).ReadAsync(PageUrls.Board(board.Code));

        Assert.Matches("class=\"card bare\"[^>]* aria-labelledby=\"card-1\"", html);
        Assert.Matches("class=\"card\"[^>]* aria-labelledby=\"card-2\"", html);
    }

    [Fact]
    public async Task Board_WhoseIndicatorTheCatalogueNoLongerHas_SaysWhich()
    {
        var document = BoardDocument.Empty("旧") with { Cards = [new() { Kind = CardKind.Ranking, Indicators = ["gone"] }] };

        var model = await host.Services.GetRequiredService<BoardReader>().OfAsync(document, null, null, null, default);

        Assert.Equal(["gone"], Assert.IsType<LostCard>(Assert.Single(model!.Cards)).Codes);
    }

    private static async Task<List<HttpStatusCode>> StatusesAsync(Visitor visitor, params string[] addresses)
    {
        var statuses = new List<HttpStatusCode>();
        foreach (var address in addresses)
        {
            using var response = await visitor.Client.GetAsync(address);
            statuses.Add(response.StatusCode);
        }

        return statuses;
    }
}
