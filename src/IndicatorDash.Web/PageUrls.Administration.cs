using System.Globalization;
using IndicatorDash.Web.Auditing;
using IndicatorDash.Web.Imports;
using IndicatorDash.Web.Templates;

namespace IndicatorDash.Web;

/// <content>The addresses of the pages of reporters, reviewers and administrators.</content>
public static partial class PageUrls
{
    public const string AuditRoute = "/admin/audit";
    public const string AuditExportRoute = "/admin/audit.csv";
    public const string AdministrationRoute = "/admin";
    public const string ImportsRoute = "/admin/imports";
    public const string ImportRoute = "/admin/imports/{Id:int}";
    public const string ImportFileRoute = "/admin/imports/{id:int}/file";
    public const string ImportMarkedRoute = "/admin/imports/{id:int}/marked";
    public const string TemplatesRoute = "/admin/templates";
    public const string TemplateFileRoute = "/admin/templates/file";
    public const string UsersRoute = "/admin/users";
    public const string TokensRoute = "/admin/tokens";
    public const string IndicatorCatalogueRoute = "/admin/indicators";
    public const string RegionCatalogueRoute = "/admin/regions";
    public const string SourceCatalogueRoute = "/admin/sources";
    public const string BoundaryMapsRoute = "/admin/maps";

    /// <summary>The audit log, from the newest record or on from one that was seen.</summary>
    public static string Audit(AuditSearch? search = null, long? after = null) =>
        Audit(AuditRoute, search, after?.ToString(CultureInfo.InvariantCulture));

    /// <summary>The audit log as a file.</summary>
    public static string AuditExport(AuditSearch search) => Audit(AuditExportRoute, search, null);

    /// <summary>The first of the administrator's pages that the reader may open.</summary>
    public static string Administration() => AdministrationRoute;

    /// <summary>The batches of imported figures.</summary>
    public static string Imports(string? state = null, string? query = null, int page = 1) =>
        With(ImportsRoute, ("state", state), ("q", query), ("page", page > 1 ? Text(page) : null));

    /// <summary>One batch, at a step of the work on it.</summary>
    public static string Import(int id, BatchView? view = null) =>
        With(
            string.Create(CultureInfo.InvariantCulture, $"{ImportsRoute}/{id}"),
            ("step", view?.Step is { } step ? BatchView.NameOf(step) : null),
            ("severity", view?.Severity),
            ("kind", view?.Kind),
            ("sheet", view?.Sheet),
            ("change", view?.Change),
            ("indicator", view?.Indicator),
            ("table", view is { Table: > 0 } ? Text(view.Table) : null),
            ("cell", view?.Cell),
            ("undo", view is { Undo: true } ? "show" : null),
            ("page", view is { Page: > 1 } ? Text(view.Page) : null));

    /// <summary>A cell of the file of a batch, on its sheet.</summary>
    public static string ImportCell(int id, string locator) => Import(id, new BatchView { Step = BatchStep.Layout, Cell = locator });

    /// <summary>The file of a batch as it was uploaded.</summary>
    public static string ImportFile(int id) => string.Create(CultureInfo.InvariantCulture, $"{ImportsRoute}/{id}/file");

    /// <summary>The file of a batch with its problems marked.</summary>
    public static string ImportMarked(int id) => string.Create(CultureInfo.InvariantCulture, $"{ImportsRoute}/{id}/marked");

    /// <summary>The form for a template, as it is filled in.</summary>
    public static string Templates(TemplateQuery? query = null) => Templates(TemplatesRoute, query);

    /// <summary>A template, to be downloaded.</summary>
    public static string TemplateFile(TemplateQuery query) => Templates(TemplateFileRoute, query);

    public static string Users() => UsersRoute;

    public static string Tokens() => TokensRoute;

    /// <summary>The indicators, to be looked after.</summary>
    /// <param name="theme">The only theme that is listed.</param>
    /// <param name="query">What those that are listed are found by.</param>
    /// <param name="edit">The indicator that is being changed.</param>
    /// <param name="isNew">Whether one is being defined.</param>
    public static string IndicatorCatalogue(string? theme = null, string? query = null, string? edit = null, bool isNew = false) =>
        With(IndicatorCatalogueRoute, ("theme", theme), ("q", query), ("edit", edit), ("new", isNew ? "true" : null));

    /// <summary>The regions, to be looked after.</summary>
    /// <param name="within">The region whose parts are listed; the nation if none is given.</param>
    /// <param name="query">What those that are listed are found by, wherever they are.</param>
    /// <param name="edit">The region that is being changed.</param>
    /// <param name="isNew">Whether one is being added.</param>
    public static string RegionCatalogue(string? within = null, string? query = null, string? edit = null, bool isNew = false) =>
        With(RegionCatalogueRoute, ("within", within), ("q", query), ("edit", edit), ("new", isNew ? "true" : null));

    /// <summary>The sources, to be looked after.</summary>
    /// <param name="query">What those that are listed are found by.</param>
    /// <param name="edit">The source that is being changed.</param>
    /// <param name="isNew">Whether one is being added.</param>
    public static string SourceCatalogue(string? query = null, string? edit = null, bool isNew = false) =>
        With(SourceCatalogueRoute, ("q", query), ("edit", edit), ("new", isNew ? "true" : null));

    /// <summary>The boundary maps, to be installed and removed.</summary>
    public static string BoundaryMaps() => BoundaryMapsRoute;

    private static string Audit(string path, AuditSearch? search, string? after) =>
        With(
            path,
            ("actor", search?.Actor),
            ("action", search?.Action),
            ("subject", search?.Subject),
            ("from", Text(search?.From)),
            ("to", Text(search?.To)),
            ("after", after));

    private static string Templates(string path, TemplateQuery? query) =>
        With(
            path,
            ("region", query?.Region),
            ("years", query?.Years),
            ("themes", List(query?.Themes)),
            ("indicators", List(query?.Indicators)),
            ("own", query is { WithOwn: true } ? Yes : null));
}
