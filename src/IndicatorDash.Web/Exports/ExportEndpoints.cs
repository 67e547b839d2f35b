using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Boards;
using IndicatorDash.Web.Comparison;
using IndicatorDash.Web.Coverage;
using IndicatorDash.Web.Filters;
using IndicatorDash.Web.Indicators;
using IndicatorDash.Web.Overview;
using IndicatorDash.Web.Regions;
using IndicatorDash.Web.Sources;
using IndicatorDash.Web.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorDash.Web.Exports;

/// <summary>The files of pages of figures and of lists, each at the address of its page with a format.</summary>
public static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(PageUrls.OverviewFileRoute, OverviewAsync).ExcludeFromDescription();
        routes.MapGet(PageUrls.IndicatorFileRoute, IndicatorAsync).ExcludeFromDescription();
        routes.MapGet(PageUrls.RegionFileRoute, RegionAsync).ExcludeFromDescription();
        routes.MapGet(PageUrls.CompareFileRoute, CompareAsync).ExcludeFromDescription();
        routes.MapGet(PageUrls.BoardFileRoute, BoardAsync).ExcludeFromDescription();
        routes.MapGet(PageUrls.IndicatorsFileRoute, IndicatorsAsync).ExcludeFromDescription();
        routes.MapGet(PageUrls.RegionsFileRoute, RegionsAsync).ExcludeFromDescription();
        routes.MapGet(PageUrls.SourcesFileRoute, SourcesAsync).ExcludeFromDescription();
        routes.MapGet(PageUrls.CoverageFileRoute, CoverageAsync).ExcludeFromDescription();
        routes.MapGet(PageUrls.VersionsFileRoute, VersionsAsync).ExcludeFromDescription();
        routes.MapGet(PageUrls.SourceFileRoute, SourceAsync).ExcludeFromDescription();
    }

    // What is on the overview is all that it is of.
    private static Task<Results<FileContentHttpResult, NotFound>> OverviewAsync(
        HttpContext http, string format, string? region, string? year, string? theme, string? indicator, ExportAnswers answers, OverviewReader reader) =>
        answers.AnswerAsync(http, format, async (asOf, _, cancellationToken) =>
            YearParameter.TryRead(year, out var one)
            && await reader.ReadAsync(new OverviewRequest(region, one, theme, indicator), asOf, cancellationToken) is { } overview
                ? OverviewExport.Of(overview)
                : null);

    private static Task<Results<FileContentHttpResult, NotFound>> IndicatorAsync(
        HttpContext http, string code, string format, string? tab, string? region, string? year, string? compare, string? from, string? to,
        string? @base, string? sort, string? show, ExportAnswers answers, IndicatorReader reader) =>
        answers.AnswerAsync(http, format, async (asOf, isFull, cancellationToken) =>
            IndicatorAddress.TryRead(code, tab, region, year, compare, from, to, @base, sort, show) is { } address
                ? (await reader.ExportAsync(address, asOf, isFull, cancellationToken))?.View
                : null);

    private static Task<Results<FileContentHttpResult, NotFound>> RegionAsync(
        HttpContext http, string code, string format, string? year, string? theme, ExportAnswers answers, RegionReader reader) =>
        answers.AnswerAsync(http, format, (asOf, isFull, cancellationToken) =>
            reader.ExportAsync(code, year, theme, asOf, isFull, cancellationToken));

    private static Task<Results<FileContentHttpResult, NotFound>> CompareAsync(
        HttpContext http, string format, string? regions, string? indicators, string? year, string? asof, ExportAnswers answers, CompareReader reader) =>
        answers.AnswerAsync(http, format, async (asOf, isFull, cancellationToken) =>
            CompareChoice.TryRead(regions, indicators, year, asof) is { } choice
                ? await reader.ExportAsync(choice, asOf, isFull, cancellationToken)
                : null);

    private static Task<Results<FileContentHttpResult, NotFound>> BoardAsync(
        HttpContext http, string code, string format, string? region, string? year, AuthorityAccessor authorities, ExportAnswers answers, BoardReader reader) =>
        answers.AnswerAsync(http, format, async (asOf, _, cancellationToken) =>
            YearParameter.TryRead(year, out var one)
            && await authorities.OfAsync(http, cancellationToken) is var who
            && await reader.ReadAsync(who, new BoardRequest(code, region, one), asOf, cancellationToken) is { } read
                ? BoardFiles.Of(read.Model)
                : null);

    private static Task<Results<FileContentHttpResult, NotFound>> SourceAsync(
        HttpContext http, string code, string format, ExportAnswers answers, SourceReader reader) =>
        answers.AnswerAsync(http, format, (asOf, _, cancellationToken) => reader.ExportAsync(code, asOf, cancellationToken));

    private static Task<Results<FileContentHttpResult, NotFound>> IndicatorsAsync(
        HttpContext http, string format, string? theme, string? q, ExportAnswers answers, IndicatorListReader reader) =>
        answers.ListAsync(http, format, (asOf, _, cancellationToken) => reader.ExportAsync(theme, q, asOf, cancellationToken));

    private static Task<Results<FileContentHttpResult, NotFound>> RegionsAsync(
        HttpContext http, string format, string? q, ExportAnswers answers, RegionListReader reader) =>
        answers.ListAsync(http, format, async (asOf, isFull, cancellationToken) =>
            await reader.ExportAsync(q, isFull, asOf, cancellationToken));

    private static Task<Results<FileContentHttpResult, NotFound>> SourcesAsync(
        HttpContext http, string format, ExportAnswers answers, SourceReader reader) =>
        answers.ListAsync(http, format, async (asOf, _, cancellationToken) => await reader.ListExportAsync(asOf, cancellationToken));

    private static Task<Results<FileContentHttpResult, NotFound>> VersionsAsync(
        HttpContext http, string format, string? after, ExportAnswers answers, VersionsReader reader) =>
        answers.ListAsync(http, format, async (_, _, cancellationToken) =>
            await reader.ExportAsync(VersionsReader.NumberOf(after), cancellationToken));

    // Units without anything are in it however the page shows them: they are what is asked for.
    private static Task<Results<FileContentHttpResult, NotFound>> CoverageAsync(
        HttpContext http, string format, string? region, string? theme, string? indicator, string? year, ExportAnswers answers, CoverageReader reader) =>
        answers.ListAsync(http, format, async (asOf, _, cancellationToken) =>
            YearParameter.TryRead(year, out var one)
            && await reader.ReadAsync(new CoverageRequest(region, theme, indicator, ShowEmpty: true, one), asOf, cancellationToken) is { } coverage
                ? new CoverageExport(coverage).View
                : null);
}
