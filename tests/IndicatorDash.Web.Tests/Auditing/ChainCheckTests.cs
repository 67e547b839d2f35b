using System.Security.Claims;
using Bunit;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Testing;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Auditing;

public sealed class ChainCheckTests : ComponentTest
{
    private CuratedStore _store = null!;

    public override async Task InitializeAsync()
    {
        _store = await CuratedStore.CreateAsync();
        Services.AddSingleton(_store.Get<AuditLog>());
        Services.AddSingleton(_store.Get<AuditVerifier>());
        Services.AddScoped(_ => new AuthorityAccessor(new Nobody(), _store.Get<SessionCheck>(), Options.Create(new AccountsOptions())) { Address = "10.1.2.3" });
        await _store.Get<AuditLog>().AppendAsync(new(AuditActions.SignedIn, "张三", ""), default);
        await _store.Get<AuditLog>().AppendAsync(new(AuditActions.SignedOut, "张三", ""), default);
    }

    [Fact]
    public async Task Verify_OfAnIntactLog_SaysSoGivesTheCodeAndIsRecorded()
    {
        var verdict = await _store.Get<AuditVerifier>().VerifyAsync(null, default);
        var check = Render<ChainCheck>();

        await check.Find("form").SubmitAsync();

        check.WaitForAssertion(() => Assert.Contains("日志完整：共2条", check.Markup, StringComparison.Ordinal));
        Assert.Equal(verdict.Anchor.ToString(), check.Find("code").TextContent);
        var last = (await _store.Get<AuditQueries>().SearchAsync(new(), null, 1, default)).Records[0];
        Assert.Equal((AuditActions.AuditVerified, $"intact {verdict.Anchor}", "10.1.2.3"), (last.Action, last.Details, last.Address));
    }

    [Fact]
    public async Task Verify_WithACodeOfALongerLog_SaysWhatIsMissing()
    {
        var check = Render<ChainCheck>();

        await check.Find("input").ChangeAsync(new() { Value = $"5:{AuditChain.Start}" });
        await check.Find("form").SubmitAsync();

        check.WaitForAssertion(() => Assert.Contains("从第3条起，末尾的记录被删去。", check.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_OfAChangedLog_SaysWhere()
    {
        await using (var db = await _store.Get<IDbContextFactory<IndicatorDbContext>>().CreateDbContextAsync())
        {
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER \"TR_AuditRecords_AppendOnly\"");
            await db.AuditRecords.Where(record => record.Sequence == 2)
                .ExecuteUpdateAsync(set => set.SetProperty(record => record.Actor, "李四"));
        }

        var check = Render<ChainCheck>();

        await check.Find("form").SubmitAsync();

        check.WaitForAssertion(() => Assert.Contains("第2条的内容被改动过。 在此之前的1条完好。", check.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_WithSomethingElseThanACode_AsksForOne()
    {
        var check = Render<ChainCheck>();

        await check.Find("input").ChangeAsync(new() { Value = "abc" });
        await check.Find("form").SubmitAsync();

        Assert.Contains("这不是校验码", check.Markup, StringComparison.Ordinal);
        Assert.Equal(2, (await _store.Get<AuditQueries>().SearchAsync(new(), null, 9, default)).Records.Count);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _store.DisposeAsync();
    }

    private sealed class Nobody : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity())));
    }
}
