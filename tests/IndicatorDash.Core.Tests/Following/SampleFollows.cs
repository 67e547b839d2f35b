using IndicatorDash.Accounts;
using IndicatorDash.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Following;

/// <summary>Somebody who follows something.</summary>
internal static class SampleFollows
{
    public static Authority Reader { get; } = Authority.Of(AccountMode.Simple, "张三", [Role.Viewer], null);

    public static Authority Other { get; } = Authority.Of(AccountMode.Simple, "李四", [Role.Viewer], null);

    /// <summary>Has signed in, and may not read figures.</summary>
    public static Authority Auditor { get; } = Authority.Of(AccountMode.Separated, "王五", [Role.Auditor], null);

    public static FollowMail Mail { get; } = new() { UserName = Reader.UserName, Address = "a@example.org", QueuedVersion = 1 };

    public static Digest Digest { get; } = new()
    {
        Id = 1,
        UserName = Reader.UserName,
        Version = 2,
        Address = "a@example.org",
        Subject = "x",
        Body = "y",
        DueAtUtc = DateTime.UnixEpoch,
    };

    public static Follow OfIndicator(int id) => Of(FollowKind.Indicator, id);

    public static Follow OfRegion(int id) => Of(FollowKind.Region, id);

    public static DigestOutbox Outbox(IDbContextFactory<IndicatorDbContext> contexts, TimeProvider time) =>
        new(contexts, new SessionCheck(contexts, Options.Create(new AccountsOptions()), time), time);

    private static Follow Of(FollowKind kind, int id) =>
        new() { UserName = Reader.UserName, Kind = kind, SubjectId = id, SeenVersion = 0 };
}
