namespace IndicatorDash.Web;

public static partial class PageUrls
{
    public const string DisplayLinkRoute = "/display/link/{Secret}";
    public const string WallLinksRoute = "/boards/walls";

    /// <summary>A board on a wall screen, let in by the secret of a link.</summary>
    public static string DisplayLink(string secret) => $"{DisplayRoute}/link/{Escaped(secret)}";

    /// <summary>The links of wall screens.</summary>
    /// <param name="board">The board that one is to be made for.</param>
    public static string WallLinks(string? board = null) => With(WallLinksRoute, ("board", board));
}
