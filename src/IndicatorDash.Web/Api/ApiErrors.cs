using IndicatorDash.Web.Accounts;

namespace IndicatorDash.Web.Api;

/// <summary>Answers whatever goes wrong within the API with an <see cref="ApiProblem"/>, never with a page.</summary>
internal sealed class ApiErrors(RequestDelegate next, ApiProblems problems, ILogger<ApiErrors> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        http.WithoutStatusPage();
        try
        {
            await next(http);
        }
        catch (Exception failure) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            var problem = problems.Of(failure);
            if (problem.Status >= StatusCodes.Status500InternalServerError)
            {
                logger.LogError(failure, "A request of the API failed");
            }

            await AnswerAsync(http, problem);
            return;
        }

        if (http.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentType: null } response)
        {
            await AnswerAsync(http, problems.OfStatus(response.StatusCode));
        }
    }

    private static Task AnswerAsync(HttpContext http, ApiProblem problem)
    {
        // What was said of an answer that did not come.
        http.Response.Headers.ETag = default;
        http.Response.Headers.ContentDisposition = default;
        http.Response.StatusCode = problem.Status;
        return http.Response.WriteAsJsonAsync(problem, options: null, ApiProblem.ContentType, http.RequestAborted);
    }
}
