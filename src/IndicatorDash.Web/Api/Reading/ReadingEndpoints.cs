using System.Globalization;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Search;
using IndicatorDash.Sources;
using IndicatorDash.Web.Search;
using Parameter = IndicatorDash.Web.Api.Reading.QueryParameter;

namespace IndicatorDash.Web.Api.Reading;

/// <summary>What other systems read: the catalogue, data versions, observations and figures.</summary>
internal static class ReadingEndpoints
{
    public static void MapReading(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(PageUrls.ApiIndicatorsRoute, IndicatorsAsync)
            .Describe("ListIndicators", [Parameter.Theme, Parameter.Query, .. Parameter.OfPages])
            .Lists<IndicatorRow>();
        routes.MapGet(PageUrls.ApiIndicatorRoute, IndicatorAsync).Describe("GetIndicator").Produces<IndicatorRow>();
        routes.MapGet(PageUrls.ApiRegionsRoute, RegionsAsync)
            .Describe(
                "ListRegions",
                [Parameter.Parent, Parameter.Within, Parameter.Level, Parameter.Year, Parameter.Query, .. Parameter.OfPages])
            .Lists<RegionRow>();
        routes.MapGet(PageUrls.ApiRegionRoute, RegionAsync).Describe("GetRegion").Produces<RegionRow>();
        routes.MapGet(PageUrls.ApiSourcesRoute, SourcesAsync)
            .Describe("ListSources", [Parameter.Region, Parameter.Within, Parameter.AsOf, .. Parameter.OfPages])
            .Lists<SourceRow>();
        routes.MapGet(PageUrls.ApiSourceRoute, SourceAsync).Describe("GetSource", [Parameter.AsOf]).Produces<SourceRow>();
        routes.MapGet(PageUrls.ApiVersionsRoute, VersionsAsync).Describe("ListVersions", Parameter.OfPages).Lists<VersionRow>();
        routes.MapGet(PageUrls.ApiObservationsRoute, ObservationsAsync)
            .Describe(
                "ListObservations",
                [
                    .. Parameter.OfFigures, Parameter.Source, Parameter.AsOf, Parameter.UpdatedAfter,
                    Parameter.PageSize, Parameter.Cursor, Parameter.ObservationFormat,
                ])
            .Lists<ObservationRow>(AnswerFormats.SdmxCsv);
        routes.MapGet(PageUrls.ApiFiguresRoute, FiguresAsync)
            .Describe("ListFigures", [.. Parameter.OfFigures, Parameter.AsOf, .. Parameter.OfPages])
            .Lists<FigureRow>();
    }

    private static void Lists<T>(this RouteHandlerBuilder endpoint, params string[] types) =>
        endpoint.Produces<Page<T>>(StatusCodes.Status200OK, AnswerFormats.Json, [AnswerFormats.Csv, .. types])
            .Produces(StatusCodes.Status304NotModified);

    private static async Task<IResult> IndicatorsAsync(HttpContext http, ReadingRequests requests)
    {
        var request = await requests.BeginAsync(http);
        var theme = request.Query.Theme(request.Catalogue);
        IEnumerable<Indicator> indicators = request.Query.Text(Parameter.Query) is { } text
            ? new NameIndex<Indicator>(request.Catalogue.Indicators.Select(CatalogueSearch.EntryOf)).Search(text, Parameter.MaxPageSize)
            : request.Catalogue.Indicators;
        return await request.ListAsync(
            indicators.Where(indicator => theme is null || indicator.ThemeId == theme.Id),
            indicator => IndicatorRow.Of(indicator, request.Catalogue),
            indicator => indicator.Code);
    }

    private static async Task<IResult> IndicatorAsync(HttpContext http, string code, ReadingRequests requests)
    {
        var request = await requests.BeginAsync(http);
        return request.One(request.Catalogue.FindIndicator(code) is { } indicator ? IndicatorRow.Of(indicator, request.Catalogue) : null);
    }

    private static async Task<IResult> RegionsAsync(HttpContext http, ReadingRequests requests)
    {
        var request = await requests.BeginAsync(http);
        var (query, regions) = (request.Query, request.Catalogue.Regions);
        var (parent, within, level, year) = (
            query.Region(Parameter.Parent, regions), query.Region(Parameter.Within, regions), query.Word<RegionLevel>(Parameter.Level), query.Year(Parameter.Year));
        var asked = query.Text(Parameter.Query) is { } text ? regions.Search(text, Parameter.MaxPageSize) : regions.All;
        return await request.ListAsync(
            asked.Where(region => (parent is null || region.ParentId == parent.Id)
                && (within is null || regions.IsWithin(region.Id, within.Id))
                && (level is null || region.Level == level)
                && (year is not { } number || region.IsInForce(number))),
            RegionRow.Of,
            region => region.Code);
    }

    private static async Task<IResult> RegionAsync(HttpContext http, string code, ReadingRequests requests)
    {
        var request = await requests.BeginAsync(http);
        return request.One(request.Catalogue.Regions.TryGetByCode(code, out var region) ? RegionRow.Of(region) : null);
    }

    private static async Task<IResult> SourcesAsync(HttpContext http, ReadingRequests requests, SourceQueries sources)
    {
        var request = await requests.BeginAsync(http);
        var regions = request.Catalogue.Regions;
        var (of, within) = (request.Query.Regions(Parameter.Region, regions), request.Query.Region(Parameter.Within, regions));
        var all = await sources.ListAsync(request.AsOf, http.RequestAborted);
        return await request.ListAsync(
            all.Where(summary => of?.Any(region => region.Id == summary.Source.RegionId) != false
                && (within is null || regions.IsWithin(summary.Source.RegionId, within.Id))),
            SourceRow.Of,
            summary => summary.Source.Code);
    }

    private static async Task<IResult> SourceAsync(HttpContext http, string code, ReadingRequests requests, SourceQueries sources)
    {
        var request = await requests.BeginAsync(http);
        var all = await sources.ListAsync(request.AsOf, http.RequestAborted);
        return request.One(all.Where(summary => summary.Source.Code == code).Select(SourceRow.Of).SingleOrDefault());
    }

    private static async Task<IResult> VersionsAsync(HttpContext http, ReadingRequests requests, VersionQueries versions)
    {
        var request = await requests.BeginAsync(http);
        var all = await versions.LatestAsync(int.MaxValue, http.RequestAborted);
        return await request.ListAsync(all, VersionRow.Among(all), summary => summary.Version.Number.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<IResult> ObservationsAsync(
        HttpContext http, ReadingRequests requests, ObservationQueries observations, SourceQueries sources, VersionQueries versions)
    {
        var request = await requests.BeginAsync(http);
        var codes = (await sources.ListAsync(null, http.RequestAborted))
            .ToDictionary(summary => summary.Source.Id, summary => summary.Source.Code);
        var filter = request.Filter() with { SourceId = request.Source(codes) };
        var after = request.Position(ObservationPosition.Read);
        if (await request.KnownVersionAsync(versions) is not { } known)
        {
            return await request.ListAsync(
                request.Format == AnswerFormat.SdmxCsv ? SdmxCsv.Writer : ObservationTables.Plain,
                limit => observations.AllAsync(filter, request.Version, after, limit, http.RequestAborted),
                observation => ObservationRow.Of(observation, request.Catalogue, codes),
                observation => ObservationPosition.Of(observation).ToString());
        }

        return await request.ListAsync(
            request.Format == AnswerFormat.SdmxCsv ? SdmxCsv.Writer : ObservationTables.Changes,
            limit => observations.ChangesAsync(filter, known, request.Version, after, limit, http.RequestAborted),
            change => ObservationRow.Of(change.Observation, request.Catalogue, codes, change.Kind),
            change => ObservationPosition.Of(change.Observation).ToString());
    }

    private static async Task<IResult> FiguresAsync(HttpContext http, ReadingRequests requests, FigureQueries figures)
    {
        var request = await requests.BeginAsync(http);
        var filter = request.Filter();
        var after = request.Position(FigurePosition.Read);
        return await request.ListAsync(
            LineWriter.Of(RowTable<FigureRow>.Full),
            limit => figures.StreamAsync(filter, request.Version, after, limit, http.RequestAborted),
            figure => FigureRow.Of(figure, request.Catalogue),
            figure => FigurePosition.Of(figure).ToString());
    }
}
