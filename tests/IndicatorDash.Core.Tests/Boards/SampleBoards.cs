using IndicatorDash.Accounts;
using IndicatorDash.Testing;

namespace IndicatorDash.Boards;

/// <summary>A board of the small catalogue, and people who may do this and that.</summary>
internal static class SampleBoards
{
    public static Authority Administrator { get; } = Authority.Of(AccountMode.Simple, "管理员", [Role.Administrator], null);

    public static Authority Owner { get; } = Authority.Of(AccountMode.Simple, "张三", [Role.Viewer], null);

    public static Authority Other { get; } = Authority.Of(AccountMode.Simple, "李四", [Role.Viewer], null);

    public static Authority Nobody { get; } = Authority.Anonymous(isViewingOpen: true);

    public static BoardDocument Document { get; } = BoardDocument.Empty("培训看板") with
    {
        Region = "370000",
        Cards =
        [
            new() { Kind = CardKind.Figure, Width = 3, Indicators = ["trained"] },
            new() { Kind = CardKind.Table, Width = 12, Indicators = ["trained", "active"], Year = 2020, Title = "各市" },
            new() { Kind = CardKind.Text, Text = "<b>注</b>" },
        ],
    };

    public static Task<Board> CreateAsync(TestStore store) =>
        store.Get<BoardAdministration>().CreateAsync(Owner.From("::1"), Document, default);
}
