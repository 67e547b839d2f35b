using IndicatorDash.Accounts;
using IndicatorDash.Imports;
using IndicatorDash.Indicators;
using IndicatorDash.Spreadsheets;
using IndicatorDash.Web.Imports;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Startup;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Api;

/// <summary>What went wrong, as the API says it.</summary>
internal sealed class ApiProblems(IOptions<ImportOptions> imports)
{
    private const long Mebi = 1024 * 1024;

    /// <summary>The problem of a failure; that of a fault of ours for one that is not known.</summary>
    public ApiProblem Of(Exception failure) => failure switch
    {
        ApiRefusal { Details: [] } refusal => Of(refusal.Fault, refusal.Status),
        ApiRefusal refusal => new(
            ApiTexts.Of($"Fault{refusal.Fault}").Fill([.. refusal.Details]),
            refusal.Status,
            ApiJson.Word($"{refusal.Fault}"),
            Parameter: refusal.Parameter),
        AccessDeniedException { RegionId: null } => Of(ApiFault.Denied, StatusCodes.Status403Forbidden),
        AccessDeniedException => Of(ApiFault.OutOfRegion, StatusCodes.Status403Forbidden),
        ImportRefusedException refused => Of(refused),
        IndicatorException indicator => Of(ApiFault.BadIndicator, StatusCodes.Status400BadRequest) with
        {
            Errors = [.. indicator.Problems.Select(problem => new ApiError(ApiJson.Word($"{problem}"), ApiTexts.Of($"Indicator{problem}")))],
        },
        BadHttpRequestException bad => OfStatus(bad.StatusCode),
        _ when failure.IsOutage() => Of(ApiFault.Unavailable, StatusCodes.Status503ServiceUnavailable),
        _ => Of(ApiFault.Failed, StatusCodes.Status500InternalServerError),
    };

    /// <summary>The problem of an answer that says no more than its status.</summary>
    public ApiProblem OfStatus(int status) => Of(
        status switch
        {
            StatusCodes.Status401Unauthorized => ApiFault.Unauthorized,
            StatusCodes.Status403Forbidden => ApiFault.Denied,
            StatusCodes.Status404NotFound => ApiFault.NoSuchAddress,
            StatusCodes.Status405MethodNotAllowed => ApiFault.WrongMethod,
            StatusCodes.Status406NotAcceptable => ApiFault.NotAcceptable,
            StatusCodes.Status429TooManyRequests => ApiFault.TooManyRequests,
            StatusCodes.Status413PayloadTooLarge => ApiFault.BodyTooLarge,
            StatusCodes.Status415UnsupportedMediaType => ApiFault.WrongContentType,
            >= StatusCodes.Status500InternalServerError => ApiFault.Failed,
            _ => ApiFault.BadRequest,
        },
        status);

    private ApiProblem Of(ApiFault fault, int status) =>
        new(ApiTexts.Of($"Fault{fault}").Fill(imports.Value.MaxFileBytes / Mebi), status, ApiJson.Word($"{fault}"));

    private ApiProblem Of(ImportRefusedException refused) => new(
        ImportRefusalTexts.Of(refused, imports.Value),
        refused.Refusal switch
        {
            ImportRefusal.NotFound => StatusCodes.Status404NotFound,
            ImportRefusal.UnknownChoice or ImportRefusal.BadText => StatusCodes.Status400BadRequest,
            ImportRefusal.BadSize => StatusCodes.Status413PayloadTooLarge,
            ImportRefusal.Unreadable => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status409Conflict,
        },
        ApiJson.Word(refused.InnerException is SpreadsheetException unreadable ? $"{unreadable.Problem}" : $"{refused.Refusal}"),
        Batches: refused.Batches.Count == 0 ? null : [.. refused.Batches.Select(batch => batch.Id)]);
}
