namespace IndicatorDash.Web.Shell;

/// <summary>
/// The pages that take more of a very wide window: those whose charts, maps and tables gain from it. What is read line by
/// line keeps the width at which lines are found again.
/// </summary>
public static class WidePages
{
    private static readonly string[] Whole = [PageUrls.OverviewRoute, PageUrls.CompareRoute, PageUrls.CoverageRoute];

    private static readonly string[] Parts = [PageUrls.BoardsRoute, PageUrls.IndicatorsRoute, PageUrls.RegionsRoute];

    /// <summary>Whether a page does so.</summary>
    /// <param name="path">Its address from the root, with or without a query.</param>
    public static bool Has(string path)
    {
        var page = path.Split('?')[0];
        return Whole.Contains(page)
            || (page != PageUrls.WallLinksRoute && Parts.Any(part => page.StartsWith(part + "/", StringComparison.Ordinal)));
    }
}
