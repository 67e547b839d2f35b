using IndicatorDash.Templates;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Templates;

/// <summary>What a template says to people, in the reader's language.</summary>
internal static class TemplateWording
{
    /// <param name="uploads">Where it is to be uploaded.</param>
    public static TemplateTexts For(string uploads) => new()
    {
        GuideTitle = TemplatesStrings.GuideTitle,
        Rules =
        [
            TemplatesStrings.RuleCells, TemplatesStrings.RuleCodes, TemplatesStrings.RuleUnits, TemplatesStrings.RuleQualifiers,
            TemplatesStrings.RuleBlanks, TemplatesStrings.RuleWords, TemplatesStrings.RuleShares, TemplatesStrings.RuleNotes,
            TemplatesStrings.RuleUpload.Fill(uploads),
        ],
        GuideHeadings =
        [
            TemplatesStrings.GuideName, TemplatesStrings.GuideCode, TemplatesStrings.GuideUnit, TemplatesStrings.GuideCheck,
            TemplatesStrings.GuideDefinition, TemplatesStrings.GuideMistakenFor,
        ],
        Checks = new TemplateChecks(TemplatesStrings.CheckCount, TemplatesStrings.CheckShare, TemplatesStrings.CheckOther),
        Prompt = TemplatesStrings.Prompt,
        Footer = TemplatesStrings.Footer,
    };
}
