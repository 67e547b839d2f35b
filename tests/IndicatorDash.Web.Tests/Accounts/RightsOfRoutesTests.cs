using System.Net;
using IndicatorDash.Accounts;
using IndicatorDash.Web.Api;
using IndicatorDash.Web.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using static IndicatorDash.Accounts.Capability;

namespace IndicatorDash.Web.Accounts;

/// <summary>
/// Every address of the product, with every role: who gets in is written here, and an address that is not written here
/// fails. Add a new one with what it needs.
/// </summary>
public sealed class RightsOfRoutesTests
{
    private static readonly Capability[] ForAll = [];
    private static readonly Capability[] ForSignedIn = Enum.GetValues<Capability>();
    private static readonly Capability[] View = [ViewFigures];

    // What any one of is needed; nothing for everybody, everything for whoever has signed in.
    private static readonly Dictionary<string, Capability[]> Table = new()
    {
        ["GET /"] = View,
        ["GET /indicators"] = View,
        ["GET /indicators/{Code}"] = View,
        ["GET /regions"] = View,
        ["GET /regions/{Code}"] = View,
        ["GET /compare"] = View,
        ["GET /coverage"] = View,
        ["GET /sources"] = View,
        ["GET /sources/{Code}"] = View,
        ["GET /overview.{format}"] = View,
        ["GET /indicators.{format}"] = View,
        ["GET /regions.{format}"] = View,
        ["GET /sources.{format}"] = View,
        ["GET /coverage.{format}"] = View,
        ["GET /versions.{format}"] = View,
        ["GET /indicators/{code}.{format}"] = View,
        ["GET /regions/{code}.{format}"] = View,
        ["GET /compare.{format}"] = View,
        ["GET /sources/{code}.{format}"] = View,
        ["GET /boards/{code}.{format}"] = View,
        ["GET /versions"] = View,
        ["GET /versions/{Number:int}"] = View,
        ["GET /boards"] = View,
        ["GET /boards/{Code}"] = View,
        ["GET /boards/{Code}/edit"] = [ComposeBoards, ManageBoards],
        ["GET /boards/{code}/export"] = View,
        ["GET /boards/walls"] = [ComposeBoards, ManageBoards],
        ["GET /display"] = View,
        ["GET /display/{Code}"] = View,
        ["GET /display/link/{Secret}"] = ForAll,
        ["GET /about"] = View,
        ["GET /about/data/{file}"] = View,
        ["GET /about/api"] = View,
        ["GET /about/datapackage.zip"] = View,
        ["GET /search"] = View,
        ["GET /help"] = ForAll,
        ["GET /help/{Code}"] = ForAll,
        ["GET /admin"] = [Upload, Review, ManageCatalogue, ManageUsers, AssignRoles, ReadAudit],
        ["GET /admin/imports"] = [Upload, Review],
        ["GET /admin/imports/{Id:int}"] = [Upload, Review],
        ["GET /admin/imports/{id:int}/file"] = [Upload, Review],
        ["GET /admin/imports/{id:int}/marked"] = [Upload, Review],
        ["GET /admin/templates"] = [Upload, Review],
        ["GET /admin/templates/file"] = [Upload, Review],
        ["GET /admin/indicators"] = [ManageCatalogue],
        ["GET /admin/regions"] = [ManageCatalogue],
        ["GET /admin/sources"] = [ManageCatalogue],
        ["GET /admin/maps"] = [ManageCatalogue],
        ["GET /admin/users"] = [ManageUsers, AssignRoles],
        ["GET /admin/tokens"] = [ManageTokens],
        ["GET /admin/audit"] = [ReadAudit],
        ["GET /admin/audit.csv"] = [ReadAudit],
        ["GET /not-found"] = ForAll,
        ["GET /error"] = ForAll,
        ["GET /culture"] = ForAll,
        ["GET /colours"] = ForAll,
        ["GET /healthz"] = ForAll,
        ["GET /api/v1/openapi.json"] = ForAll,
        ["GET /account/sign-in"] = ForAll,
        ["GET /account/sign-in/code"] = ForAll,
        ["GET /account/setup"] = ForAll,
        ["GET /account/following"] = ForSignedIn,
        ["GET /account/password"] = ForSignedIn,
        ["GET /account/second-factor"] = ForSignedIn,
    };

    // What any one of a token needs; a session opens none of them.
    private static readonly Dictionary<string, Capability[]> Machines = new()
    {
        ["POST /api/v1/imports"] = [Upload],
        ["GET /api/v1/imports/{id:int}"] = [Upload, Review, Publish, UndoPublication],
        ["POST /api/v1/imports/{id:int}/submit"] = [Upload],
        ["POST /api/v1/imports/{id:int}/approve"] = [Review, PublishAlone],
        ["POST /api/v1/imports/{id:int}/undo"] = [UndoPublication],
        ["POST /api/v1/indicators"] = [ManageCatalogue],
    };

    // What a token that may view opens, and where viewing is open no token too; a session opens none of them.
    private static readonly string[] Readings =
    [
        "GET /api/v1/indicators", "GET /api/v1/indicators/{code}", "GET /api/v1/regions", "GET /api/v1/regions/{code}",
        "GET /api/v1/sources", "GET /api/v1/sources/{code}", "GET /api/v1/versions", "GET /api/v1/observations",
        "GET /api/v1/figures", "GET /api/v1/datapackage.zip",
    ];

    // What the framework needs, and what tells by itself whether it has a session; tested where it is used.
    private static readonly string[] Others =
    [
        "GET /account/denied", "POST /account/sign-out", "POST /account/session", "GET /account/session/end",
        "GET /_blazor", "GET /_blazor/negotiate", "GET /_blazor/disconnect/", "GET /_blazor/initializers/",
        "GET /_framework/opaque-redirect", "GET /{**path:file}",
    ];

    [Fact]
    public async Task Addresses_AllStandInTheTable()
    {
        await using var host = new WebHost();

        var addresses = AddressesOf(host).Distinct().ToList();

        Assert.Equal([], addresses.Except(Table.Keys).Except(Machines.Keys).Except(Readings).Except(Others));
        Assert.Equal([], Table.Keys.Concat(Machines.Keys).Concat(Readings).Concat(Others).Except(addresses));
    }

    [Theory]
    [InlineData(AccountMode.Simple, Viewing.SignedIn)]
    [InlineData(AccountMode.Separated, Viewing.SignedIn)]
    [InlineData(AccountMode.Separated, Viewing.Open)]
    public async Task Addresses_WithEveryRole_LetInWhomTheTableSays(AccountMode mode, Viewing viewing)
    {
        await using var host = new WebHost
        {
            Settings = { ["Accounts:Mode"] = mode.ToString(), ["Accounts:Viewing"] = viewing.ToString() },
        };
        var isOpen = viewing == Viewing.Open;
        var people = new List<(string Name, Authority Authority, Visitor Visitor)> { ("nobody", Authority.Anonymous(isOpen), new Visitor(host)) };
        foreach (var role in RoleRules.RolesOf(mode))
        {
            await Visitor.AddAccountAsync(host, role.ToString(), role);
            var visitor = new Visitor(host);
            await visitor.SignInAsync(role.ToString());
            people.Add((role.ToString(), Authority.Of(mode, role.ToString(), [role], 370000, isOpen), visitor));
        }

        var wrong = new List<string>();
        foreach (var (address, needs) in Table)
        {
            foreach (var (name, authority, visitor) in people)
            {
                var expected = ExpectedFor(authority, needs);
                var seen = await SeenAsync(visitor, PathOf(address));
                if (seen != expected)
                {
                    wrong.Add($"{address} by {name}: {seen}, not {expected}");
                }
            }
        }

        Assert.Equal([], wrong);
    }

    [Theory]
    [InlineData(AccountMode.Simple)]
    [InlineData(AccountMode.Separated)]
    public async Task Machines_WithEveryRole_AreLetInWhereTheTableSays(AccountMode mode)
    {
        await using var host = new WebHost { Settings = { ["Accounts:Mode"] = mode.ToString() } };
        var wrong = new List<string>();
        foreach (var role in RoleRules.RolesOf(mode).Cast<Role?>().Prepend(null))
        {
            var machine = role is { } own ? await Machine.AsAsync(host, own, 370000) : Machine.WithoutToken(host);
            foreach (var (address, needs) in Machines)
            {
                var may = role is { } held && needs.Any(RoleRules.CapabilitiesOf(mode, held).Contains);
                var expected = role is null ? "unauthorized" : may ? "let in" : "denied";
                var path = address[address.IndexOf('/', StringComparison.Ordinal)..].Replace("{id:int}", "99999", StringComparison.Ordinal);
                var answer = address.StartsWith("GET", StringComparison.Ordinal) ? await machine.GetAsync(path) : await machine.PostAsync(path);
                var seen = answer.Code is "unauthorized" or "denied" ? answer.Code : "let in";
                if (seen != expected)
                {
                    wrong.Add($"{address} by {role}: {seen}, not {expected}");
                }
            }
        }

        Assert.Equal([], wrong);
    }

    [Theory]
    [InlineData(AccountMode.Simple, Viewing.Open)]
    [InlineData(AccountMode.Separated, Viewing.SignedIn)]
    public async Task Readings_WithEveryRole_AreOpenToWhoMayView(AccountMode mode, Viewing viewing)
    {
        await using var host = new WebHost
        {
            Settings = { ["Accounts:Mode"] = mode.ToString(), ["Accounts:Viewing"] = viewing.ToString() },
        };
        var wrong = new List<string>();
        foreach (var role in RoleRules.RolesOf(mode).Cast<Role?>().Prepend(null))
        {
            // A token that is limited to a region reads what viewers read.
            var machine = role is { } own ? await Machine.AsAsync(host, own, 370000) : Machine.WithoutToken(host);
            var may = viewing == Viewing.Open || (role is { } held && RoleRules.CapabilitiesOf(mode, held).Contains(ViewFigures));
            var expected = may ? HttpStatusCode.OK : role is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden;
            foreach (var address in Readings)
            {
                var path = address["GET ".Length..].Replace("{code}", CodeFor(address), StringComparison.Ordinal);
                using var response = await machine.Client.GetAsync(path);
                if (response.StatusCode != expected)
                {
                    wrong.Add($"{address} by {role}: {response.StatusCode}, not {expected}");
                }
            }
        }

        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task StaticAssets_WhereViewingIsSignedIn_AreForEverybody()
    {
        await using var host = new WebHost { Settings = { ["Accounts:Viewing"] = "SignedIn" } };

        Assert.Null(await new Visitor(host).LedToAsync("/css/colours.css"));
    }

    private static string ExpectedFor(Authority authority, Capability[] needs) =>
        needs == ForAll || (needs == ForSignedIn ? authority.IsSignedIn : needs.Any(authority.Allows)) ? "let in"
        : authority.IsSignedIn ? "denied"
        : "asked to sign in";

    private static async Task<string> SeenAsync(Visitor visitor, string path)
    {
        using var response = await visitor.Client.GetAsync(path);
        if (response.StatusCode >= HttpStatusCode.InternalServerError && path != PageUrls.ErrorRoute)
        {
            return response.StatusCode.ToString();
        }

        return response.Headers.Location?.OriginalString is { } location
            ? location.EndsWith(PageUrls.SignIn(path), StringComparison.Ordinal) ? "asked to sign in"
                : location.EndsWith(PageUrls.Denied(), StringComparison.Ordinal) ? "denied"
                : "let in"
            : "let in";
    }

    private static string PathOf(string address) => address["GET ".Length..] switch
    {
        "/indicators/{Code}" => PageUrls.Indicator("members-trained"),
        "/regions/{Code}" => PageUrls.Region("630000"),
        "/sources/{Code}" => PageUrls.Source("qinghai-2020"),
        "/overview.{format}" => PageUrls.File(PageUrls.Overview(), "csv"),
        "/indicators.{format}" => PageUrls.File(PageUrls.Indicators(), "csv"),
        "/regions.{format}" => PageUrls.File(PageUrls.Regions(), "csv", isFull: true),
        "/sources.{format}" => PageUrls.File(PageUrls.Sources(), "csv"),
        "/versions.{format}" => PageUrls.File(PageUrls.Versions(), "csv"),
        "/coverage.{format}" => PageUrls.File(PageUrls.Coverage(), "xlsx"),
        "/indicators/{code}.{format}" => PageUrls.File(PageUrls.Indicator("members-trained"), "xlsx", isFull: true),
        "/regions/{code}.{format}" => PageUrls.File(PageUrls.Region("630000"), "csv"),
        "/compare.{format}" => PageUrls.File(PageUrls.Compare(["630000"]), "csv"),
        "/boards/{code}.{format}" => PageUrls.File(PageUrls.Board("overview"), "csv"),
        "/sources/{code}.{format}" => PageUrls.File(PageUrls.Source("qinghai-2020"), "csv"),
        "/boards/{Code}" => PageUrls.Board("city"),
        "/boards/{Code}/edit" => PageUrls.BoardEdit("city"),
        "/boards/{code}/export" => PageUrls.BoardExport("city"),
        "/display/{Code}" => PageUrls.Display("city"),
        "/display/link/{Secret}" => PageUrls.DisplayLink("idw_nothing"),
        "/about/data/{file}" => PageUrls.AboutData("regions.csv"),
        "/help/{Code}" => PageUrls.Help("upload"),
        "/admin/imports/{Id:int}" => PageUrls.Import(1),
        "/versions/{Number:int}" => PageUrls.Version(1),
        "/admin/imports/{id:int}/file" => PageUrls.ImportFile(1),
        "/admin/imports/{id:int}/marked" => PageUrls.ImportMarked(1),
        var path => path,
    };

    private static string CodeFor(string address) =>
        address.Contains("/indicators", StringComparison.Ordinal) ? "members-trained"
        : address.Contains("/regions", StringComparison.Ordinal) ? "630000"
        : "qinghai-2020";

    private static IEnumerable<string> AddressesOf(WebHost host) =>
        from endpoint in host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        let methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        // Pages are sent forms at the address they are read at.
        let method = methods.Count == 0 || methods.Contains("GET") ? "GET" : methods[0]
        select $"{method} /{endpoint.RoutePattern.RawText?.TrimStart('/')}";
}
