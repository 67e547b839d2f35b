using System.Text.Json;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Catalogues;
using IndicatorDash.Imports;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Templates;

/// <summary>A template as a workbook.</summary>
/// <param name="FileName">In Chinese, with its extension.</param>
public sealed record TemplateFile(string FileName, byte[] Content);

/// <summary>Makes templates, for whoever may upload or review what is filled in; each is recorded in the audit log.</summary>
public sealed class TemplateMaker(CatalogueStore catalogues, AuditLog audit, TimeProvider time, IOptions<ImportOptions> imports)
{
    /// <summary>What a template would hold.</summary>
    /// <exception cref="AccessDeniedException">They may neither upload nor review, or not for that region.</exception>
    /// <exception cref="TemplateException">It cannot be made as asked for.</exception>
    public async Task<Template> PlanAsync(Authority who, TemplateRequest asked, CancellationToken cancellationToken)
    {
        var catalogue = await catalogues.GetAsync(cancellationToken);
        var needed = who.Allows(Capability.Review) ? Capability.Review : Capability.Upload;
        who.Demand(needed);
        if (catalogue.Regions.Find(asked.RegionId) is not null)
        {
            who.Demand(needed, asked.RegionId, catalogue.Regions);
        }

        return new TemplateRules(catalogue, imports.Value, DateOnly.FromDateTime(time.GetLocalNow().DateTime)).Make(asked);
    }

    /// <summary>Makes a template. What cannot be recorded is not handed out.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="asked">For what.</param>
    /// <param name="texts">What it says to people.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <inheritdoc cref="PlanAsync" path="/exception"/>
    public async Task<TemplateFile> MakeAsync(
        Authority who, TemplateRequest asked, TemplateTexts texts, CancellationToken cancellationToken)
    {
        var template = await PlanAsync(who, asked, cancellationToken);
        var file = new TemplateFile($"{template.Name}.xlsx", TemplateWorkbook.Write(template, texts));
        var details = JsonSerializer.Serialize(new
        {
            Region = template.Region.Code,
            Years = template.Sheets.Select(sheet => sheet.Year),
            Indicators = template.Columns.Count,
        });
        await audit.AppendAsync(new(AuditActions.Exported, who.UserName, file.FileName, details, who.Address), cancellationToken);
        return file;
    }
}
