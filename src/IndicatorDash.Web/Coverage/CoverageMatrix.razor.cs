using System.Globalization;
using IndicatorDash.Indicators;
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
    private FigureText _text = FigureText.Current;

    [Parameter, EditorRequired]
    public required CoverageModel Model { get; set; }

    private Unit? Unit => Model.Catalogue.Units.Find(Model.Indicator!.UnitCode);

    private bool IsOfIndicator => Model.Indicator is not null;

    // A profile has no filter for one indicator; its theme is the nearest.
    private string? ThemeOf => Model.Theme?.Code
        ?? (Model.Indicator is { } indicator ? Model.Catalogue.Theme(indicator.ThemeId).Code : null);

    protected override void OnParametersSet() => _text = FigureText.Current;

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
        CoverageKind.Absent => "absent",
        _ => "nothing",
    };

    private string TextOf(CoverageState cell) => cell switch
    {
        { Kind: CoverageKind.Nothing } => "",
        { Kind: CoverageKind.OnlySpan } => CoverageStrings.MarkSpan,
        { Kind: CoverageKind.OnlyTarget } => CoverageStrings.MarkTarget,
        { Figure: { } figure } => _text.Value(figure, Model.Indicator!),
        { Kind: CoverageKind.OnlyBelow } => CoverageStrings.Below.Fill(cell.Below),
        { Own: 0, Words.Any: true } => cell.Words.ToString(),
        _ => cell.Own.ToString(CultureInfo.InvariantCulture),
    };

    // Beside a count, the words that the region gave for what is not in it.
    private static string BesideOf(CoverageState cell) => cell.Words.Any && cell.Own + cell.Below > 0 ? cell.Words.ToString() : "";

    // What the look of a cell says, where its text does not.
    private string SpokenOf(CoverageState cell) => cell.Kind switch
    {
        CoverageKind.Nothing => CoverageStrings.StateNothing,
        CoverageKind.OnlySpan => CoverageStrings.StateSpan,
        CoverageKind.OnlyTarget => CoverageStrings.StateTarget,
        CoverageKind.OnlyBelow => StateOf(cell),
        _ => "",
    };

    private string TitleOf(Region region, int year, CoverageState cell) =>
        CoverageStrings.CellTitle.Fill(region.NameForReader(), year, BesideOf(cell) is { Length: > 0 } beside
            ? StateOf(cell) + FigureStrings.PartSeparator + beside
            : StateOf(cell));

    private string StateOf(CoverageState cell) => cell switch
    {
        { Kind: CoverageKind.Nothing } => CoverageStrings.StateNothing,
        { Kind: CoverageKind.OnlySpan, Figure: { } figure } =>
            $"{CoverageStrings.StateSpan} {_text.ValueWithUnit(figure, Model.Indicator!, Unit)} {_text.Period(figure.Period)}",
        { Kind: CoverageKind.OnlyTarget, Figure: { } figure } =>
            $"{CoverageStrings.StateTarget} {_text.ValueWithUnit(figure, Model.Indicator!, Unit)}",
        { Kind: CoverageKind.OnlyBelow, Figure: { } figure } =>
            CoverageStrings.StateSum.Fill(_text.Describe(figure, Model.Indicator!, Unit)),
        { Kind: CoverageKind.OnlyBelow } => CoverageStrings.StateBelow.Fill(cell.Below),
        { Kind: CoverageKind.Reported, Figure: { } figure } =>
            CoverageStrings.StateValue.Fill(_text.Describe(figure, Model.Indicator!, Unit)),
        { Figure: { } figure } => _text.State(figure.State()),
        { Own: 0, Words.Any: true } => cell.Words.ToString(),
        _ => CoverageStrings.StateOwn.Fill(cell.Own),
    };
}
