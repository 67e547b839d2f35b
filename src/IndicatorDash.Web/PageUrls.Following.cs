namespace IndicatorDash.Web;

public static partial class PageUrls
{
    public const string FollowingRoute = "/account/following";

    /// <summary>What the reader follows, and what newer data versions changed in it.</summary>
    public static string Following() => FollowingRoute;
}
