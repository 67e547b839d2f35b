namespace IndicatorDash.Web;

/// <content>The addresses of maps.</content>
public static partial class PageUrls
{
    public const string BoundaryMapsRoute = "/admin/maps";

    /// <summary>The boundary maps, to be installed and removed.</summary>
    public static string BoundaryMaps() => BoundaryMapsRoute;
}
