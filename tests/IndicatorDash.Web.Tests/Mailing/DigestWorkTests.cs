using System.Text;
using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Following;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace IndicatorDash.Web.Mailing;

public sealed class DigestWorkTests : IAsyncLifetime, IAsyncDisposable
{
    private const int Qinghai = 630000;
    private static readonly Authority Reader = Authority.Of(AccountMode.Simple, "张三", [Role.Viewer], null);
    private static readonly Authority Other = Authority.Of(AccountMode.Simple, "李四", [Role.Viewer], null);
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly FakeSmtpServer _server = new();
    private CuratedStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = await CuratedStore.CreateAsync(configure: services => services.AddSingleton<TimeProvider>(_time));
        await using var db = await _store.Get<IDbContextFactory<IndicatorDbContext>>().CreateDbContextAsync();
        db.AddRange(UserOf(Reader), UserOf(Other));
        await db.SaveChangesAsync();
        foreach (var (who, address) in new[] { (Reader, "reader@example.org"), (Other, "other@example.org") })
        {
            await _store.Get<DigestOutbox>().SetAddressAsync(who, address, default);
        }

        var trained = (await _store.Get<CatalogueStore>().GetAsync(default)).FindIndicator("members-trained")!;
        await _store.Get<FollowAdministration>().FollowAsync(Reader, FollowKind.Indicator, trained.Id, default);
        await _store.Get<FollowAdministration>().FollowAsync(Other, FollowKind.Region, Qinghai, default);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Run_AfterANewVersion_SendsOneDigestToEachWhoFollowsWhatChanged()
    {
        await _store.PublishAsync("members-trained", 370000, 2019, 77_777);

        await Work().RunAsync(default);
        await Work().RunAsync(default);

        var mail = Read(Assert.Single(_server.Messages));
        Assert.Equal("reader@example.org", Assert.Single(mail.To.Mailboxes).Address);
        Assert.Equal("数据版本2：您关注的数据有变化", mail.Subject);
        Assert.Contains("【新增】山东省，培训党员人数（人），2019：— → 77,777", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://dash.example.org/account/following", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhileTheServerRefusesOne_SendsToTheOthersAndToThemLater()
    {
        await _store.PublishAsync("members-trained", Qinghai, 2019, 1);
        _server.Refused = "reader@example.org";

        await Work().RunAsync(default);
        Assert.Equal("other@example.org", Read(Assert.Single(_server.Messages)).To.Mailboxes.Single().Address);
        _server.Refused = null;
        await Work().RunAsync(default);
        Assert.Single(_server.Messages);

        _time.Advance(DigestOutbox.FirstLease);
        await Work().RunAsync(default);
        await Work().RunAsync(default);
        Assert.Equal(
            ["other@example.org", "reader@example.org"],
            _server.Messages.Select(message => Read(message).To.Mailboxes.Single().Address));
    }

    [Fact]
    public async Task Run_WhileTheServerIsAway_LosesNothing()
    {
        await _store.PublishAsync("members-trained", 370000, 2019, 1);

        await Work(port: 1).RunAsync(default);
        await _store.PublishAsync("members-trained", 370000, 2019, 2);
        await Work(port: 1).RunAsync(default);
        _time.Advance(DigestOutbox.FirstLease);
        await Work().RunAsync(default);

        Assert.Equal(
            ["数据版本2：您关注的数据有变化", "数据版本3：您关注的数据有变化"],
            _server.Messages.Select(message => Read(message).Subject).Order(StringComparer.Ordinal));
        Assert.Contains("：1 → 2", Read(_server.Messages.Last()).TextBody + Read(_server.Messages.First()).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ForADisabledAccount_SendsNothing()
    {
        await using (var db = await _store.Get<IDbContextFactory<IndicatorDbContext>>().CreateDbContextAsync())
        {
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.IsDisabled, true));
        }

        await _store.PublishAsync("members-trained", Qinghai, 2019, 1);
        await Work().RunAsync(default);

        Assert.Empty(_server.Messages);
    }

    private static MimeMessage Read(string message) => MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(message)));

    private static DashUser UserOf(Authority who) =>
        new() { UserName = who.UserName, NormalizedUserName = who.UserName, Roles = [.. who.Roles] };

    private DigestWork Work(int? port = null)
    {
        var options = Options.Create(new MailOptions
        {
            Host = "127.0.0.1",
            Port = port ?? _server.Port,
            From = "dash@example.org",
            UseTls = false,
            SiteUrl = "https://dash.example.org/",
        });
        return new DigestWork(
            _store.Get<DigestOutbox>(),
            _store.Get<FollowQueries>(),
            _store.Get<VersionQueries>(),
            _store.Get<CatalogueStore>(),
            new SmtpSender(options, _time),
            options,
            NullLogger<DigestWork>.Instance);
    }
}
