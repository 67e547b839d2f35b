using IndicatorDash.Catalogues;
using IndicatorDash.Imports;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;

namespace IndicatorDash.Templates;

/// <summary>The one place that says what a template may hold, and makes it.</summary>
internal sealed class TemplateRules(Catalogue catalogue, ImportOptions imports, DateOnly today)
{
    /// <exception cref="TemplateException">It cannot be made as asked for.</exception>
    public Template Make(TemplateRequest asked)
    {
        var region = catalogue.Regions.Find(asked.RegionId);
        var indicators = asked.Indicators.Distinct().Select(catalogue.FindIndicator).ToList();
        List<TemplateSheet> sheets = region is null ? [] : [.. asked.Years.Distinct().Order().Select(year => SheetOf(region, year, asked.WithOwn))];
        Throw(
            (region is not null, TemplateProblem.UnknownRegion),
            (indicators.Count > 0, TemplateProblem.NoIndicator),
            (!indicators.Contains(null), TemplateProblem.UnknownIndicator),
            (indicators.Count <= TemplateRequest.MaxIndicators, TemplateProblem.TooManyIndicators),
            (asked.Years.Count > 0, TemplateProblem.NoYear),
            (asked.Years.All(IsPlausible), TemplateProblem.ImplausibleYear),
            (sheets.Count <= TemplateRequest.MaxYears, TemplateProblem.TooManyYears),
            (region is null || sheets.TrueForAll(sheet => !IsPlausible(sheet.Year) || region.IsInForce(sheet.Year)), TemplateProblem.RegionNotInForce),
            (sheets.Sum(sheet => sheet.Regions.Count) * indicators.Count <= TemplateRequest.MaxCells, TemplateProblem.TooManyCells));
        return new Template
        {
            Region = region!,
            RegionPath = PathOf(region!),
            Columns = [.. indicators.OfType<Indicator>().OrderBy(indicator => indicator.Order)
                .Select(indicator => new TemplateColumn(indicator, catalogue.Units.Find(indicator.UnitCode)))],
            Sheets = sheets,
        };
    }

    private static void Throw(params ReadOnlySpan<(bool IsMet, TemplateProblem Problem)> rules)
    {
        var problems = new List<TemplateProblem>();
        foreach (var (isMet, problem) in rules)
        {
            if (!isMet)
            {
                problems.Add(problem);
            }
        }

        if (problems.Count > 0)
        {
            throw new TemplateException(problems);
        }
    }

    // What may be reported may be asked for: a year that is not over yet, too.
    private bool IsPlausible(int year) => year >= imports.FirstYear && year <= today.Year;

    private TemplateSheet SheetOf(Region region, int year, bool withOwn)
    {
        IReadOnlyList<Region> units = IsPlausible(year) ? catalogue.Regions.Children(region.Id, year) : [];
        return new TemplateSheet(year, units.Count == 0 || withOwn ? [region, .. units] : units);
    }

    private string PathOf(Region region) => string.Concat(
        catalogue.Regions.Ancestors(region.Id).Where(ancestor => ancestor.Id != Region.NationId).Reverse().Append(region).Select(one => one.Name));
}
