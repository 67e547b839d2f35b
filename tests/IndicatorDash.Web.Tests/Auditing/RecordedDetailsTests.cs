using System.Globalization;
using System.Text;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Boards;
using IndicatorDash.Catalogues;
using IndicatorDash.Imports;
using IndicatorDash.Tokens;
using IndicatorDash.Walls;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Auditing;

/// <summary>What the product records is what the page of the audit log puts into words.</summary>
public sealed class RecordedDetailsTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly Authority Who = Authority.Of(AccountMode.Simple, "worker", [Role.Administrator], null).From("10.1.2.3");

    [Fact]
    public async Task Details_AsTheyAreRecorded_AreInWords()
    {
        await WorkAsync();
        var catalogue = await host.Services.GetRequiredService<CatalogueStore>().GetAsync(default);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Cultures.Chinese, Cultures.Chinese);

        var shown = new Dictionary<string, string>();
        await foreach (var record in host.Services.GetRequiredService<AuditQueries>().AllAsync(new AuditFilter { Actor = Who.UserName }, default))
        {
            var text = AuditDetails.Of(record, TimeProvider.System, catalogue);
            Assert.NotEqual(record.Details ?? "-", text);
            Assert.All(text.Split('\n'), line => Assert.DoesNotMatch("^[A-Za-z]+：", line));
            Assert.Equal(Who.Address, record.Address);
            shown[record.Action] = text;
        }

        string[] recorded =
        [
            AuditActions.AccountCreated, AuditActions.RolesChanged, AuditActions.SecondFactorChanged, AuditActions.TokenIssued, AuditActions.TokenRevoked,
            AuditActions.Uploaded, AuditActions.Submitted, AuditActions.Approved, AuditActions.Published, AuditActions.Undone,
            AuditActions.BoardSaved, AuditActions.BoardShared, AuditActions.WallLinkIssued, AuditActions.WallLinkRevoked,
        ];
        Assert.Empty(recorded.Except(shown.Keys));
        Assert.Equal("“填报员（限地区370000）”改为“审核员”", shown[AuditActions.RolesChanged]);
    }

    private async Task WorkAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserAdministration>();
        var name = $"made{Guid.NewGuid():N}"[..20];
        Assert.NotNull((await users.CreateAsync(Who, name, "", [Role.Reporter], 370000, default)).Password);
        var id = (await users.ListAsync(Who, default)).Single(user => user.UserName == name).Id;
        await users.AssignAsync(Who, id, [Role.Reviewer], null, default);
        await users.ResetSecondFactorAsync(Who, id, default);

        var tokens = scope.ServiceProvider.GetRequiredService<TokenIssuer>();
        var token = await tokens.IssueAsync(Who, new TokenRequest(name, Role.Reporter, 370000, TimeSpan.FromDays(1)), default);
        await tokens.RevokeAsync(Who, token.Token.Id, default);

        var workflow = scope.ServiceProvider.GetRequiredService<ImportWorkflow>();
        var file = new FileUpload
        {
            FileName = "年报.csv",
            RegionId = 370000,
            Content = Encoding.UTF8.GetBytes("山东省（2021年）,\n地区,引进急需紧缺人才（人）\n济南市,100\n"),
        };
        var batch = await workflow.UploadAsync(Who, file, null, default);
        await workflow.SubmitAsync(Who, batch, default);
        await workflow.WithdrawSubmissionAsync(Who, batch, default);
        var revision = (await scope.ServiceProvider.GetRequiredService<ImportQueries>().BatchAsync(Who, batch, default))!.Batch.Revision;
        await workflow.PublishAloneAsync(Who, batch, revision, null, default);
        var plan = await workflow.PlanUndoAsync(Who, batch, 0, 10, default);
        await workflow.UndoAsync(Who, batch, plan.Hash, "录错", default);

        var boards = scope.ServiceProvider.GetRequiredService<BoardAdministration>();
        var board = await boards.CreateAsync(Who, BoardDocument.Empty("试"), default);
        await boards.SaveAsync(Who, board.Code, 1, BoardDocument.Empty("再试"), default);
        var first = (await scope.ServiceProvider.GetRequiredService<BoardQueries>().FindAsync(Who, board.Code, 1, default))!.Version!;
        await boards.RestoreAsync(Who, board.Code, 2, first, default);
        await boards.ShareAsync(Who, board.Code, BoardSharing.SignedIn, default);
        await boards.LimitAsync(Who, board.Code, [Role.Reviewer], default);
        var links = scope.ServiceProvider.GetRequiredService<WallLinkIssuer>();
        var link = await links.IssueAsync(Who, new WallLinkRequest("overview", name, 370000, 2022, TimeSpan.FromDays(1)), default);
        await links.RevokeAsync(Who, link.Link.Id, default);
    }
}
