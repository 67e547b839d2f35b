using IndicatorDash.Figures;
using IndicatorDash.Formulas;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Indicators;

/// <summary>
/// The years of an indicator as percents of one of them, the base (基期), so that regions of any size can be compared in how
/// they went. Only amounts have a base, and only years that can be compared with it are shown.
/// </summary>
/// <param name="Indicator">The indicator as it is then: in percent.</param>
/// <param name="Figures">The figures, each with its region and year, and the interval that follows from the two.</param>
/// <param name="LeftOut">How many figures of years with a value cannot be compared with the base, or have none.</param>
public sealed record IndexedFigures(Indicator Indicator, IReadOnlyList<Figure> Figures, int LeftOut)
{
    private const string Part = "part";
    private static readonly Formula Percent = Formula.Share(Part, "base");

    /// <summary>The years of a region that may be a base: those with an amount above nothing, and another that compares with it.</summary>
    public static IReadOnlyList<int> BaseYears(
        Indicator indicator,
        IEnumerable<Figure> figures,
        Region region,
        IReadOnlyList<SeriesBreak> breaks,
        IReadOnlyCollection<int>? boundaryYears)
    {
        var own = Valued(figures.Where(figure => figure.RegionId == region.Id));
        return
        [
            .. own.Where(figure => IsBase(figure, indicator)
                    && own.Exists(other => other.Year != figure.Year && Compares(figure, other, indicator, breaks, boundaryYears)))
                .Select(figure => figure.Year),
        ];
    }

    /// <summary>The figures of all regions as percents of each region's own of the base year.</summary>
    /// <param name="indicator">Of which all figures are.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="year">The base.</param>
    /// <param name="breaks">Those that bear on the indicator.</param>
    /// <param name="boundaryYears">The years in which a region gained or lost territory, by region.</param>
    public static IndexedFigures Of(
        Indicator indicator,
        IEnumerable<Figure> figures,
        int year,
        IReadOnlyList<SeriesBreak> breaks,
        IReadOnlyDictionary<int, IReadOnlyCollection<int>> boundaryYears)
    {
        var valued = Valued(figures);
        var bases = valued.Where(figure => figure.Year == year && IsBase(figure, indicator)).ToDictionary(figure => figure.RegionId);
        var indexed = valued
            .Where(figure => bases.TryGetValue(figure.RegionId, out var own)
                && (figure.Year == year || Compares(own, figure, indicator, breaks, boundaryYears.GetValueOrDefault(figure.RegionId))))
            .Select(figure => Indexed(figure, bases[figure.RegionId]))
            .OfType<Figure>()
            .ToList();
        return new IndexedFigures(InPercent(indicator, year), indexed, valued.Count - indexed.Count);
    }

    private static List<Figure> Valued(IEnumerable<Figure> figures) =>
        [.. figures.Where(figure => figure.IsYearFigure() && figure.Quantity is not null).OrderBy(figure => figure.Year)];

    // A share has percentage points, and what may be nothing cannot be divided by.
    private static bool IsBase(Figure figure, Indicator indicator) =>
        indicator.Measure != Measure.Rate && !figure.IsPartialSum() && figure.Quantity is { Lower: > 0, Upper: not null };

    private static bool Compares(
        Figure own, Figure other, Indicator indicator, IReadOnlyList<SeriesBreak> breaks, IReadOnlyCollection<int>? boundaryYears) =>
        (own.Year < other.Year
            ? FigureChange.Between(own, other, indicator, breaks, boundaryYears)
            : FigureChange.Between(other, own, indicator, breaks, boundaryYears)).IsComparable;

    private static Figure? Indexed(Figure figure, Figure own)
    {
        // A base is all of itself, however loosely it is known.
        var quantity = figure.Year == own.Year
            ? Quantity.Exactly(100)
            : Percent.Evaluate(reference => reference.Code == Part ? figure.Quantity : own.Quantity);
        return quantity is { } percent
            ? figure with
            {
                Qualifier = percent.Qualifier,
                ScaledValue = Scaled.From(percent.Value),
                ScaledLower = Scaled.From(percent.Lower),
                ScaledUpper = Scaled.From(percent.Upper),
                ScaledSum = null,
            }
            : null;
    }

    private static Indicator InPercent(Indicator indicator, int year) => new()
    {
        Id = indicator.Id,
        Code = indicator.Code,
        Name = IndicatorsStrings.IndexName.Fill(indicator.Name, year),
        NameEn = IndicatorsStrings.IndexName.Fill(indicator.NameEn, year),
        ThemeId = indicator.ThemeId,
        UnitCode = UnitDirectory.Percent,
        Measure = Measure.Rate,
        Aggregation = Aggregation.None,
        Decimals = 1,
        Better = indicator.Better,
        Order = indicator.Order,
    };
}
