using System.Globalization;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Colours;
using IndicatorDash.Web.Indicators;
using IndicatorDash.Web.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorDash.Web;

/// <summary>
/// Every address of the product. A parameter that is left out, or has its default, is not written. Regions and indicators
/// stand in addresses by their codes. From a page that shows an earlier data version, pages of figures are reached in the
/// same version (<see cref="ShownVersion.OfLinks"/>).
/// </summary>
public static partial class PageUrls
{
    public const string OverviewRoute = "/";
    public const string IndicatorsRoute = "/indicators";
    public const string IndicatorRoute = "/indicators/{Code}";
    public const string RegionsRoute = "/regions";
    public const string RegionRoute = "/regions/{Code}";
    public const string CompareRoute = "/compare";
    public const string CoverageRoute = "/coverage";
    public const string SourcesRoute = "/sources";
    public const string SourceRoute = "/sources/{Code}";
    public const string IndicatorsFileRoute = "/indicators.{format}";
    public const string RegionsFileRoute = "/regions.{format}";
    public const string SourcesFileRoute = "/sources.{format}";
    public const string CoverageFileRoute = "/coverage.{format}";
    public const string VersionsFileRoute = "/versions.{format}";
    public const string OverviewFile = "/overview";
    public const string OverviewFileRoute = "/overview.{format}";
    public const string IndicatorFileRoute = "/indicators/{code}.{format}";
    public const string RegionFileRoute = "/regions/{code}.{format}";
    public const string CompareFileRoute = "/compare.{format}";
    public const string SourceFileRoute = "/sources/{code}.{format}";
    public const string VersionsRoute = "/versions";
    public const string VersionRoute = "/versions/{Number:int}";
    public const string BoardsRoute = "/boards";
    public const string BoardRoute = "/boards/{Code}";
    public const string BoardEditRoute = "/boards/{Code}/edit";
    public const string BoardFileRoute = "/boards/{code}.{format}";
    public const string BoardExportRoute = "/boards/{code}/export";
    public const string DisplayRoute = "/display";
    public const string DisplayBoardRoute = "/display/{Code}";
    public const string AboutRoute = "/about";
    public const string AboutDataRoute = "/about/data/{file}";
    public const string AboutApiRoute = "/about/api";
    public const string AboutPackageRoute = "/about/datapackage.zip";
    public const string SearchRoute = "/search";
    public const string NotFoundRoute = "/not-found";
    public const string ErrorRoute = "/error";
    public const string CultureRoute = "/culture";
    public const string ColoursRoute = "/colours";
    public const string HealthRoute = "/healthz";
    public const string AccountRoute = "/account";
    public const string SignInRoute = "/account/sign-in";
    public const string SignInCodeRoute = "/account/sign-in/code";
    public const string SignOutRoute = "/account/sign-out";
    public const string PasswordRoute = "/account/password";
    public const string SecondFactorRoute = "/account/second-factor";
    public const string DeniedRoute = "/account/denied";
    public const string SetupRoute = "/account/setup";
    public const string SessionRoute = "/account/session";
    public const string SessionEndRoute = "/account/session/end";
    public const string ApiRoute = "/api/v1";
    public const string ApiDescriptionRoute = "/api/v1/openapi.json";
    public const string ApiImportsRoute = "/api/v1/imports";
    public const string ApiImportRoute = "/api/v1/imports/{id:int}";
    public const string ApiSubmitRoute = "/api/v1/imports/{id:int}/submit";
    public const string ApiApproveRoute = "/api/v1/imports/{id:int}/approve";
    public const string ApiUndoRoute = "/api/v1/imports/{id:int}/undo";
    public const string ApiIndicatorsRoute = "/api/v1/indicators";
    public const string ApiIndicatorRoute = "/api/v1/indicators/{code}";
    public const string ApiRegionsRoute = "/api/v1/regions";
    public const string ApiRegionRoute = "/api/v1/regions/{code}";
    public const string ApiSourcesRoute = "/api/v1/sources";
    public const string ApiSourceRoute = "/api/v1/sources/{code}";
    public const string ApiVersionsRoute = "/api/v1/versions";
    public const string ApiObservationsRoute = "/api/v1/observations";
    public const string ApiFiguresRoute = "/api/v1/figures";
    public const string ApiPackageRoute = "/api/v1/datapackage.zip";

    /// <summary>The parameter of a file that says whether it holds what its page shows, or all that the page is of.</summary>
    public const string FileScope = "data";

    /// <summary>What <see cref="FileScope"/> says for all; left out, it is what the page shows.</summary>
    public const string FullScope = "full";

    /// <summary>What a parameter says that is either there or not.</summary>
    public const string Yes = "true";

    /// <summary>The headline indicators of a region in a year, and one of them in full.</summary>
    public static string Overview(string? region = null, int? year = null, string? theme = null, string? indicator = null) =>
        OfFigures(OverviewRoute, ("region", region), ("year", Text(year)), ("theme", theme), ("indicator", indicator));

    /// <summary>The catalogue of indicators.</summary>
    public static string Indicators(string? theme = null, string? query = null) =>
        OfFigures(IndicatorsRoute, ("theme", theme), ("q", query));

    /// <summary>One indicator.</summary>
    /// <param name="code">The indicator.</param>
    /// <param name="tab">The view of it.</param>
    /// <param name="region">The region whose figures are shown.</param>
    /// <param name="year">The year of the views that show one.</param>
    /// <param name="compare">Regions shown beside it, in this order.</param>
    /// <param name="from">The first year shown.</param>
    /// <param name="to">The last year shown.</param>
    public static string Indicator(
        string code,
        IndicatorTab tab = IndicatorTab.Trend,
        string? region = null,
        int? year = null,
        IEnumerable<string>? compare = null,
        int? from = null,
        int? to = null) =>
        OfFigures(
            $"{IndicatorsRoute}/{Escaped(code)}",
            ("tab", NameOf(tab)),
            ("region", region),
            ("year", Text(year)),
            ("compare", List(compare)),
            ("from", Text(from)),
            ("to", Text(to)));

    /// <summary>The regions, from the nation down, or those that a text finds.</summary>
    public static string Regions(string? query = null) => OfFigures(RegionsRoute, ("q", query));

    /// <summary>A region's profile.</summary>
    public static string Region(string code, int? year = null, string? theme = null) =>
        OfFigures($"{RegionsRoute}/{Escaped(code)}", ("year", Text(year)), ("theme", theme));

    /// <summary>Regions × indicators side by side, former regions as they were or within those that took them over.</summary>
    public static string Compare(
        IEnumerable<string>? regions = null,
        IEnumerable<string>? indicators = null,
        int? year = null,
        bool asTheyAreNow = false) =>
        OfFigures(
            CompareRoute,
            ("regions", List(regions)),
            ("indicators", List(indicators)),
            ("year", Text(year)),
            ("asof", asTheyAreNow ? "now" : null));

    /// <summary>What has been reported, by region and year.</summary>
    /// <param name="region">The region whose units are shown.</param>
    /// <param name="indicator">The only indicator that counts.</param>
    /// <param name="theme">The only theme that counts.</param>
    /// <param name="empty">Whether units without anything are shown; the default depends on how many there are.</param>
    /// <param name="year">The year of which it is said who has still to report; the default is the latest.</param>
    public static string Coverage(
        string? region = null, string? indicator = null, string? theme = null, bool? empty = null, int? year = null) =>
        OfFigures(
            CoverageRoute,
            ("region", region),
            ("indicator", indicator),
            ("theme", theme),
            ("empty", empty switch { true => "show", false => "hide", null => null }),
            ("year", Text(year)));

    public static string Sources() => OfFigures(SourcesRoute);

    /// <summary>A source and the figures taken from it.</summary>
    public static string Source(string code) => OfFigures($"{SourcesRoute}/{Escaped(code)}");

    /// <summary>What a page shows as a file: the address of the page with a format.</summary>
    /// <param name="page">The address of the page from its root on, with its query.</param>
    /// <param name="extension">The format: <c>xlsx</c> or <c>csv</c>.</param>
    /// <param name="isFull">Whether all is meant that the page is of, and not what it shows.</param>
    public static string File(string page, string extension, bool isFull = false)
    {
        var path = page.Split('?')[0];
        var url = $"{(path == OverviewRoute ? OverviewFile : path)}.{extension}{page[path.Length..]}";
        return isFull ? UrlQuery.With(url, FileScope, FullScope) : url;
    }

    /// <summary>The data versions, the newest first: all, those after one, or those before one.</summary>
    public static string Versions(int? after = null, int? before = null) =>
        With(VersionsRoute, ("after", Text(after)), ("before", Text(before)));

    /// <summary>What a data version changed.</summary>
    public static string Version(int number) => $"{VersionsRoute}/{Text(number)}";

    /// <summary>The boards that the reader may see.</summary>
    public static string Boards() => OfFigures(BoardsRoute);

    /// <summary>A board.</summary>
    /// <param name="code">The board.</param>
    /// <param name="region">The region in place of the board's own.</param>
    /// <param name="year">The year in place of the board's own.</param>
    /// <param name="revision">The version of the board; the current one if none is given.</param>
    public static string Board(string code, string? region = null, int? year = null, int? revision = null) => OfFigures(
        $"{BoardsRoute}/{Escaped(code)}", ("region", region), ("year", Text(year)), ("revision", Text(revision)));

    /// <summary>Where a board is changed.</summary>
    public static string BoardEdit(string code) => $"{BoardsRoute}/{Escaped(code)}/edit";

    /// <summary>A board as a file.</summary>
    /// <param name="code">The board.</param>
    /// <param name="revision">The version of the board; the current one if none is given.</param>
    public static string BoardExport(string code, int? revision = null) =>
        With($"{BoardsRoute}/{Escaped(code)}/export", ("revision", Text(revision)));

    /// <summary>A board on a wall screen.</summary>
    /// <param name="code">The board; the one that walls show unless they are told another, if none is given.</param>
    /// <param name="region">The region in place of the board's own.</param>
    /// <param name="year">The year in place of the board's own.</param>
    public static string Display(string? code = null, string? region = null, int? year = null) => With(
        code is null ? DisplayRoute : $"{DisplayRoute}/{Escaped(code)}", ("region", region), ("year", Text(year)));

    public static string About() => AboutRoute;

    /// <summary>A curated file, to be downloaded.</summary>
    public static string AboutData(string file) => $"{AboutRoute}/data/{Escaped(file)}";

    /// <summary>The API, described for people.</summary>
    public static string AboutApi() => AboutApiRoute;

    /// <summary>Everything that is published as one file, to be downloaded.</summary>
    public static string AboutPackage() => AboutPackageRoute;

    /// <summary>What a text finds.</summary>
    public static string Search(string? text = null) => With(SearchRoute, ("q", text));

    /// <summary>Chooses a language, then goes back.</summary>
    public static string Culture(CultureInfo culture, string returnUrl) =>
        With(CultureRoute, ("c", culture.Name), ("returnUrl", returnUrl));

    /// <summary>Chooses a colour scheme, then goes back.</summary>
    public static string Colours(ColourScheme scheme, string returnUrl) =>
        With(ColoursRoute, ("c", ReaderColours.NameOf(scheme)), ("returnUrl", returnUrl));

    /// <summary>Where one signs in, to be led on to an address of ours.</summary>
    public static string SignIn(string? returnUrl = null, SessionEnd? reason = null) =>
        With(SignInRoute, ("returnUrl", returnUrl), ("reason", NameOf(reason)));

    /// <summary>Where the second factor is asked for.</summary>
    public static string SignInCode(string? returnUrl = null, bool recovery = false) =>
        With(SignInCodeRoute, ("returnUrl", returnUrl), ("recovery", recovery ? Yes : null));

    public static string SignOut() => SignOutRoute;

    /// <summary>Where one changes one's password.</summary>
    public static string Password(string? returnUrl = null) => With(PasswordRoute, ("returnUrl", returnUrl));

    public static string SecondFactor() => SecondFactorRoute;

    public static string Denied() => DeniedRoute;

    /// <summary>The link of the first run.</summary>
    public static string Setup(string token) => With(SetupRoute, ("token", token));

    /// <summary>Where a page goes whose session may be over; it leads back if the session goes on elsewhere.</summary>
    public static string SessionEnds(string returnUrl, SessionEnd reason) =>
        With(SessionEndRoute, ("returnUrl", returnUrl), ("reason", NameOf(reason)));

    /// <summary>An import, for programs.</summary>
    public static string ApiImport(int id) => $"{ApiImportsRoute}/{Text(id)}";

    /// <summary>An address of ours as it is, and the overview for any other.</summary>
    public static string LocalOrOverview(string? url) => RedirectHttpResult.IsLocalUrl(url) ? url! : OverviewRoute;

    /// <summary>The codes in a list such as <c>370100,370200</c>; none for nothing.</summary>
    public static IReadOnlyList<string> ReadList(string? list) =>
        list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string OfFigures(string path, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var url = With(path, parameters);
        return ShownVersion.OfLinks is { } version ? PastVersion.UrlOf(url, version) : url;
    }

    private static string With(string path, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var url = path;
        foreach (var (name, value) in parameters)
        {
            if (!string.IsNullOrEmpty(value))
            {
                url += $"{(url.Length == path.Length ? '?' : '&')}{name}={Escaped(value)}";
            }
        }

        return url;
    }

    private static string? List(IEnumerable<string>? values) => values is null ? null : string.Join(',', values);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? NameOf(IndicatorTab tab) => tab switch
    {
        IndicatorTab.Compare => "compare",
        IndicatorTab.Map => "map",
        IndicatorTab.Table => "table",
        IndicatorTab.Sources => "sources",
        _ => null,
    };

    private static string? NameOf(SessionEnd? reason) => reason switch
    {
        SessionEnd.Idle => "idle",
        SessionEnd.Over => "over",
        _ => null,
    };

    // A comma and a slash mean nothing in a query; escaped, they only make it unreadable.
    private static string Escaped(string value) =>
        Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal);
}
