using System.Globalization;
using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Imports;
using IndicatorDash.Templates;
using IndicatorDash.Web.Localization;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Templates;

/// <summary>Finds what an address asks for, and makes it or says in words why it cannot be made.</summary>
public sealed class TemplateReader(CatalogueStore catalogues, TemplateMaker maker, TimeProvider time, IOptions<ImportOptions> imports)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    public async Task<TemplatesModel> ReadAsync(Authority who, TemplateQuery query, CancellationToken cancellationToken)
    {
        var catalogue = await catalogues.GetAsync(cancellationToken);
        var years = query.YearsBy(Today);
        var model = new TemplatesModel
        {
            Who = who,
            Catalogue = catalogue,
            Query = query,
            RegionText = query.RegionIn(catalogue.Regions, who)?.Name ?? query.Region ?? "",
            YearsText = query.Years is { Length: > 0 } typed ? typed : string.Join(", ", years ?? []),
        };
        if (RequestOf(query, catalogue, who) is not { } asked)
        {
            return model with { Problems = [years is null ? TemplatesStrings.ProblemBadYears : TextOf(TemplateProblem.UnknownRegion)] };
        }

        try
        {
            return model with { Template = await maker.PlanAsync(who, asked, cancellationToken) };
        }
        catch (TemplateException refused)
        {
            return model with
            {
                Problems = [.. refused.Problems.Select(TextOf)],
                IsJustBegun = refused.Problems is [TemplateProblem.NoIndicator],
            };
        }
        catch (AccessDeniedException)
        {
            return model with { Problems = [TemplatesStrings.ProblemOutOfScope.Fill(catalogue.Regions.Find(who.RegionId ?? 0)?.NameForReader())] };
        }
    }

    /// <summary>The file; <see langword="null"/> where it cannot be made, which the page then explains.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="query">For what.</param>
    /// <param name="uploads">Where it is to be uploaded, as an address of ours in full.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<TemplateFile?> MakeAsync(
        Authority who, TemplateQuery query, string uploads, CancellationToken cancellationToken)
    {
        if (RequestOf(query, await catalogues.GetAsync(cancellationToken), who) is not { } asked)
        {
            return null;
        }

        try
        {
            return await maker.MakeAsync(who, asked, TemplateWording.For(uploads), cancellationToken);
        }
        catch (Exception refused) when (refused is TemplateException or AccessDeniedException)
        {
            return null;
        }
    }

    private TemplateRequest? RequestOf(TemplateQuery query, Catalogue catalogue, Authority who) =>
        query.RegionIn(catalogue.Regions, who) is { } region && query.YearsBy(Today) is { } years
            ? new TemplateRequest { RegionId = region.Id, Years = years, Indicators = query.CodesIn(catalogue), WithOwn = query.WithOwn }
            : null;

    private string TextOf(TemplateProblem problem)
    {
        var text = TemplatesStrings.ResourceManager.GetString($"Problem{problem}", CultureInfo.CurrentUICulture)!;
        return problem switch
        {
            TemplateProblem.TooManyIndicators => text.Fill(TemplateRequest.MaxIndicators),
            TemplateProblem.TooManyYears => text.Fill(TemplateRequest.MaxYears),
            TemplateProblem.TooManyCells => text.Fill(TemplateRequest.MaxCells),
            TemplateProblem.ImplausibleYear => text.Fill($"{imports.Value.FirstYear}", $"{Today.Year}"),
            _ => text,
        };
    }
}
