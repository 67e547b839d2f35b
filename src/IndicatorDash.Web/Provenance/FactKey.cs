using System.Diagnostics.CodeAnalysis;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Periods;

namespace IndicatorDash.Web.Provenance;

/// <summary>Which of the figures of an indicator, a region and a period is meant.</summary>
public enum FactKind
{
    /// <summary>What is shown as its value.</summary>
    Actual = 0,

    /// <summary>目标值.</summary>
    Target = 1,

    /// <summary>What the region itself said, where a sum is shown in its place: that it has not reported.</summary>
    Own = 2,
}

/// <summary>
/// Names a figure in addresses, so that a number can be linked to: <c>members-trained-times.630000.2020</c>,
/// <c>community-canteens.370500.2022-04-14.target</c>. It stays the same when the value changes.
/// </summary>
public sealed record FactKey(string Indicator, string Region, Period Period, FactKind Kind)
{
    private const char Separator = '.';
    private const string TargetSuffix = "target";
    private const string OwnSuffix = "own";

    /// <summary>The key of a figure.</summary>
    public static FactKey Of(Figure figure, Catalogue catalogue) => Of(figure, catalogue.Indicator(figure.IndicatorId));

    /// <summary>The key of a figure of an indicator.</summary>
    public static FactKey Of(Figure figure, Indicator indicator) => new(
        indicator.Code,
        IndicatorDash.Regions.Region.CodeOf(figure.RegionId),
        figure.Period,
        KindOf(figure));

    /// <summary>Reads what <see cref="ToString"/> gives; nothing else.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out FactKey? key)
    {
        key = null;
        var parts = text?.Split(Separator) ?? [];
        if (parts.Length is not (3 or 4) || !Period.TryParse(parts[2], out var period))
        {
            return false;
        }

        FactKind? kind = parts.Length == 3 ? FactKind.Actual : parts[3] switch
        {
            TargetSuffix => FactKind.Target,
            OwnSuffix => FactKind.Own,
            _ => null,
        };
        key = kind is { } known ? new FactKey(parts[0], parts[1], period, known) : null;
        return key is not null;
    }

    /// <summary>The figure that is meant among all of its indicator and region; none if there is none.</summary>
    public Figure? Find(IEnumerable<Figure> figures)
    {
        var kind = Kind == FactKind.Target ? ObservationKind.Target : ObservationKind.Actual;
        return figures
            .Where(figure => figure.Kind == kind && figure.Period == Period
                && (Kind != FactKind.Own || figure.Origin == FigureOrigin.Observed))
            .OrderBy(figure => figure.Slot)
            .FirstOrDefault();
    }

    public override string ToString() => string.Join(Separator, Kind switch
    {
        FactKind.Target => [Indicator, Region, Period.ToString(), TargetSuffix],
        FactKind.Own => [Indicator, Region, Period.ToString(), OwnSuffix],
        _ => new[] { Indicator, Region, Period.ToString() },
    });

    // A region that says it has not reported gives its place to a sum of the same period.
    private static FactKind KindOf(Figure figure) => figure switch
    {
        { Kind: ObservationKind.Target } => FactKind.Target,
        { Slot: > Figure.YearSlot, Origin: FigureOrigin.Observed, Status: ObservationStatus.NotReported } => FactKind.Own,
        _ => FactKind.Actual,
    };
}
