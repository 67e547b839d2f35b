using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Regions;
using IndicatorDash.Web.Charts;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Indicators;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Overview;

/// <summary>A headline of the overview, with everything that keeps its numbers from being misread.</summary>
public sealed partial class HeadlineCard
{
    [Parameter, EditorRequired]
    public required HeadlineCardModel Card { get; set; }

    /// <summary>The region that is looked at.</summary>
    [Parameter, EditorRequired]
    public required Region Region { get; set; }

    /// <summary>The year that is looked at; none for all.</summary>
    [Parameter]
    public int? Year { get; set; }

    [Parameter, EditorRequired]
    public required Catalogue Catalogue { get; set; }

    private FigureText Text { get; set; } = FigureText.Current;

    // What is not published of a year may be of another.
    private string Scope => Year is { } year ? OverviewStrings.RegionInYear.Fill(Region.NameForReader(), year) : Region.NameForReader();

    private string CoverageText
    {
        get
        {
            var children = Catalogue.Regions.Children(Region.Id);
            return Card.IsOfSeveral
                ? Text.CoverageOfAny(Card.Reporting, Card.Expected, children)
                : Text.Coverage(Card.Reporting, Card.Expected, children);
        }
    }

    private string TitleId => $"headline-{Card.Headline.Position}";

    private IEnumerable<string> Notes
    {
        get
        {
            if (Card.MoreBelow > 0)
            {
                yield return OverviewStrings.MoreBelow.Fill(Card.MoreBelow);
            }

            var entries = Card.Own.Concat(Card.Below).ToList();
            var actual = entries.Where(entry => entry.Figure.Kind == ObservationKind.Actual).ToList();
            var units = actual.Select(entry => Text.Unit(entry.Indicator, UnitOf(entry)))
                .Where(unit => unit.Length > 0).Distinct().ToList();
            if (units.Count > 1)
            {
                yield return OverviewStrings.UnitsDiffer.Fill(units[0], units[1]);
            }

            if (actual.Count < entries.Count)
            {
                yield return OverviewStrings.TargetsApart;
            }

            if (actual.Exists(entry => entry.Figure.IsDerived()))
            {
                yield return OverviewStrings.DerivedNote;
            }
        }
    }

    protected override void OnParametersSet() => Text = FigureText.Current;

    // The first figure that happened leads; a target never does.
    private bool IsLead(HeadlineEntry entry) => entry == Card.Own[0] && entry.Figure.Kind == ObservationKind.Actual;

    private Unit? UnitOf(HeadlineEntry entry) => Catalogue.Units.Find(entry.Indicator.UnitCode);

    private static string IndicatorUrl(HeadlineEntry entry) =>
        PageUrls.Indicator(entry.Indicator.Code, IndicatorTab.Trend, entry.Region.Code);

    private FigureChange ChangeOf(HeadlineEntry entry, Figure earlier, Figure later) => FigureChange.Between(
        earlier, later, entry.Indicator, Catalogue.BreaksOf(entry.Indicator), BoundaryYears.Of(Catalogue.Regions, entry.Region.Id));

    private IEnumerable<string> RemarksOn(HeadlineEntry entry)
    {
        if (entry.Later is { } later)
        {
            yield return Text.PeriodAndValue(later, entry.Indicator);
        }

        if (entry.Previous is { } previous)
        {
            var change = ChangeOf(entry, previous, entry.Figure);
            yield return OverviewStrings.ComparedWith.Fill(previous.Year, Text.Change(change, entry.Indicator));
            if (!change.IsComparable && entry.OverSameRegions is { Regions: { } regions } same)
            {
                yield return OverviewStrings.OverSameRegions.Fill(regions, Text.Change(same, entry.Indicator));
            }
        }

        if (entry.Figure is { Origin: FigureOrigin.Observed, ScaledSum: { } sum, ScaledValue: { } own } figure && sum != own)
        {
            yield return ChildrenAddUp(figure, entry);
        }
    }

    private string ChildrenAddUp(Figure own, HeadlineEntry entry)
    {
        var (sum, covered) = (Text.FullValue(own.AsSum(), entry.Indicator, UnitOf(entry)), FigureText.Fraction(own));
        var change = FigureChange.FromSum(own, entry.Indicator);
        return Text.FullDifference(change, entry.Indicator, isSigned: true) is { } difference
            ? OverviewStrings.ChildrenAddUp.Fill(sum, covered, difference)
            : OverviewStrings.ChildrenAddUpOnly.Fill(sum, covered);
    }
}
