using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Imports;
using IndicatorDash.Web.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Api;

/// <summary>Imports by machines: upload, look, submit, approve, undo.</summary>
internal static class ImportEndpoints
{
    private const string TrialParameter = "dryRun";

    // Beside the file, a form has its names and its boundaries.
    private const long FormBytes = 1024 * 1024;

    public static void MapImports(this IEndpointRouteBuilder routes, IOptions<ImportOptions> options)
    {
        var limit = options.Value.MaxFileBytes + FormBytes;
        routes.MapPost(PageUrls.ApiImportsRoute, UploadAsync)
            .WithMetadata(new RequestSizeLimitAttribute(limit))
            .WithFormOptions(multipartBodyLengthLimit: limit)
            .Describe("UploadImport");
        routes.MapGet(PageUrls.ApiImportRoute, GetAsync).Describe("GetImport");
        routes.MapPost(PageUrls.ApiSubmitRoute, SubmitAsync).Describe("SubmitImport");
        routes.MapPost(PageUrls.ApiApproveRoute, ApproveAsync).Describe("ApproveImport");
        routes.MapPost(PageUrls.ApiUndoRoute, UndoAsync).Describe("UndoImport");
    }

    /// <param name="http">The request.</param>
    /// <param name="file">The workbook or the text file.</param>
    /// <param name="region">The code of the region that it reports for; the token's where nothing is said.</param>
    /// <param name="title">What it is called in lists; the name of the file where nothing is said.</param>
    /// <param name="encoding">utf8, utf16 or gb18030; detected where nothing is said.</param>
    /// <param name="dryRun">Whether it is only tried: nothing is kept.</param>
    /// <param name="isTrial">The same as a parameter of the address.</param>
    /// <param name="authorities">Say who asks.</param>
    /// <param name="workflow">Does it.</param>
    /// <param name="reader">Reads the answer.</param>
    /// <param name="catalogues">Read regions.</param>
    /// <param name="cancellationToken">Stops it.</param>
    [Requires(Capability.Upload)]
    private static async Task<Results<Ok<ImportAnswer>, Created<ImportAnswer>>> UploadAsync(
        HttpContext http,
        IFormFile? file,
        [FromForm(Name = "region")] string? region,
        [FromForm(Name = "title")] string? title,
        [FromForm(Name = "encoding")] string? encoding,
        [FromForm(Name = TrialParameter)] bool? dryRun,
        [FromQuery(Name = TrialParameter)] bool? isTrial,
        AuthorityAccessor authorities,
        ImportWorkflow workflow,
        ImportReader reader,
        CatalogueStore catalogues,
        CancellationToken cancellationToken)
    {
        // A region that stands in the address would be passed over, and the file be taken for another.
        if (http.Request.Query.Keys.FirstOrDefault(name => name != TrialParameter) is { } unknown)
        {
            throw new ApiRefusal(ApiFault.UnknownParameter, StatusCodes.Status400BadRequest) { Parameter = unknown, Details = [unknown, TrialParameter] };
        }

        var who = await authorities.OfAsync(http, cancellationToken);
        var catalogue = await catalogues.GetAsync(cancellationToken);
        var upload = await UploadForm.ReadAsync(file, region, title, encoding, who, catalogue.Regions, cancellationToken);
        if (dryRun == true || isTrial == true)
        {
            var preview = await workflow.PreviewAsync(who, upload, progress: null, cancellationToken);
            return TypedResults.Ok(ImportAnswer.Of(preview.Batch, preview.Reading, preview.Issues, preview.Rows, catalogue, returns: []));
        }

        var id = await workflow.UploadAsync(who, upload, progress: null, cancellationToken);
        return TypedResults.Created(PageUrls.ApiImport(id), await reader.ReadAsync(who, id, cancellationToken));
    }

    [Requires(Capability.Upload, Capability.Review, Capability.Publish, Capability.UndoPublication)]
    private static async Task<Ok<ImportAnswer>> GetAsync(
        HttpContext http, int id, AuthorityAccessor authorities, ImportReader reader, CancellationToken cancellationToken) =>
        TypedResults.Ok(await reader.ReadAsync(await authorities.OfAsync(http, cancellationToken), id, cancellationToken));

    [Requires(Capability.Upload)]
    private static async Task<Ok<BatchAnswer>> SubmitAsync(
        HttpContext http,
        int id,
        SubmitRequest? request,
        AuthorityAccessor authorities,
        ImportWorkflow workflow,
        ImportReader reader,
        CancellationToken cancellationToken)
    {
        var who = await authorities.OfAsync(http, cancellationToken);
        foreach (var (code, reason) in request?.Reasons ?? new Dictionary<ImportIssueCode, string>())
        {
            await workflow.GiveReasonAsync(who, id, code, reason, cancellationToken);
        }

        await workflow.SubmitAsync(who, id, cancellationToken);
        return TypedResults.Ok(await reader.ReadBatchAsync(who, id, cancellationToken));
    }

    [Requires(Capability.Review, Capability.PublishAlone)]
    private static async Task<Ok<BatchAnswer>> ApproveAsync(
        HttpContext http,
        int id,
        ApproveRequest? request,
        AuthorityAccessor authorities,
        ImportWorkflow workflow,
        ImportReader reader,
        CancellationToken cancellationToken)
    {
        var who = await authorities.OfAsync(http, cancellationToken);
        var revision = request?.Revision ?? (await reader.ReadBatchAsync(who, id, cancellationToken)).Revision;
        _ = request?.Alone == true
            ? await workflow.PublishAloneAsync(who, id, revision, request.Comment, cancellationToken)
            : await workflow.ApproveAsync(who, id, revision, request?.Comment, cancellationToken);
        return TypedResults.Ok(await reader.ReadBatchAsync(who, id, cancellationToken));
    }

    [Requires(Capability.UndoPublication)]
    private static async Task<Ok<BatchAnswer>> UndoAsync(
        HttpContext http,
        int id,
        UndoRequest? request,
        AuthorityAccessor authorities,
        ImportWorkflow workflow,
        ImportReader reader,
        CancellationToken cancellationToken)
    {
        var who = await authorities.OfAsync(http, cancellationToken);
        var plan = await workflow.PlanUndoAsync(who, id, skip: 0, take: 0, cancellationToken);
        await workflow.UndoAsync(who, id, plan.Hash, request?.Reason ?? "", cancellationToken);
        return TypedResults.Ok(await reader.ReadBatchAsync(who, id, cancellationToken));
    }
}
