using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Coverage;

/// <summary>The matrix of regions and years.</summary>
public sealed partial class CoverageMatrix
{
    // From how many figures on a cell is filled with the next darker shade.
    private static readonly int[] Steps = [5, 20];
    private CoverageText? _words;

    [Parameter, EditorRequired]
    public required CoverageModel Model { get; set; }

    private bool IsOfIndicator => Model.Indicator is not null;

    private string? ThemeOf => Model.ProfileTheme?.Code;

    private CoverageText Text => _words!;

    protected override void OnParametersSet() => _words = new CoverageText(Model.Catalogue, Model.Indicator);

    private static string FractionOf(CoverageFraction fraction) => fraction.Expected == 0
        ? FigureStrings.None
        : CoverageStrings.Fraction.Fill(fraction.Count, fraction.Expected);

    // A unit with units of its own leads to their matrix; others, to their profile.
    private string NameUrlOf(Region region, bool isOwn) => !isOwn && Model.Catalogue.Regions.Children(region.Id).Count > 0
        ? PageUrls.Coverage(region.Code, Model.Indicator?.Code, Model.Theme?.Code)
        : PageUrls.Region(region.Code, theme: ThemeOf);

    private static string CssOf(CoverageState cell) => cell.Kind switch
    {
        CoverageKind.Reported => $"got s{Steps.Count(step => cell.Own >= step)}",
        CoverageKind.OnlyBelow => "below",
        CoverageKind.OnlySpan => "span",
        CoverageKind.OnlyTarget => "target",
        CoverageKind.NotReported => "not-reported",
        CoverageKind.NotApplicable => "not-applicable",
        CoverageKind.Suppressed => "suppressed",
        CoverageKind.NotDue => "not-due",
        CoverageKind.Absent => "absent",
        _ => "nothing",
    };

    private string TitleOf(Region region, int year, CoverageState cell) =>
        CoverageStrings.CellTitle.Fill(region.NameForReader(), year, Text.InWords(cell));
}
